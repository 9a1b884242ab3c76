import { assertNever } from '@motcua/devices';
import { icon } from '@motcua/elements/icon';
import { arrowBigUp, arrowRight, deleteKey, search } from '@motcua/elements/icons';
import type { Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import { toneCarrier, withTone } from '@motcua/vietnamese-input';
import type { InputMethod } from '@motcua/vietnamese-input';
import { html } from 'lit';
import type { PressableKey } from './keys.ts';

/** What the keys show depends on. */
export interface KeyboardView {
  readonly t: Translate<ShellKey>;
  readonly action: string;
  readonly finds: boolean;
  readonly upper: boolean;
  readonly locked: boolean;
  readonly method: InputMethod;
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
      return { className: 'space', content: html`<span>${t('keyboard.space')}</span>` };
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
    case 'method': {
      const name = t(`keys.method.${view.method}.short`);
      const content = html`<small>${t('keys.method')}</small> <span>${name}</span>`;
      return { className: 'function method', content };
    }
    case 'symbols':
      return { className: 'function', content: '123', name: t('keys.symbols') };
    case 'letters':
      return { className: 'function', content: 'abc', name: t('keys.letters') };
    case 'go': {
      const label = view.action === '' ? t('keyboard.next') : view.action;
      return {
        className: 'go',
        content: [html`<span>${label}</span>`, icon(view.finds ? search : arrowRight)],
      };
    }
    default:
      return assertNever(key);
  }
}

/** What a character key types; whole words as .com have no capitals. */
export function characterOf(text: string, upper: boolean): string {
  return upper && text.length === 1 ? text.toUpperCase() : text;
}
