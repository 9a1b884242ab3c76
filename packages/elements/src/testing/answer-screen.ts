import type { AnswerValue } from '@motcua/wizard';
import { assert } from 'chai';
import { chooseFiles, pdf } from './files.ts';
import { settled } from './mount.ts';
import { deep, type, until } from './screen.ts';

export type Answers = Readonly<Record<string, AnswerValue>>;

const fieldsIn = (element: Element): readonly Element[] =>
  Array.from(element.shadowRoot?.querySelectorAll('[data-field]') ?? []);

/** Answers every question of a page or of an item, also those that only come up meanwhile. */
export async function answerAll(host: Element, answers: Answers): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    await settled(outermost(host));
    const field = fieldsIn(host).find((one) => !done.has(fieldIdOf(one)));
    if (field === undefined) return;
    const id = fieldIdOf(field);
    done.add(id);
    if (field.localName === 'mc-group') await answerGroup(field, answers);
    else if (answers[id] !== undefined && field.localName.startsWith('mc-')) await answer(field, answers[id]);
  }
}

/** An answer reaches the element around everything first, and comes back from there. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

function fieldIdOf(element: Element): string {
  return element instanceof HTMLElement ? (element.dataset['field'] ?? '') : '';
}

/** Brings a group to as many items as there are answers for, and answers each. */
async function answerGroup(group: Element, answers: Answers): Promise<void> {
  for (const key of listOf(answers[fieldIdOf(group)])) {
    const name = `[aria-labelledby="name-${key}"]`;
    if (deep(group, name) === undefined) deep(group, '.add')?.click();
    const turn = await until(() => deep(group, `${name} .turn`));
    if (deep(group, `${name} .fields`) === undefined) turn.click();
    await until(() => deep(group, `${name} .fields`));
    await answerAll(group, answers);
    deep(group, `${name} .turn`)?.click();
    await settled(group);
  }
}

function listOf(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

async function answer(field: Element, value: AnswerValue): Promise<void> {
  await customElements.whenDefined(field.localName);
  await settled(field);
  const text = typeof value === 'object' ? '' : String(value);
  switch (field.localName) {
    case 'mc-choice':
      return deep(field, `input[value="${text}"]`)?.click();
    case 'mc-choices':
      for (const one of listOf(value)) deep(field, `input[value="${one}"]`)?.click();
      return undefined;
    case 'mc-consent':
      return deep(field, 'input')?.click();
    case 'mc-date-field': {
      const [year = '', month = '', day = ''] = text.split('-');
      type(deep(field, '#day'), day);
      type(deep(field, '#month'), month);
      return type(deep(field, '#year'), year);
    }
    case 'mc-unit-picker':
      type(deep(field, 'input'), 'sai');
      return (await until(() => deep(field, '[role=option]'))).click();
    case 'mc-attachment':
      chooseFiles(field, pdf('giấy.pdf'));
      await until(() => deep(field, '.files button'));
      return undefined;
    case 'mc-text-field': {
      const box = deep(field, 'input, textarea');
      if (box instanceof HTMLInputElement) return type(box, text);
      assert.instanceOf(box, HTMLTextAreaElement);
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return undefined;
    }
    case 'mc-stepper':
      return undefined;
    default:
      throw new Error(`No test can answer ${field.localName}`);
  }
}
