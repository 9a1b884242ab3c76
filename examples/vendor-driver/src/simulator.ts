import { SimulatedCable } from '@motcua/devices/testing';
import { encodeFrame, FrameReader } from './frames.ts';

/** A Sen S2 at the level of its bytes, and what a hand can do to it. */
export class SenSimulator {
  readonly #frames = new FrameReader();
  #number = 0;
  #unacknowledged: Uint8Array | undefined;
  /** Numbers that the host has acknowledged. */
  readonly acknowledged: number[] = [];
  lampWorks = true;
  answers = true;
  /** What the driver is given. */
  readonly cable = new SimulatedCable({ onBytes: (bytes) => this.#obey(bytes) });

  scan(code: Uint8Array): void {
    this.#number = (this.#number + 1) % 256;
    this.#unacknowledged = encodeFrame({ type: 'C', payload: Uint8Array.of(this.#number, ...code) });
    this.repeat();
  }

  /** The line stalls in the middle of a frame. */
  scanPart(part: Uint8Array): void {
    this.cable.send(encodeFrame({ type: 'C', payload: Uint8Array.of(0, ...part) }).slice(0, -3));
  }

  /** What the scanner does every 300 ms: it sends again what nobody has acknowledged. */
  repeat(): void {
    if (this.#unacknowledged !== undefined) this.cable.send(this.#unacknowledged);
  }

  #obey(bytes: Uint8Array): void {
    for (const { type, payload } of this.#frames.push(bytes)) {
      if (type === 'Q' && this.answers) {
        this.cable.send(encodeFrame({ type: 'S', payload: Uint8Array.of(this.lampWorks ? 0 : 1) }));
      }
      if (type !== 'K') continue;
      this.acknowledged.push(payload[0] ?? -1);
      if (payload[0] === this.#number) this.#unacknowledged = undefined;
    }
  }
}
