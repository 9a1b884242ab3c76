export type PdfInspection =
  | {
      readonly code: 'ok';
      /** Programs, other files or actions stand in it where they can be seen without decoding. */
      readonly active: boolean;
    }
  | { readonly code: 'file-damaged' | 'file-locked' };

/** ISO 32000-2, annex I.3: readers look for the end mark in the last 1024 bytes. */
const tailBytes = 1024;

/** Longer than any pattern, so that none is lost where two chunks meet. */
const overlap = 64;

/** 7.5.5: an encrypted document says so in its trailer, which is never encrypted or compressed itself. */
const encrypted = /\/Encrypt\s{0,16}(?:\d{1,10}\s{1,8}\d{1,5}\s{1,8}R|<<)/;

const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)(?=[\s/<>[\]()])/;

/**
 * Looks through a PDF from its beginning to its end. A locked one is told from a damaged one, since its sender can
 * mend that. Whether it holds programs is a hint only: they may stand in a compressed part.
 */
export async function inspectPdf(chunks: AsyncIterable<Uint8Array>): Promise<PdfInspection> {
  let tail = '';
  let isLocked = false;
  let isActive = false;
  for await (const chunk of chunks) {
    const latin = Buffer.from(chunk).toString('latin1');
    const text = tail.slice(-overlap) + latin;
    isLocked ||= encrypted.test(text);
    isActive ||= active.test(text);
    tail = (tail + latin).slice(-tailBytes);
  }
  if (!tail.includes('%%EOF')) return { code: 'file-damaged' };
  return isLocked ? { code: 'file-locked' } : { code: 'ok', active: isActive };
}
