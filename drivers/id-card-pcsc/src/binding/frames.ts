/** One message between the driver and the process that holds the binding: bytes as they are, no text around them. */
export interface Frame {
  readonly kind: number;
  /** Joins a reply to its request; 0 in what nobody asked for. */
  readonly id: number;
  readonly payload: Uint8Array;
}

/** Kinds of frames. The ones from 0x80 on go to the driver. */
export const frameKinds = {
  /** Payload: name of the reader. Reply: `bytes` with the ATR. */
  connect: 0x01,
  /** Payload: command APDU. Reply: `bytes` with the response APDU. */
  transmit: 0x02,
  /** Takes the power from the card. Reply: `bytes`, empty. */
  disconnect: 0x03,
  /** Payload: name of the reader, which has to answer. Reply: `bytes`, empty. */
  ping: 0x04,
  bytes: 0x81,
  /** Payload: PC/SC's word for what went wrong. */
  refused: 0x82,
  /** Payload: all readers there are, as JSON. Comes on each change. */
  readers: 0x83,
  /** Payload: PC/SC's word for why there is no connection to it. */
  unavailable: 0x84,
} as const;

const headerBytes = 9;
/** Extended APDUs end at 65,544 bytes; anything far beyond is no frame of ours. */
const payloadBytesMax = 1 << 17;

/** The bytes of one frame: length of the payload, kind, id, payload. */
export function encodeFrame({ kind, id, payload }: Frame): Uint8Array {
  const bytes = new Uint8Array(headerBytes + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length);
  view.setUint8(4, kind);
  view.setUint32(5, id);
  bytes.set(payload, headerBytes);
  return bytes;
}

/** Cuts a stream of bytes into frames again. */
export class FrameReader {
  readonly #onFrame: (frame: Frame) => void;
  #rest: Uint8Array = new Uint8Array();
  #isBroken = false;

  constructor(onFrame: (frame: Frame) => void) {
    this.#onFrame = onFrame;
  }

  /** False once a length came that no frame has: the stream cannot be followed any more. Payloads are copies. */
  write(chunk: Uint8Array): boolean {
    if (this.#isBroken) return false;
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (bytes.length >= headerBytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const payloadBytes = view.getUint32(0);
      if (payloadBytes > payloadBytesMax) {
        this.#isBroken = true;
        this.#rest = new Uint8Array();
        return false;
      }
      const end = headerBytes + payloadBytes;
      if (bytes.length < end) break;
      const payload = Uint8Array.from(bytes.subarray(headerBytes, end));
      bytes = bytes.subarray(end);
      this.#onFrame({ kind: view.getUint8(4), id: view.getUint32(5), payload });
    }
    this.#rest = bytes.length === 0 ? new Uint8Array() : Uint8Array.from(bytes);
    return true;
  }
}
