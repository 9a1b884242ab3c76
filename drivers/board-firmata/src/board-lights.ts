import type { LightPattern, LightPlace, LightResult, Lights } from '@motcua/devices';
import { BaseDevice } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import type { FirmataBoard } from './board.ts';
import { aboutBoard, followBoard } from './board-device.ts';

/** A light that blinks is on and off for so long each: once a second, below the three that harm (WCAG 2.2, 2.3.1). */
const halfBlinkMs = 500;

/** Lights on the pins of a board; the driver makes them blink. */
export class BoardLights extends BaseDevice implements Lights {
  readonly places: readonly LightPlace[];
  readonly #board: FirmataBoard;
  readonly #pins: ReadonlyMap<LightPlace, number>;
  readonly #startTimer: StartTimer;
  readonly #blinking = new Set<LightPlace>();
  readonly #unfollow: () => void;
  #cancelBlink: (() => void) | undefined;
  #isBright = true;

  constructor(
    board: FirmataBoard,
    parts: {
      readonly name: string;
      readonly pins: ReadonlyMap<LightPlace, number>;
      readonly startTimer: StartTimer;
    },
  ) {
    super(parts.name, aboutBoard('lights'));
    this.#board = board;
    this.#pins = parts.pins;
    this.places = [...parts.pins.keys()];
    this.#startTimer = parts.startTimer;
    for (const pin of parts.pins.values()) board.addOutput(pin);
    this.#unfollow = followBoard(board, (state) => this.enter(state));
  }

  async set(place: LightPlace, pattern: LightPattern): Promise<LightResult> {
    const pin = this.#pins.get(place);
    if (pin === undefined) return { code: 'unsupported' };
    if (this.isClosed || !(await this.#board.write(pin, pattern !== 'off'))) return { code: 'lost' };
    if (pattern === 'blink') this.#blinking.add(place);
    else this.#blinking.delete(place);
    if (this.#blinking.size > 0 && this.#cancelBlink === undefined) this.#blink();
    return { code: 'set' };
  }

  protected override async letGo(): Promise<void> {
    this.#cancelBlink?.();
    this.#blinking.clear();
    for (const pin of this.#pins.values()) await this.#board.write(pin, false);
    this.#unfollow();
    await this.#board.leave();
  }

  #blink(): void {
    this.#cancelBlink = this.#startTimer(halfBlinkMs, () => {
      this.#cancelBlink = undefined;
      this.#isBright = !this.#isBright;
      for (const place of this.#blinking) void this.#board.write(this.#pins.get(place) ?? 0, this.#isBright);
      if (this.#blinking.size > 0) this.#blink();
    });
  }
}
