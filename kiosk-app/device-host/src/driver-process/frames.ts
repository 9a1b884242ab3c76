/**
 * Frames between the host and a driver's process: two lengths (32 bit, little endian), JSON, and bytes as they are.
 *
 * The other side is not trusted: a frame has a largest size, and nothing but JSON is ever interpreted.
 */
export interface Frame {
  readonly message: unknown;
  readonly bytes: Uint8Array;
}

const headerBytes = 8;
const noBytes = new Uint8Array(0);
/** One band of a receipt has some ten kilobytes. */
export const largestPartBytes = 1024 * 1024;

/** One message as it goes over the pipe. */
export function encodeFrame(message: object, bytes: Uint8Array = noBytes): Uint8Array {
  const json = Buffer.from(JSON.stringify(message));
  const frame = Buffer.allocUnsafe(headerBytes + json.length + bytes.length);
  frame.writeUInt32LE(json.length, 0);
  frame.writeUInt32LE(bytes.length, 4);
  frame.set(json, headerBytes);
  frame.set(bytes, headerBytes + json.length);
  return frame;
}

/** Puts frames together from what a pipe delivers. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);
  #isBroken = false;

  /** Calls `take` with each whole frame, until it returns false; false when what came is no frame: nothing more is read. */
  push(chunk: Uint8Array, take: (frame: Frame) => boolean): boolean {
    if (this.#isBroken) return false;
    // A view: what a pipe delivers is ours, and a band is copied once, into its message.
    const came = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#pending = this.#pending.length === 0 ? came : Buffer.concat([this.#pending, came]);
    let offset = 0;
    while (!this.#isBroken && this.#pending.length - offset >= headerBytes) {
      const jsonBytes = this.#pending.readUInt32LE(offset);
      const extraBytes = this.#pending.readUInt32LE(offset + 4);
      if (jsonBytes > largestPartBytes || extraBytes > largestPartBytes) return this.#break();
      const end = offset + headerBytes + jsonBytes + extraBytes;
      if (this.#pending.length < end) break;
      const bytesStart = offset + headerBytes + jsonBytes;
      const message = parseJson(this.#pending.toString('utf8', offset + headerBytes, bytesStart));
      if (message === undefined) return this.#break();
      const bytes = new Uint8Array(this.#pending.subarray(bytesStart, end));
      offset = end;
      if (!take({ message, bytes })) return this.#break();
    }
    this.#pending = this.#pending.subarray(offset);
    return true;
  }

  #break(): false {
    this.#isBroken = true;
    this.#pending = Buffer.alloc(0);
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
