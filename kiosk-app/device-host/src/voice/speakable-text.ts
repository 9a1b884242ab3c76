/**
 * A text as a synthesiser may be given it: composed, without control characters, and without `[[`, with which espeak-ng
 * takes what follows for phonemes.
 */
export function speakableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]+/gu, ' ')
    .replaceAll(/\[{2,}/g, '[')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
