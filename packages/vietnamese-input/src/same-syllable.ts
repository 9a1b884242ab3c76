/** Tones only: breve, circumflex and horn belong to the letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * True for the same words, wherever their tones are written: hòa and hoà, THÚY and Thuý. Case and spacing do not count.
 */
export function sameSyllable(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

function comparable(text: string): string {
  const syllables = text.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return syllables
    .map((syllable) => syllable.replaceAll(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');
}
