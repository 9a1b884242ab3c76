import { sysexEnd, sysexStart } from '../commands.ts';

/** The other end of a board's cable. */
export interface BoardCable {
  send(bytes: Uint8Array): void;
}

/** What a light looks like to somebody who watches it for a moment. */
export type Look = 'off' | 'on' | 'blink';

/** A light that was switched twice within this time blinks. */
const watchMs = 1300;

/** A board at the level of its bytes: pins that hands can pull, and pins that eyes can watch. */
export class SimulatedBoard {
  readonly #cable: BoardCable;
  readonly #levels = new Map<number, boolean>();
  readonly #outputs = new Set<number>();
  readonly #switchedAtMs = new Map<number, readonly number[]>();
  readonly #reported = new Set<number>();
  readonly #onOutput: (pin: number) => void;
  #pending: number[] = [];

  /** @param onOutput called when an output has changed */
  constructor(cable: BoardCable, onOutput: (pin: number) => void = () => undefined) {
    this.#cable = cable;
    this.#onOutput = onOutput;
  }

  /** Power is switched on, or the host has opened the port: nothing is known any more. */
  start(): void {
    for (const pin of this.#outputs) this.#levels.delete(pin);
    this.#outputs.clear();
    this.#switchedAtMs.clear();
    this.#reported.clear();
    this.#pending = [];
    this.#cable.send(Uint8Array.of(0xf9, 2, 7, sysexStart, 0x79, 2, 7, sysexEnd));
  }

  /** Something pulls a pin up or down. */
  pull(pin: number, isHigh: boolean): void {
    this.#levels.set(pin, isHigh);
    if (this.#reported.has(pin >> 3)) this.#report(pin >> 3);
  }

  /** What is on a pin at this moment. */
  level(pin: number): boolean {
    return this.#levels.get(pin) === true;
  }

  look(pin: number): Look {
    const since = performance.now() - watchMs;
    const switches = (this.#switchedAtMs.get(pin) ?? []).filter((atMs) => atMs > since);
    if (switches.length > 1) return 'blink';
    return this.level(pin) ? 'on' : 'off';
  }

  /** The host sends. */
  obey(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte >= 0x80) this.#pending = [];
      this.#pending.push(byte);
      this.#carryOut();
    }
  }

  #carryOut(): void {
    const [command = 0, pin = 0, value] = this.#pending;
    if (command === 0xf9) this.#cable.send(Uint8Array.of(0xf9, 2, 7));
    else if ((command & 0xf0) === 0xd0 && this.#pending.length === 2) {
      this.#reported.add(command & 0x0f);
      this.#report(command & 0x0f);
    } else if (command === 0xf4 && value !== undefined) this.#setMode(pin, value);
    else if (command === 0xf5 && value !== undefined && this.#outputs.has(pin)) this.#write(pin, value === 1);
    else return;
    this.#pending = [];
  }

  #setMode(pin: number, mode: number): void {
    if (mode === 1) this.#outputs.add(pin);
    // An input with a pull-up is high until something pulls it down.
    else if (mode === 0x0b && !this.#levels.has(pin)) this.#levels.set(pin, true);
  }

  #write(pin: number, isHigh: boolean): void {
    if (this.level(pin) === isHigh) return;
    this.#levels.set(pin, isHigh);
    this.#switchedAtMs.set(pin, [...(this.#switchedAtMs.get(pin) ?? []).slice(-3), performance.now()]);
    this.#onOutput(pin);
  }

  #report(port: number): void {
    let pins = 0;
    for (let bit = 0; bit < 8; bit += 1) if (this.level(port * 8 + bit)) pins |= 1 << bit;
    this.#cable.send(Uint8Array.of(0x90 | port, pins & 0x7f, pins >> 7));
  }
}
