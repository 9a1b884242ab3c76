import type { InputMethod, Tone } from '@motcua/vietnamese-input';
import type { Suggestion } from '@motcua/suggestions';

/** What a key of the on-screen keyboard does to the text. */
export type KeyPress =
  | { readonly kind: 'type'; readonly text: string; readonly method: InputMethod }
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'delete' };

/** A key was pressed. `attachKeyboard` carries it out on a field. */
export class McKeyEvent extends Event {
  readonly press: KeyPress;

  constructor(press: KeyPress) {
    super('mc-key', { bubbles: true, composed: true });
    this.press = press;
  }
}

/** The key that ends the page was pressed. */
export class McKeyboardActionEvent extends Event {
  constructor() {
    super('mc-keyboard-action', { bubbles: true, composed: true });
  }
}

/** The person has said how they type Vietnamese; undefined asks them again. */
export class McKeyboardMethodEvent extends Event {
  readonly method: InputMethod | undefined;

  constructor(method: InputMethod | undefined) {
    super('mc-keyboard-method', { bubbles: true, composed: true });
    this.method = method;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-key': McKeyEvent;
    'mc-keyboard-action': McKeyboardActionEvent;
    'mc-keyboard-method': McKeyboardMethodEvent;
  }
}
