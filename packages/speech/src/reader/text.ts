import type { Language } from '@motcua/texts';
import type { Phrase } from '../speaker/phrase.ts';
import { flatChildren, isHiddenItself, languageOf } from './flat-tree.ts';
import { controlSelector } from './stops.ts';

export interface ReadOptions {
  /** True for an element whose words are of the person. What stands in boxes always is, unless this says no. */
  readonly isPrivate?: (element: Element) => boolean | undefined;
}

/** Marks words of the person in a page that is read. */
const privateAttribute = 'data-private';

/** What an element says, piece by piece in reading order; controls inside it speak for themselves. */
export function phrasesOf(element: Element, options: ReadOptions = {}): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let run = '';
  let from = { language: languageOf(element), isPrivate: isOfPerson(element, options, false) };
  const end = (): void => {
    const text = run.replaceAll(/\s+/g, ' ').trim();
    run = '';
    if (text !== '') phrases.push({ text, ...from });
  };
  const turn = (to: { readonly language: Language; readonly isPrivate: boolean }): void => {
    if (to.language !== from.language || to.isPrivate !== from.isPrivate) end();
    from = to;
  };
  const walk = (node: Node, isRoot: boolean): void => {
    if (node instanceof Text) run += node.data;
    if (!(node instanceof Element) || (!isRoot && (node.matches(controlSelector) || isSilent(node)))) return;
    const outside = from;
    const block = !getComputedStyle(node).display.startsWith('inline');
    if (block) end();
    turn({
      language: node.hasAttribute('lang') ? languageOf(node) : outside.language,
      isPrivate: isOfPerson(node, options, outside.isPrivate),
    });
    if (node.localName === 'br') run += ' ';
    const label = ownLabel(node);
    if (label === undefined) for (const child of flatChildren(node)) walk(child, false);
    else run += ` ${label} `;
    if (block) end();
    turn(outside);
  };
  walk(element, true);
  end();
  return phrases;
}

function isOfPerson(element: Element, options: ReadOptions, around: boolean): boolean {
  return options.isPrivate?.(element) ?? (around || element.hasAttribute(privateAttribute));
}

/** A picture with a name says its name. */
function ownLabel(element: Element): string | undefined {
  if (element.getAttribute('role') !== 'img' && element.localName !== 'img') return undefined;
  return element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
}

function isSilent(element: Element): boolean {
  const { localName } = element;
  if (localName === 'style' || localName === 'script' || localName === 'template') return true;
  if (localName === 'svg' && ownLabel(element) === undefined) return true;
  return element.getAttribute('role') === 'timer' || isHiddenItself(element);
}
