import type { NavigationKeyEvent } from '@motcua/devices';
import type { ActorOptions, AnyActorLogic } from 'xstate';
import type { Aids } from './aids.ts';

/** Held as long as this at the open door, a switch turns the scanning on. */
export const holdMs = 3000;

/** Touches higher up are not meant for a switch: the hidden gesture of technicians begins there. */
const upperPart = 0.2;

export interface SwitchListeners {
  readonly press: () => void;
  readonly next: () => void;
  /** A switch has been held at the start. */
  readonly held: (change: Partial<Aids>) => void;
  /** Nobody has begun yet. */
  readonly isAtStart: () => boolean;
  /** The person is there. */
  readonly activity: () => void;
  /** The browser's own without it. */
  readonly clock?: NonNullable<ActorOptions<AnyActorLogic>['clock']> | undefined;
}

const browserClock: NonNullable<SwitchListeners['clock']> = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
};

/** Of two switches Space goes on and Enter chooses, as switch interfaces send them; one switch may send either. */
const keys: Readonly<Record<string, 'press' | 'next'>> = { Enter: 'press', ' ': 'next' };

/**
 * Hears switches: Space and Enter, the keypad behind the device host, and a touch anywhere where the person wants that.
 * What it takes reaches nothing else on the page. Make it before other listeners of keys.
 */
export class SwitchSource implements Disposable {
  readonly #listeners: SwitchListeners;
  readonly #clock: NonNullable<SwitchListeners['clock']>;
  readonly #stop = new AbortController();
  #aids: Pick<Aids, 'switches' | 'touchSwitch'> = { switches: 'none', touchSwitch: false };
  #hold: unknown;
  /** A click of a touch that was a switch is none. */
  #swallowsClick = false;

  constructor(listeners: SwitchListeners) {
    this.#listeners = listeners;
    this.#clock = listeners.clock ?? browserClock;
    const options = { capture: true, signal: this.#stop.signal };
    addEventListener('keydown', this.#onKeyDown, options);
    addEventListener('keyup', this.#onKeyUp, options);
    addEventListener('pointerdown', this.#onPointerDown, options);
    for (const end of ['pointerup', 'pointercancel'] as const)
      addEventListener(end, () => this.#release(), options);
    addEventListener('click', this.#onClick, options);
  }

  follow(aids: Aids): void {
    this.#aids = aids;
  }

  /** Whether a key of the keypad was a switch. */
  takes({ key, phase }: NavigationKeyEvent): boolean {
    if (key === 'help') return false;
    if (phase === 'released') {
      this.#release();
      return this.#aids.switches !== 'none';
    }
    if (this.#aids.switches === 'none') {
      if (key === 'select') this.#holdFor({ switches: 'one' });
      return false;
    }
    this.#act(key === 'select' ? 'press' : 'next');
    return true;
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
    this.#release();
  }

  #act(which: 'press' | 'next'): void {
    this.#listeners.activity();
    if (which === 'press' || this.#aids.switches === 'one') this.#listeners.press();
    else this.#listeners.next();
  }

  #holdFor(change: Partial<Aids>): void {
    if (this.#hold !== undefined || !this.#listeners.isAtStart()) return;
    this.#hold = this.#clock.setTimeout(() => {
      this.#hold = undefined;
      this.#swallowsClick = change.touchSwitch === true;
      this.#listeners.held(change);
    }, holdMs);
  }

  #release(): void {
    if (this.#hold === undefined) return;
    this.#clock.clearTimeout(this.#hold);
    this.#hold = undefined;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const which = keys[event.key];
    if (which === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#aids.switches === 'none') {
      if (!event.repeat) this.#holdFor({ switches: 'one' });
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) this.#act(which);
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (keys[event.key] === undefined) return;
    this.#release();
    // A button with the focus is pressed when Space goes up.
    if (this.#aids.switches !== 'none') event.preventDefault();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#swallowsClick = false;
    if (this.#aids.switches === 'none') {
      if (event.clientY > innerHeight * upperPart) this.#holdFor({ switches: 'one', touchSwitch: true });
      return;
    }
    if (!this.#aids.touchSwitch) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#swallowsClick = true;
    this.#act('press');
  };

  /** A click by a switch's choice has no pointer. */
  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#swallowsClick || event.detail === 0) return;
    this.#swallowsClick = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
