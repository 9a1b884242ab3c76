import { digitalMessage, firmwareReport, sysexEnd, sysexStart, versionReport } from './commands.ts';

/** What a board says, as far as it concerns us. */
export type BoardMessage =
  | { readonly kind: 'version'; readonly major: number; readonly minor: number }
  /** The board has started: whatever it was told before is forgotten. */
  | { readonly kind: 'started' }
  /** Pins `port * 8` to `port * 8 + 7`, the lowest in the lowest bit. */
  | { readonly kind: 'port'; readonly port: number; readonly pins: number };

/**
 * Cuts what comes over the cable into messages. Pure: however the same bytes are cut into reads, the same messages come
 * out. A command byte (0x80 and above) in the middle of a message begins a new one; noise is left out.
 */
export class BoardMessages {
  #command = 0;
  #data: number[] = [];

  push(chunk: Uint8Array): readonly BoardMessage[] {
    const messages: BoardMessage[] = [];
    for (const byte of chunk) {
      const message = this.#take(byte);
      if (message !== undefined) messages.push(message);
    }
    return messages;
  }

  /** Forgets a message that has not ended: the line was cut. */
  reset(): void {
    this.#command = 0;
    this.#data = [];
  }

  #take(byte: number): BoardMessage | undefined {
    if (byte >= 0x80) {
      const isStart = this.#command === sysexStart && byte === sysexEnd && this.#data[0] === firmwareReport;
      this.#command = byte;
      this.#data = [];
      return isStart ? { kind: 'started' } : undefined;
    }
    if (this.#command === sysexStart) {
      if (this.#data.length === 0) this.#data.push(byte);
      return undefined;
    }
    const isPort = (this.#command & 0xf0) === digitalMessage;
    if (!isPort && this.#command !== versionReport) return undefined;
    this.#data.push(byte);
    const [low = 0, high] = this.#data;
    if (high === undefined) return undefined;
    const port = this.#command & 0x0f;
    this.reset();
    return isPort
      ? { kind: 'port', port, pins: low | ((high & 1) << 7) }
      : { kind: 'version', major: low, minor: high };
  }
}
