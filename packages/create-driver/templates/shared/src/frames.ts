const start = 0x02;
const end = 0x03;

/** A message as it goes over the cable: STX, the bytes, ETX. */
export function frameOf(message: Uint8Array): Uint8Array {
  return Uint8Array.of(start, ...message, end);
}

/**
 * Cuts what comes over the cable into messages. Pure: however the same bytes are cut into reads, the same messages come
 * out, and noise between messages is left out.
 */
export class Frames {
  readonly #maximumBytes: number;
  #message: number[] | undefined;

  constructor(maximumBytes = 4096) {
    this.#maximumBytes = maximumBytes;
  }

  /** True between the beginning of a message and its end. */
  get underWay(): boolean {
    return this.#message !== undefined;
  }

  push(chunk: Uint8Array): readonly Uint8Array[] {
    const messages: Uint8Array[] = [];
    for (const byte of chunk) {
      if (byte === start) this.#message = [];
      else if (byte === end && this.#message !== undefined) {
        messages.push(Uint8Array.from(this.#message));
        this.#message = undefined;
      } else if (this.#message !== undefined && this.#message.length < this.#maximumBytes) {
        this.#message.push(byte);
      }
    }
    return messages;
  }

  /** Forgets a message that has not ended: the line was cut. */
  reset(): void {
    this.#message = undefined;
  }
}
