import { translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { speechTexts } from '@motcua/texts/speech';
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Phrase } from '../speaker/phrase.ts';
import { closestInFlatTree, flatParent, languageOf } from './flat-tree.ts';
import type { ReadOptions } from './text.ts';

/** Says the group around a control when somebody comes into it. */
export interface DescribeOptions extends ReadOptions {
  /** Where the person comes from. */
  readonly from?: Element | undefined;
}

/** What a control is, where it stands, how it is now and what it wants: name, kind, state, value, error, help. */
export function describeControl(element: Element, options: DescribeOptions = {}): readonly Phrase[] {
  const language = languageOf(element);
  const say = (text: string, isPrivate = false): Phrase => ({ text, language, isPrivate });
  const ofPerson = options.isPrivate?.(element) ?? true;
  const wrong = element.getAttribute('aria-invalid') === 'true';
  const t = translator(speechTexts, language);
  const description = computeAccessibleDescription(element, noPseudo).trim();
  return [
    ...groupPhrases(element, options.from),
    say(nameOf(element)),
    say(kindOf(element, language)),
    ...stateOf(element, language).map((text) => say(text, ofPerson && isAnswer(element))),
    ...valueOf(element, language, ofPerson),
    say(element.getAttribute('aria-required') === 'true' && isTextBox(element) ? t('state.required') : ''),
    say(description === '' ? '' : wrong ? `${t('state.wrong')} ${description}` : description),
  ].filter(({ text }) => text !== '');
}

/** The names of the groups that somebody comes into with this element. */
export function groupPhrases(element: Element, from?: Element): readonly Phrase[] {
  const language = languageOf(element);
  return groupsEntered(element, from).map((text) => ({ text, language }));
}

const noPseudo = { computedStyleSupportsPseudoElements: false } as const;

function nameOf(element: Element): string {
  return computeAccessibleName(element, noPseudo).replaceAll(/\s+/g, ' ').trim();
}

function kindOf(element: Element, language: Language): string {
  const t = translator(speechTexts, language);
  switch (getRole(element)) {
    case 'radio':
      return t('role.radio', placeOf(element, 'input[type=radio]', '[role=radiogroup]'));
    case 'checkbox':
      return t('role.checkbox');
    case 'textbox':
    case 'searchbox':
      return t('role.textbox');
    case 'combobox':
      return t('role.combobox');
    case 'option':
      return t('role.option', placeOf(element, '[role=option]', '[role=listbox]'));
    case 'link':
      return t('role.link');
    case 'button':
      return closestInFlatTree(element, 'mc-keyboard') === null ? t('role.button') : '';
    default:
      return '';
  }
}

function placeOf(element: Element, each: string, within: string): { number: number; total: number } {
  const all = [...(element.closest(within)?.querySelectorAll(each) ?? [])];
  return { number: all.indexOf(element) + 1, total: all.length };
}

function stateOf(element: Element, language: Language): readonly string[] {
  const t = translator(speechTexts, language);
  const states: string[] = [];
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
    states.push(t(element.checked ? 'state.checked' : 'state.unchecked'));
  const pressed = element.getAttribute('aria-pressed');
  if (pressed !== null) states.push(t(pressed === 'true' ? 'state.pressed' : 'state.unpressed'));
  if (element.getAttribute('aria-disabled') === 'true') states.push(t('state.busy'));
  return states;
}

/** Its state is what the person has answered; a key that stays on is not. */
function isAnswer(element: Element): boolean {
  return element instanceof HTMLInputElement;
}

function valueOf(element: Element, language: Language, isPrivate: boolean): readonly Phrase[] {
  if (!isTextBox(element)) return [];
  const t = translator(speechTexts, language);
  if (element.value === '') return [{ text: t('state.empty'), language }];
  return [
    { text: t('state.value'), language },
    { text: element.value, language, isPrivate },
  ];
}

function isTextBox(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox')
  );
}

const groupSelector =
  '[role=group], [role=radiogroup], [role=listbox], fieldset, nav[aria-label], section[aria-label]';

/** Names of the groups around `element` that are not around `from`, outermost first. */
function groupsEntered(element: Element, from: Element | undefined): readonly string[] {
  const left = new Set(from === undefined ? [] : groupsAround(from));
  return groupsAround(element)
    .filter((group) => !left.has(group))
    .toReversed()
    .flatMap((group) => [nameOf(group), computeAccessibleDescription(group, noPseudo).trim()])
    .filter((name) => name !== '');
}

function groupsAround(element: Element): readonly Element[] {
  const groups: Element[] = [];
  for (let at = flatParent(element); at !== null; at = flatParent(at)) {
    if (at.matches(groupSelector)) groups.push(at);
  }
  return groups;
}
