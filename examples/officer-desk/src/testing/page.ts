import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import { OfficerDesk } from '../desk/desk.ts';
import type { FakeGateway } from './fake-gateway.ts';
import { token } from './fake-gateway.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

/** Puts the desk on the page, signed in through the address unless told otherwise. */
export function openDesk(gateway: FakeGateway, { signedIn = true } = {}): OfficerDesk {
  history.replaceState(null, '', signedIn ? `#token=${token}` : '#');
  const desk = new OfficerDesk();
  desk.fetch = gateway.fetch;
  document.body.append(desk);
  return desk;
}

/** Finds the first element for a selector, through shadow roots. */
export function find(root: Element | ShadowRoot, selector: string): HTMLElement | undefined {
  const own = root instanceof Element ? root.shadowRoot : root;
  const found = own?.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  for (const inner of own?.querySelectorAll('*') ?? []) {
    const deeper = inner.shadowRoot === null ? undefined : find(inner, selector);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Finds the button that says this, through shadow roots. */
export function button(root: Element, words: string): HTMLElement | undefined {
  const own = root.shadowRoot;
  for (const inner of own?.querySelectorAll('*') ?? []) {
    if (inner instanceof HTMLButtonElement && inner.innerText.includes(words)) return inner;
    const deeper = inner.shadowRoot === null ? undefined : button(inner, words);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Waits until there is something; the test's own deadline ends it. */
export async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Presses the button that says this, as soon as it can be pressed. */
export async function press(root: Element, words: string): Promise<void> {
  const free = (found: HTMLElement | undefined) => (found?.matches(':disabled') === true ? undefined : found);
  (await until(() => free(button(root, words)))).click();
}

/** Waits until the page shows these words in an element. */
export const shows = (root: Element, selector: string, words: string): Promise<true> =>
  until(() => find(root, selector)?.innerText.includes(words) === true && true);

export async function type(root: Element, selector: string, text: string): Promise<void> {
  const field = await until(() => find(root, selector));
  assert.ok(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function assertAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    [],
  );
}

export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
