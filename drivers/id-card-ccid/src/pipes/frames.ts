/**
 * A reader's USB pipes over one stream: each transfer as `pipe (1) | length (4, big endian) | bytes`.
 *
 * Ours alone, and for readers that are somewhere else: the simulated ones of the demo, or one behind a network cable.
 */
export const pipes = {
  /** From the reader, first of all: `has interrupts (1) | class descriptor (54)`. */
  hello: 0x00,
  bulkOut: 0x01,
  bulkIn: 0x81,
  interruptIn: 0x82,
  /** ABORT of the control pipe: `slot (1) | sequence (1)`. */
  abort: 0x03,
  /** Its end: 1, or 0 when the reader refused it. */
  aborted: 0x83,
} as const;

export interface Transfer {
  readonly pipe: number;
  readonly bytes: Uint8Array;
}

const headBytes = 5;
/** Longer than any CCID message (USB CCID 1.1, 5.1: dwMaxCCIDMessageLength). */
const longestTransferBytes = 70_000;

/** One transfer as it goes over the stream. */
export function encodeTransfer({ pipe, bytes }: Transfer): Uint8Array {
  const frame = new Uint8Array(headBytes + bytes.length);
  frame[0] = pipe;
  new DataView(frame.buffer).setUint32(1, bytes.length);
  frame.set(bytes, headBytes);
  return frame;
}

/** Cuts a stream into transfers. */
export class TransferReader {
  #kept = new Uint8Array();

  /** The transfers that are whole now; `garbled` when the stream cannot be one of ours: it has to be closed. */
  push(
    chunk: Uint8Array,
  ): { readonly code: 'ok'; readonly transfers: readonly Transfer[] } | { readonly code: 'garbled' } {
    let bytes: Uint8Array = Buffer.concat([this.#kept, chunk]);
    const transfers: Transfer[] = [];
    while (bytes.length >= headBytes) {
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
      if (length > longestTransferBytes) return { code: 'garbled' };
      if (bytes.length < headBytes + length) break;
      transfers.push({ pipe: bytes[0] ?? 0, bytes: bytes.slice(headBytes, headBytes + length) });
      bytes = bytes.subarray(headBytes + length);
    }
    this.#kept = Uint8Array.from(bytes);
    return { code: 'ok', transfers };
  }
}
