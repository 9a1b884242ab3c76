import { assertNever } from '@motcua/devices';
import { icon } from '@motcua/elements/icon';
import { arrowBigUp, arrowRight, check, deleteKey } from '@motcua/elements/icons';
import type { Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import { toneCarrier, withTone } from '@motcua/vietnamese-input';
import { html, nothing } from 'lit';
import type { PressableKey } from './keys.ts';

/** What the keys show depends on. */
export interface KeyboardView {
  readonly t: Translate<ShellKey>;
  readonly action: string;
  readonly upper: boolean;
  readonly locked: boolean;
  readonly telex: boolean;
  readonly textBeforeCaret: string;
}

export interface KeyFace {
  readonly className: string;
  readonly content: unknown;
  /** For a screen reader, where the content is a sign. */
  readonly name?: string;
  /** Of a key that stays on. */
  readonly pressed?: boolean;
}

/** How a key looks now. */
export function keyFace(key: PressableKey, view: KeyboardView): KeyFace {
  const { t, upper } = view;
  switch (key.kind) {
    case 'character': {
      const className = /[ăâđêôơư]/.test(key.text) ? 'vietnamese' : key.text.length > 1 ? 'word' : '';
      const content = characterOf(key.text, upper);
      return key.name === undefined ? { className, content } : { className, content, name: t(key.name) };
    }
    case 'tone': {
      const carrier = toneCarrier(view.textBeforeCaret) ?? (upper ? 'A' : 'a');
      const name = t(`keyboard.tone.${key.tone}`);
      const content = html`<span>${withTone(carrier, key.tone)}</span> <small>${name}</small>`;
      return { className: 'tone', content };
    }
    case 'space':
      return { className: 'space', content: t('keyboard.space') };
    case 'delete':
      return { className: 'function', content: [icon(deleteKey), t('keyboard.delete')] };
    case 'shift': {
      const label = t(view.locked ? 'keyboard.shiftLocked' : 'keyboard.shift');
      return {
        className: upper ? 'function shift on' : 'function',
        content: [icon(arrowBigUp), label],
        pressed: upper,
      };
    }
    case 'telex': {
      const mark = view.telex ? icon(check) : nothing;
      const className = `function telex ${view.telex ? 'on' : ''}`;
      return { className, content: [mark, t('keyboard.telex')], pressed: view.telex };
    }
    case 'go': {
      const label = view.action === '' ? t('keyboard.next') : view.action;
      return { className: 'go', content: [html`<span>${label}</span>`, icon(arrowRight)] };
    }
    default:
      return assertNever(key);
  }
}

/** What a character key types; whole words as .com have no capitals. */
export function characterOf(text: string, upper: boolean): string {
  return upper && text.length === 1 ? text.toUpperCase() : text;
}
