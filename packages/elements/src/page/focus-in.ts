import type { ReactiveElement } from 'lit';

/** Puts the focus on what answers a field, as soon as its part is loaded and drawn; nowhere when there is no such field. */
export async function focusIn(root: ParentNode, fieldId: string): Promise<void> {
  const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldId)}"]`);
  if (field === null) return;
  if (field.localName.includes('-')) await customElements.whenDefined(field.localName);
  if ('updateComplete' in field) await (field as unknown as ReactiveElement).updateComplete;
  field.focus();
}
