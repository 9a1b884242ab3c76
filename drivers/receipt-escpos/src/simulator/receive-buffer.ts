/** Bytes that the printer has taken in and not yet processed. */
export class ReceiveBuffer {
  readonly #capacity: number;
  #chunks: Uint8Array[] = [];
  #offset = 0;
  #length = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get length(): number {
    return this.#length;
  }

  get room(): number {
    return Math.max(0, this.#capacity - this.#length);
  }

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#chunks.push(bytes.slice());
    this.#length += bytes.length;
  }

  shift(): number | undefined {
    const [chunk] = this.#chunks;
    if (chunk === undefined) return undefined;
    const byte = chunk[this.#offset];
    this.#offset += 1;
    this.#length -= 1;
    if (this.#offset === chunk.length) {
      this.#chunks.shift();
      this.#offset = 0;
    }
    return byte;
  }

  clear(): void {
    this.#chunks = [];
    this.#offset = 0;
    this.#length = 0;
  }
}
