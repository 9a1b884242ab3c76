import type { NavigationKeyEvent, Unsubscribe } from '@motcua/devices';
import type { ActorOptions, AnyActorLogic } from 'xstate';

/** Timers, as the machines have them. */
export type GestureClock = NonNullable<ActorOptions<AnyActorLogic>['clock']>;

const browserClock: GestureClock = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
};

/** Long enough that no citizen's hand rests there by accident. */
export const holdMs = 2000;
/** Between letting go of one corner and holding the other, and between two keys. */
const pauseMs = 5000;
/** Of the corner, as a part of the screen's width. */
const cornerPart = 0.14;

const sequence = ['up', 'up', 'down', 'down', 'left', 'right', 'left', 'right'] as const;
const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface GestureOptions {
  readonly screen: HTMLElement;
  /** The browser's own without it. */
  readonly clock?: GestureClock;
  readonly onGesture: () => void;
  /** A keypad behind the device host; one that types arrow keys needs nothing. */
  readonly watchKeys?: ((listener: (event: NavigationKeyEvent) => void) => Unsubscribe) | undefined;
}

/**
 * Notices who wants to look after the machine: the upper left corner held for two seconds, then the upper right one; or, by
 * keypad, up up down down left right left right. It opens the question for a code and nothing more.
 */
export class HiddenGesture implements Disposable {
  readonly #options: GestureOptions;
  readonly #clock: GestureClock;
  readonly #stop = new AbortController();
  readonly #unwatchKeys: Unsubscribe | undefined;
  #hold: unknown;
  #rest: unknown;
  #leftHeld = false;
  #keys = 0;

  constructor(options: GestureOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    const { signal } = this.#stop;
    addEventListener('pointerdown', this.#onDown, { capture: true, signal });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      addEventListener(end, this.#onUp, { capture: true, signal });
    addEventListener('keydown', this.#onKeyDown, { capture: true, signal });
    this.#unwatchKeys = options.watchKeys?.(({ key, phase }) => {
      if (phase === 'pressed') this.#onKey(key);
    });
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
    this.#unwatchKeys?.();
    this.#forget();
  }

  readonly #onDown = ({ clientX, clientY }: PointerEvent): void => {
    const corner = this.#cornerAt(clientX, clientY);
    if (corner === undefined || (corner === 'right' && !this.#leftHeld)) return this.#forget();
    this.#clock.clearTimeout(this.#rest);
    this.#hold = this.#clock.setTimeout(() => this.#held(corner), holdMs);
  };

  readonly #onUp = (): void => this.#clock.clearTimeout(this.#hold);

  readonly #onKeyDown = ({ key, repeat }: KeyboardEvent): void => {
    const name = keyNames[key];
    if (name !== undefined && !repeat) this.#onKey(name);
  };

  #held(corner: 'left' | 'right'): void {
    if (corner === 'left') {
      this.#leftHeld = true;
      this.#restSoon();
    } else this.#done();
  }

  #onKey(key: string): void {
    this.#keys = key === sequence[this.#keys] ? this.#keys + 1 : this.#begunBy(key);
    if (this.#keys === sequence.length) this.#done();
    else this.#restSoon();
  }

  /** A third "up" is still two in a row. */
  #begunBy(key: string): number {
    if (key !== sequence[0]) return 0;
    return this.#keys === 2 ? 2 : 1;
  }

  #restSoon(): void {
    this.#clock.clearTimeout(this.#rest);
    this.#rest = this.#clock.setTimeout(() => this.#forget(), pauseMs + holdMs);
  }

  #done(): void {
    this.#forget();
    this.#options.onGesture();
  }

  #forget(): void {
    this.#clock.clearTimeout(this.#hold);
    this.#clock.clearTimeout(this.#rest);
    this.#leftHeld = false;
    this.#keys = 0;
  }

  #cornerAt(x: number, y: number): 'left' | 'right' | undefined {
    const { left, right, top, width } = this.#options.screen.getBoundingClientRect();
    const reach = width * cornerPart;
    if (y < top || y > top + reach) return undefined;
    if (x >= left && x <= left + reach) return 'left';
    return x <= right && x >= right - reach ? 'right' : undefined;
  }
}
