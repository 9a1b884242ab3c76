import type { ByteSource } from './byte-source.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Reads a picture's size in its header; undefined when there is none to be read. Never throws. */
export type ReadPixelSize = (source: ByteSource) => PixelSize | undefined;

/** A size with pixels in it. */
export const pixelSize = (width: number, height: number): PixelSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
