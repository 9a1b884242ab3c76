/** What the printer says, sorted by the fixed bits of its bytes (ESC/POS reference, "Identifying transmission status"). */
export type Reply =
  /** Answer to `DLE EOT`; it does not say to which n. */
  | { readonly kind: 'real-time-status'; readonly byte: number }
  | { readonly kind: 'automatic-status'; readonly bytes: readonly [number, number, number, number] }
  /** Answer to `GS r`. */
  | { readonly kind: 'transmitted-status'; readonly byte: number }
  | { readonly kind: 'process-id'; readonly id: string }
  | { readonly kind: 'buffers-cleared' };

const blockHeader = 0x37;
const processIdBlock = 0x22;
const clearBlock = 0x25;
/** Blocks end with NUL; a longer one is noise. */
const longestBlock = 80;
const xon = 0x11;
const xoff = 0x13;

/** Puts replies together from bytes in chunks of any size. Bytes that fit no reply are dropped; nothing throws. */
export class ReplyReader {
  readonly #listener: (reply: Reply) => void;
  /** Bytes after the header of a block; undefined outside. */
  #block: number[] | undefined;
  #automatic: number[] = [];

  constructor(listener: (reply: Reply) => void) {
    this.#listener = listener;
  }

  write(bytes: Uint8Array): void {
    for (const byte of bytes) this.#step(byte);
  }

  #step(byte: number): void {
    if (this.#block !== undefined) {
      this.#inBlock(this.#block, byte);
      return;
    }
    if (byte === xon || byte === xoff) return;
    if (byte === blockHeader) {
      this.#automatic = [];
      this.#block = [];
      return;
    }
    if ((byte & 0x93) === 0x12) {
      this.#listener({ kind: 'real-time-status', byte });
      return;
    }
    if ((byte & 0x93) === 0x10) {
      this.#automatic = [byte];
      return;
    }
    if ((byte & 0x90) === 0) this.#plain(byte);
  }

  /** The second to fourth byte of an automatic status look like the answer to `GS r`. */
  #plain(byte: number): void {
    if (this.#automatic.length === 0) {
      this.#listener({ kind: 'transmitted-status', byte });
      return;
    }
    this.#automatic.push(byte);
    const [first = 0, second = 0, third = 0, fourth] = this.#automatic;
    if (fourth === undefined) return;
    this.#automatic = [];
    this.#listener({ kind: 'automatic-status', bytes: [first, second, third, fourth] });
  }

  #inBlock(block: number[], byte: number): void {
    if (byte !== 0) {
      block.push(byte);
      if (block.length > longestBlock) this.#block = undefined;
      return;
    }
    this.#block = undefined;
    const [identifier, ...rest] = block;
    if (identifier === processIdBlock) {
      this.#listener({ kind: 'process-id', id: String.fromCharCode(...rest) });
    } else if (identifier === clearBlock) {
      this.#listener({ kind: 'buffers-cleared' });
    }
  }
}
