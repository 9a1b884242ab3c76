/** What a printer does at once when it receives it, before its turn in the buffer and even while it is offline. */
export type RealTimeRequest =
  | { readonly kind: 'status'; readonly n: number }
  /** `DLE ENQ 1`: go on after an error. */
  | { readonly kind: 'recover' }
  /** `DLE ENQ 2`: forget what is in the buffers and go on after an error. */
  | { readonly kind: 'recover-and-clear' }
  /** `DLE DC4 8`: forget what is in the buffers. */
  | { readonly kind: 'clear' };

const clearSequence = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/** Finds real-time commands in a stream of bytes, wherever they are: also inside images, as real printers do. */
export class RealTimeScanner {
  readonly #last: number[] = [];

  step(byte: number): RealTimeRequest | undefined {
    this.#last.push(byte);
    if (this.#last.length > clearSequence.length) this.#last.shift();
    const [first, second, third] = this.#last.slice(-3);
    if (clearSequence.every((expected, index) => this.#last[index] === expected)) return { kind: 'clear' };
    if (first !== 0x10 || third === undefined) return undefined;
    if (second === 0x04 && third >= 1 && third <= 4) return { kind: 'status', n: third };
    if (second === 0x05 && third === 1) return { kind: 'recover' };
    if (second === 0x05 && third === 2) return { kind: 'recover-and-clear' };
    return undefined;
  }
}
