import { applyTone, composeKey } from '@motcua/vietnamese-input';
import type { KeyPress } from './keyboard.events.ts';

/** What can be typed into. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The text of a field up to its caret. */
export function textBeforeCaret(field: TextBox): string {
  return field.value.slice(0, field.selectionStart ?? field.value.length);
}

/**
 * Carries a key out at the field's caret, as if it had been typed there: selected text is replaced, `maxlength` holds,
 * and the field's listeners hear `beforeinput`, which may forbid it, and `input`.
 */
export function editField(field: TextBox, press: KeyPress): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const before = field.value.slice(0, start);
  const after = field.value.slice(end);
  const next = pressedAfter(before, press, start !== end);
  const tooLong =
    field.maxLength >= 0 && next.length + after.length > Math.max(field.maxLength, field.value.length);
  if (tooLong || (next === before && start === end)) return;
  const inputType = inputTypes[press.kind];
  const data = press.kind === 'type' ? press.text : null;
  const traits = { bubbles: true, composed: true, inputType, data } as const;
  if (!field.dispatchEvent(new InputEvent('beforeinput', { ...traits, cancelable: true }))) return;
  if (after === '') field.value = next;
  else field.setRangeText(next, 0, end, 'end');
  field.dispatchEvent(new InputEvent('input', traits));
  if (after === '') showEnd(field);
}

/** The caret stays in sight; in the next frame, where it costs no layout of its own. */
function showEnd(field: TextBox): void {
  requestAnimationFrame(() => (field.scrollLeft = field.scrollWidth));
}

const inputTypes: Readonly<Record<KeyPress['kind'], string>> = {
  type: 'insertText',
  tone: 'insertText',
  suggestion: 'insertReplacementText',
  delete: 'deleteContentBackward',
};

function pressedAfter(before: string, press: KeyPress, hasSelection: boolean): string {
  switch (press.kind) {
    case 'tone':
      return applyTone(before, press.tone);
    case 'suggestion':
      return before.slice(0, before.length - press.suggestion.replaces) + press.suggestion.text;
    case 'type':
      // Several characters, as .com, are written as they are.
      return press.text.length > 1 ? before + press.text : composeKey(before, press.text, press.method);
    case 'delete': {
      const last = hasSelection ? '' : (Array.from(graphemes.segment(before)).at(-1)?.segment ?? '');
      return before.slice(0, before.length - last.length);
    }
    default:
      return press satisfies never;
  }
}
