import type { MediaType } from '@motcua/procedures';

/** So many bytes tell every type. */
export const signatureBytes = 16;

/** What a file is by its first bytes, whatever its name says; undefined for everything that is not taken. */
export function mediaTypeOf(start: Uint8Array): MediaType | undefined {
  const latin = Buffer.from(start.subarray(0, signatureBytes)).toString('latin1');
  if (latin.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  return signatures.find(([, signature]) => signature.test(latin))?.[0];
}

const signatures: readonly (readonly [MediaType, RegExp])[] = [
  ['application/pdf', /^%PDF-\d/],
  ['image/jpeg', /^\u00FF\u00D8\u00FF/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/heic', /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/],
];
