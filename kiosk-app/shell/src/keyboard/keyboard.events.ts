import type { InputMethod, Tone } from '@motcua/vietnamese-input';

/** What a key of the on-screen keyboard does to the text. */
export type KeyPress =
  | { readonly kind: 'type'; readonly text: string; readonly method: InputMethod }
  | { readonly kind: 'tone'; readonly tone: Tone }
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

declare global {
  interface HTMLElementEventMap {
    'mc-key': McKeyEvent;
    'mc-keyboard-action': McKeyboardActionEvent;
  }
}
