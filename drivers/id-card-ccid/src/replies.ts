import { headerBytes } from './commands.ts';

/** An answer of the reader, RDR_to_PC (USB CCID 1.1, 6.2). */
export interface CcidReply {
  readonly type: number;
  readonly slot: number;
  readonly sequence: number;
  /** bStatus: see `status.ts`. */
  readonly status: number;
  readonly error: number;
  /** bChainParameter of a data block; bClockStatus of a slot status. */
  readonly parameter: number;
  readonly data: Uint8Array;
}

/** Kinds of answers. */
export const replyTypes = {
  dataBlock: 0x80,
  slotStatus: 0x81,
  parameters: 0x82,
  escape: 0x83,
  rate: 0x84,
} as const;

const knownTypes: readonly number[] = Object.values(replyTypes);
/** An extended answer is at most 65,538 bytes long, in one block or in several. */
const dataBytesMax = 65_600;

/** Puts answers together from the bulk-in pipe, whose transfers need not be whole answers. */
export class ReplyReader {
  readonly #onReply: (reply: CcidReply) => void;
  #rest: Uint8Array = new Uint8Array();

  constructor(onReply: (reply: CcidReply) => void) {
    this.#onReply = onReply;
  }

  /** False when the bytes are no answer of any reader: where the next one begins is not known any more. */
  write(chunk: Uint8Array): boolean {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (bytes.length >= headerBytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const dataBytes = view.getUint32(1, true);
      if (!knownTypes.includes(view.getUint8(0)) || dataBytes > dataBytesMax) {
        this.#rest = new Uint8Array();
        return false;
      }
      const end = headerBytes + dataBytes;
      if (bytes.length < end) break;
      this.#onReply({
        type: view.getUint8(0),
        slot: view.getUint8(5),
        sequence: view.getUint8(6),
        status: view.getUint8(7),
        error: view.getUint8(8),
        parameter: view.getUint8(9),
        data: Uint8Array.from(bytes.subarray(headerBytes, end)),
      });
      bytes = bytes.subarray(end);
    }
    this.#rest = Uint8Array.from(bytes);
    return true;
  }
}
