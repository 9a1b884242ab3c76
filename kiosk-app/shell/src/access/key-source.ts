import type { NavigationKey, NavigationKeyEvent } from '@motcua/devices';
import { asTextBox } from '../keyboard/find-field.ts';
import { deepFocus } from './deep-focus.ts';

/** As long as this, the help key turns speech on or off; shorter, it opens the panel. */
const longPressMs = 1000;

const keyNames: Readonly<Record<string, NavigationKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'select',
  F1: 'help',
  Help: 'help',
};

export interface KeyListeners {
  readonly move: (direction: 'up' | 'down' | 'left' | 'right') => void;
  readonly select: () => void;
  readonly help: (press: 'short' | 'long') => void;
  /** A key of ours was pressed: the person is there. */
  readonly activity: () => void;
}

/**
 * Hears the five keys and help, as a keypad that types arrows and Enter, or from the device host.
 *
 * Somebody with a whole keyboard keeps its habits: the caret moves with the arrows while there is text beside it, and
 * Enter in a box leads on, until the arrows have been used to walk.
 */
export class KeySource implements Disposable {
  readonly #listeners: KeyListeners;
  readonly #stop = new AbortController();
  #help: ReturnType<typeof setTimeout> | undefined;
  #walking = false;

  constructor(listeners: KeyListeners) {
    this.#listeners = listeners;
    const { signal } = this.#stop;
    addEventListener('keydown', this.#onKeyDown, { capture: true, signal });
    addEventListener('keyup', this.#onKeyUp, { capture: true, signal });
    addEventListener('pointerdown', () => this.rest(), { capture: true, signal });
  }

  /** True once somebody has walked with the keys, until they type or touch. */
  get walking(): boolean {
    return this.#walking;
  }

  rest(): void {
    this.#walking = false;
  }

  /** A key of a keypad behind the device host. */
  press({ key, phase }: NavigationKeyEvent): void {
    if (phase === 'pressed') this.#listeners.activity();
    if (key === 'help') return phase === 'pressed' ? this.#helpDown() : this.#helpUp();
    if (phase === 'released') return;
    this.#walking = true;
    if (key === 'select') this.#listeners.select();
    else this.#listeners.move(key);
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
    clearTimeout(this.#help);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = keyNames[event.key];
    if (key === undefined) {
      if (event.key === 'Tab' || event.key.length === 1) this.rest();
      return;
    }
    if (!this.#isOurs(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A held help key repeats; the others may.
    if (key === 'help' && event.repeat) return;
    this.press({ key, phase: 'pressed' });
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (keyNames[event.key] === 'help') this.press({ key: 'help', phase: 'released' });
  };

  #isOurs(key: NavigationKey): boolean {
    const active = deepFocus();
    const box = asTextBox(active);
    if (key === 'help') return true;
    if (key === 'select') return selectIsOurs(active, box !== undefined, this.#walking);
    if (box === undefined || this.#walking) return true;
    if (box.getAttribute('aria-expanded') === 'true' || box instanceof HTMLTextAreaElement) return false;
    const { selectionEnd, selectionStart, value } = box;
    if (key === 'left') return selectionStart === 0 && selectionEnd === 0;
    if (key === 'right') return selectionStart === value.length;
    return true;
  }

  #helpDown(): void {
    if (this.#help !== undefined) return;
    this.#walking = true;
    this.#help = setTimeout(() => {
      this.#help = undefined;
      this.#listeners.help('long');
    }, longPressMs);
  }

  #helpUp(): void {
    if (this.#help === undefined) return;
    clearTimeout(this.#help);
    this.#help = undefined;
    this.#listeners.help('short');
  }
}

/** The browser presses buttons by itself; it does not choose a radio button or tick a box with Enter. */
function selectIsOurs(active: HTMLElement | undefined, inBox: boolean, walking: boolean): boolean {
  if (inBox) return walking;
  return (
    active !== undefined &&
    !active.matches('button, a, summary') &&
    (walking || active instanceof HTMLInputElement)
  );
}
