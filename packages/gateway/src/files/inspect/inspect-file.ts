import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { MediaType } from '@motcua/procedures';
import { bytesOfFile } from './byte-source.ts';
import { heicSize } from './heic-size.ts';
import { inspectPdf } from './inspect-pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { jpegSize } from './jpeg-size.ts';
import type { ReadPixelSize } from './pixel-size.ts';
import { pngSize } from './png-size.ts';
import { webpSize } from './webp-size.ts';

export type Inspection = PdfInspection | { readonly code: 'picture-too-large' };

const sizeReaders: Readonly<Record<Exclude<MediaType, 'application/pdf'>, ReadPixelSize>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/heic': heicSize,
};

/**
 * Judges a file on disk by its headers: a picture whose size cannot be read is damaged, one with more than `mostPixels`
 * would fill the memory of whoever opens it.
 */
export async function inspectFile(path: string, type: MediaType, mostPixels: number): Promise<Inspection> {
  if (type === 'application/pdf') return inspectPdf(createReadStream(path));
  await using file = await open(path, 'r');
  const size = sizeReaders[type](bytesOfFile(file.fd));
  if (size === undefined) return { code: 'file-damaged' };
  return size.width * size.height > mostPixels
    ? { code: 'picture-too-large' }
    : { code: 'ok', active: false };
}
