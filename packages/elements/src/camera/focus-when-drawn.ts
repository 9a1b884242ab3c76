import type { ReactiveElement } from 'lit';

/** Puts the focus on an element of ours as soon as it has drawn what takes it. */
export async function focusWhenDrawn(element: HTMLElement | null): Promise<void> {
  if (element === null) return;
  if ('updateComplete' in element) await (element as unknown as ReactiveElement).updateComplete;
  element.focus();
}
