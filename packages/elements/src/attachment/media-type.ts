import type { MediaType } from '@motcua/procedures';

/** So many bytes tell every type. */
export const signatureBytes = 16;

/** What a file is by its first bytes, whatever its name says; undefined for everything that is not handed in. */
export function mediaTypeOf(start: Uint8Array): MediaType | undefined {
  const latin = String.fromCharCode(...start.subarray(0, signatureBytes));
  if (latin.startsWith('%PDF-')) return 'application/pdf';
  if (latin.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (latin.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (/^RIFF[^]{4}WEBP/.test(latin)) return 'image/webp';
  return /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(latin) ? 'image/heic' : undefined;
}
