import { deepFocus } from '../access/deep-focus.ts';
import type { TextBox } from './edit-field.ts';

const TEXT_TYPES = ['text', 'search', 'tel', 'url', 'email', 'password'];

/** The field itself when one can type into it. Email inputs have no caret that a script may move: use `inputmode`. */
export function asTextBox(target: EventTarget | null | undefined): TextBox | undefined {
  if (target instanceof HTMLTextAreaElement) return isOpen(target) ? target : undefined;
  if (!(target instanceof HTMLInputElement) || !TEXT_TYPES.includes(target.type)) return undefined;
  return target.selectionStart !== null && isOpen(target) ? target : undefined;
}

/** The field that has the focus, however deep in shadow roots. */
export function focusedField(): TextBox | undefined {
  return asTextBox(deepFocus());
}

/** Where typing begins when nobody has chosen a field: the first empty one of the page, or the first. */
export function firstField(): TextBox | undefined {
  const fields = allFields(document);
  return fields.find((field) => field.value === '') ?? fields[0];
}

/** True while something on the page can be typed into. */
export function hasField(): boolean {
  return allFields(document).length > 0;
}

function allFields(root: Document | ShadowRoot): readonly TextBox[] {
  const fields: TextBox[] = [];
  for (const element of root.querySelectorAll('*')) {
    const field = asTextBox(element);
    if (field !== undefined && field.checkVisibility()) fields.push(field);
    if (element.shadowRoot !== null) fields.push(...allFields(element.shadowRoot));
  }
  return fields;
}

function isOpen(field: TextBox): boolean {
  return field.isConnected && !field.disabled && !field.readOnly && field.closest('[inert]') === null;
}
