import { pageFieldIdOf } from '@motcua/wizard';
import type { ReactiveElement } from 'lit';
import type { McGroup } from '../group/group.ts';

/**
 * Puts the focus on what answers a field, as soon as its part is loaded and drawn; within a group for a field of one of
 * its items. Nowhere when there is no such field.
 */
export async function focusIn(root: ParentNode, fieldId: string): Promise<void> {
  const find = (id: string): HTMLElement | null => root.querySelector(`[data-field="${CSS.escape(id)}"]`);
  const own = find(fieldId);
  const field = own ?? find(pageFieldIdOf(fieldId));
  if (field === null) return;
  if (field.localName.includes('-')) await customElements.whenDefined(field.localName);
  if ('updateComplete' in field) await (field as unknown as ReactiveElement).updateComplete;
  if (own === null && field.localName === 'mc-group') await (field as McGroup).focusField(fieldId);
  else field.focus();
}
