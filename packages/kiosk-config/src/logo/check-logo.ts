import { decode } from 'fast-png';
import type { Logo } from '../content/schema.ts';
import { checkSvg } from './check-svg.ts';

/** Of the file. A logo is drawn 88 px high. */
const mostBytes = 64 * 1024;
const mostPixels = 1024;

/** What keeps a logo from the screen; nothing when it may stand there. Refused, never repaired: who signs it sees why. */
export function checkLogo({ data, mediaType }: Pick<Logo, 'data' | 'mediaType'>): readonly string[] {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > mostBytes) return [`has ${bytes.length} bytes; ${mostBytes} is the most`];
  return mediaType === 'image/png' ? checkPng(bytes) : checkSvg(bytes);
}

/** The size stands before everything else, so that no picture is unpacked that would fill the memory. */
function checkPng(bytes: Buffer): readonly string[] {
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  if (!isPng || bytes.subarray(12, 16).toString('latin1') !== 'IHDR') return ['is not a PNG file'];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === 0 || height === 0 || width > mostPixels || height > mostPixels)
    return [`is ${width} × ${height} pixels; ${mostPixels} × ${mostPixels} is the most`];
  try {
    decode(bytes, { checkCrc: true });
    return [];
  } catch {
    return ['is a damaged PNG file'];
  }
}
