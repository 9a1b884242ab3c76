import { parseCaseCode } from './case-code.ts';
import { looksLikeCard, parseCard } from './parse-card.ts';
import type { ScannedCode } from './scanned-code.ts';

/** No QR code holds more; what is longer is noise. */
const MAXIMUM_CHARACTERS = 4296;

/**
 * Says what a scanned text is, and takes an ID card's QR apart. Never throws.
 *
 * @param options.today today in Vietnam as `YYYY-MM-DD`; the machine's clock without it
 * @example
 * parseScan('001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Thái Bình|15032021').kind; // 'id-card'
 */
export function parseScan(text: string, options: { readonly today?: string } = {}): ScannedCode {
  if (text.length > MAXIMUM_CHARACTERS) return { kind: 'unknown' };
  const clean = cleanText(text);
  const caseCode = parseCaseCode(clean);
  if (caseCode !== undefined) return { kind: 'case-code', caseCode };
  if (/^(?:https?:\/\/|www\.)/i.test(clean)) return parseAddress(clean);
  const fields = clean.split('|').map((field) => field.trim());
  if (!looksLikeCard(fields)) return { kind: 'unknown' };
  return parseCard(fields, options.today ?? vietnamToday());
}

/** Drops what scanners add: control characters, a byte order mark, the symbology identifier of ISO/IEC 15424. */
function cleanText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u{feff}]/gu, '')
    .replace(/^\][A-Za-z][0-9A-Za-z]/, '')
    .trim()
    .normalize('NFC');
}

function parseAddress(text: string): ScannedCode {
  const url = URL.parse(/^www\./i.test(text) ? `https://${text}` : text);
  if (url === null || url.host === '') return { kind: 'url' };
  for (const value of url.searchParams.values()) {
    const caseCode = parseCaseCode(value);
    if (caseCode !== undefined) return { kind: 'case-code', caseCode };
  }
  return { kind: 'url', host: url.host };
}

function vietnamToday(): string {
  const sevenHoursMs = 7 * 3_600_000;
  return new Date(Date.now() + sevenHoursMs).toISOString().slice(0, 10);
}
