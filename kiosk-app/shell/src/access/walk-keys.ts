import { asTextBox } from '../keyboard/find-field.ts';
import type { TextBox } from '../keyboard/edit-field.ts';
import { keyInDirection } from '../keyboard/roving.ts';
import { nextPlace } from './focus-order.ts';
import type { Direction } from './focus-order.ts';
import { deepFocus } from './deep-focus.ts';
import { keyboardAround, placesOn } from './places.ts';

const arrows: Readonly<Record<Direction, string>> = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

export interface WalkOptions {
  readonly root: HTMLElement;
  /** Stop at texts too, for who hears the screen. */
  readonly hears: () => boolean;
  /** Select was pressed on words: say them again. */
  readonly repeat: (element: HTMLElement) => void;
}

/** Carries out direction and select keys on a screen: moves the focus and presses what has it. */
export class WalkKeys {
  readonly #options: WalkOptions;
  /** Where typing goes, so that the keyboard leads back to it. */
  #box: TextBox | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  move(direction: Direction): void {
    const active = deepFocus();
    const keyboard = active === undefined ? null : keyboardAround(active);
    if (active !== undefined && keyboard !== null) {
      const keys = keysOf(keyboard);
      const key = keyInDirection(keys, active, arrows[direction]);
      if (key !== undefined) return key.focus();
      if (direction === 'up' && this.#box?.isConnected === true) return this.#box.focus();
      const beside = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
      const next = beside === 0 ? undefined : keys[keys.indexOf(active) + beside];
      if (next !== undefined) return next.focus();
    }
    const places = placesOn(this.#options.root, { texts: this.#options.hears() });
    let from = places.findIndex(({ element }) => element === active);
    let way = direction;
    if (keyboard !== null) {
      // Out of the keyboard, on either side of it.
      const out = direction === 'down' || direction === 'right';
      from = out
        ? places.findLastIndex(({ region }) => region === keyboard)
        : places.findIndex(({ region }) => region === keyboard);
      way = out ? 'right' : 'left';
    }
    const next = nextPlace(places, from, way);
    const element = next === undefined ? undefined : places[next]?.element;
    if (element !== undefined) bringFocus(element);
  }

  select(): void {
    const active = deepFocus();
    const box = asTextBox(active);
    const start = this.#options.root.querySelector<HTMLElement>('[data-start]:not([inert])');
    if (box !== undefined) {
      this.#box = box;
      void openKeyboard(this.#options.root);
    } else if (active?.matches('button, a, input, summary, [role=option], [role=button]') === true)
      active.click();
    else if (start !== null) start.click();
    else if (active !== undefined) this.#options.repeat(active);
  }
}

/** Words take the focus too, for the ring and for whoever asks to hear them again. */
function bringFocus(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
}

function keysOf(keyboard: Element): readonly HTMLElement[] {
  return [...(keyboard.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
}

/** A box that has just been entered brings the keyboard with the next drawing. */
async function openKeyboard(root: HTMLElement): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) {
    const keyboard = root.querySelector('mc-keyboard');
    const key = keyboard?.shadowRoot?.querySelector<HTMLElement>('button');
    if (key !== undefined && key !== null) return key.focus();
    await new Promise(requestAnimationFrame);
  }
}
