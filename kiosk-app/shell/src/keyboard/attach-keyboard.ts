import { afterPaint } from '@motcua/elements/after-paint';
import { editField, textBeforeCaret } from './edit-field.ts';
import type { TextBox } from './edit-field.ts';
import type { McKeyEvent } from './keyboard.events.ts';
import type { McKeyboard } from './keyboard.ts';
import type { KeyboardLayout } from './keys.ts';

/**
 * Makes a keyboard type into a field, at its caret. The keyboard takes the layout that the field's `inputmode` asks for,
 * shows the tones on the vowel before the caret, and offers what it has to suggest for this field. The physical keyboard
 * goes on working beside it.
 *
 * Returns how to take it off again.
 */
export function attachKeyboard(keyboard: McKeyboard, field: TextBox): () => void {
  const detach = new AbortController();
  const { signal } = detach;
  const suggest = keyboard.suggest?.(field);
  let written = '';
  let offered: string | undefined;
  const offer = (): void => {
    const before = textBeforeCaret(field);
    if (signal.aborted || before === offered) return;
    offered = before;
    keyboard.suggestions = suggest?.(before) ?? [];
  };
  // The next letter needs to know at once what it is; what may be offered is looked for after this one is painted.
  const show = (): void => {
    const before = textBeforeCaret(field);
    keyboard.textBeforeCaret = before;
    keyboard.capital = wantsCapital(field, before);
    void afterPaint().then(offer);
  };
  keyboard.addEventListener(
    'mc-key',
    ({ press }: McKeyEvent) => {
      if (!field.isConnected) return;
      // A field without focus shows its answer, trimmed: the space before the next word must not be lost by that.
      const trimmed = field.value !== written && field.value === written.trim();
      if (trimmed) field.value = written;
      // Two fingers in one frame: what was offered for the text of before would replace the wrong letters.
      if (press.kind === 'suggestion' && textBeforeCaret(field) !== offered) return;
      editField(field, press);
      written = field.value;
      show();
    },
    { signal },
  );
  field.addEventListener('input', show, { signal });
  // On the document: Chromium keeps it from a field in a shadow root.
  document.addEventListener('selectionchange', show, { signal });
  keyboard.layout = layoutOf(field);
  keyboard.offers = suggest !== undefined;
  show();
  offer();
  return () => detach.abort();
}

function layoutOf(field: TextBox): KeyboardLayout {
  switch (field.inputMode) {
    case 'numeric':
    case 'tel':
      return 'digits';
    case 'decimal':
      return 'decimal';
    case 'email':
      return 'email';
    case 'search':
      return 'search';
    default:
      return field.role === 'combobox' ? 'search' : 'text';
  }
}

/** What phones do: names begin with a capital, and so does a sentence, where the field says so. */
function wantsCapital(field: TextBox, before: string): boolean {
  if (field.autocapitalize === 'words') return /(?:^|\s)$/.test(before);
  return field.autocapitalize === 'sentences' && /(?:^|[.!?]\s+)$/.test(before);
}
