import type { ReactiveController } from 'lit';
import { watchFocus } from '../watch-focus.ts';
import { attachKeyboard } from './attach-keyboard.ts';
import { asTextBox, firstField, focusedField } from './find-field.ts';
import type { TextBox } from './edit-field.ts';
import type { McKeyboard } from './keyboard.ts';

/**
 * Attaches a keyboard to whichever field of the document has the focus, or had it last; before that, to the first one
 * that is empty, so that the layout fits and the first key finds its field.
 */
export class FollowFocus implements ReactiveController {
  readonly #keyboard: McKeyboard;
  #field: TextBox | undefined;
  #detach: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #frame = 0;

  constructor(keyboard: McKeyboard) {
    this.#keyboard = keyboard;
    keyboard.addController(this);
  }

  hostConnected(): void {
    if (this.#manual) return;
    this.#unwatch = watchFocus(this.#onFocusIn);
    // The fields of a page draw themselves after the keyboard beside them.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => this.#attach(this.#current()));
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#unwatch?.();
    this.#attach(undefined);
  }

  /** Called before a key is carried out: a field that is gone gives way, and one without focus gets it. */
  prepare(): void {
    if (this.#manual || !this.#keyboard.isConnected) return;
    this.#attach(this.#current());
    const onKeyboard = this.#keyboard.shadowRoot?.activeElement !== null;
    if (!onKeyboard && focusedField() !== this.#field) this.#field?.focus();
  }

  get #manual(): boolean {
    return this.#keyboard.hasAttribute('manual');
  }

  #current(): TextBox | undefined {
    return focusedField() ?? asTextBox(this.#field) ?? firstField();
  }

  #attach(field: TextBox | undefined): void {
    if (field === this.#field) return;
    this.#detach?.();
    this.#field = field;
    this.#detach = field === undefined ? undefined : attachKeyboard(this.#keyboard, field);
  }

  readonly #onFocusIn = (event: Event): void => {
    const field = asTextBox(event.composedPath()[0]);
    if (field !== undefined) this.#attach(field);
  };
}
