import { fstatSync, readSync } from 'node:fs';

/** Bytes that are read where needed, so that a file is never in memory as a whole. */
export interface ByteSource {
  readonly size: number;
  /** So many bytes from there; undefined where the file ends before. */
  view(offset: number, length: number): DataView | undefined;
}

/** The bytes of an open file. */
export function bytesOfFile(descriptor: number): ByteSource {
  const { size } = fstatSync(descriptor);
  return {
    size,
    view(offset, length) {
      if (!isWithin(size, offset, length)) return undefined;
      const bytes = new Uint8Array(length);
      const read = readSync(descriptor, bytes, 0, length, offset);
      return read === length ? new DataView(bytes.buffer) : undefined;
    },
  };
}

/** Bytes in memory, as tests have them. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    view: (offset, length) =>
      isWithin(bytes.length, offset, length)
        ? new DataView(bytes.buffer, bytes.byteOffset + offset, length)
        : undefined,
  };
}

const isWithin = (size: number, offset: number, length: number): boolean =>
  offset >= 0 && offset + length <= size;

/** Four letters, as PNG, RIFF and ISO files name their parts. */
export function fourLetters(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(offset + index)));
}
