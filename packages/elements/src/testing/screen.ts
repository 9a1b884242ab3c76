import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';

declare const axe: { run(context: Element): Promise<AxeResults> };

/** Waits until there is something; the test's own deadline ends it. */
export async function until<Value>(look: () => Value | undefined | null | false): Promise<Value> {
  for (;;) {
    const value = look();
    if (value !== undefined && value !== null && value !== false) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Looks through shadow roots, one selector per root: `deep(app, 'mc-page', 'h1')`. */
export function deep(host: Element, ...selectors: readonly string[]): HTMLElement | undefined {
  let found: Element | null | undefined = host;
  for (const selector of selectors) found = found?.shadowRoot?.querySelector(selector);
  return found instanceof HTMLElement ? found : undefined;
}

/** All that can be read on the element, through its shadow roots. */
export function textOf(host: Element): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof HTMLInputElement) parts.push(node.value);
    if (node instanceof Element && node.shadowRoot !== null)
      for (const child of node.shadowRoot.childNodes) read(child);
    for (const child of node.childNodes) read(child);
  };
  read(host);
  return parts.join(' ').replaceAll(/\s+/g, ' ');
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Types into a field of a page as a person does. */
export function type(input: HTMLElement | undefined, text: string): void {
  assert.instanceOf(input, HTMLInputElement);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function assertAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    [],
  );
}
