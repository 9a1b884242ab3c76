/** What is not plain in a Vietnamese text that citizens read. */
export interface WordFinding {
  readonly rule: 'tone-place' | 'words' | 'capitals' | 'long' | 'jargon';
  /** The place in the text. */
  readonly found: string;
}

/** One idea a sentence; more words than this are two. */
const mostWords = 14;

/** Tone marks stand on the first vowel of oa, oe, uy without a final, as laws and papers have them: `xóa`, `Ủy ban`. */
const newTonePlace = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Words of shops and of computers. */
const notOurs = /(?<!\p{L})(?:quý khách|click|submit|truy cập|vui lòng|kích chuột|nhấp chuột)(?!\p{L})/giu;

/** Words of offices and of computers. Each has a plainer one: `máy`, `nơi nhận hồ sơ`, `ô đọc thẻ`. */
const jargon =
  /(?<![\p{L}{])(?:đầu đọc|đường dẫn|đường truyền|hệ thống|hộp thoại|kết nối|kiosk|máy chủ|phiên làm việc|thiết bị|xác thực|yêu cầu)(?!\p{L})/giu;

/** Stacked marks blur in capitals; short forms are no words. */
const capitals = /(?<!\p{L})\p{Lu}{2,}(?: \p{Lu}{2,})+(?!\p{L})/gu;

/**
 * Looks a Vietnamese text through for what cannot be read at one glance.
 *
 * `long` is left to whoever calls: official names and texts of laws are as long as they are.
 */
export function checkWords(text: string): readonly WordFinding[] {
  const composed = text.normalize('NFC');
  const found = (rule: WordFinding['rule'], pattern: RegExp): readonly WordFinding[] =>
    Array.from(composed.matchAll(pattern), ([word]) => ({ rule, found: word }));
  return [
    ...found('tone-place', newTonePlace),
    ...found('words', notOurs),
    ...found('capitals', capitals),
    ...longSentences(composed),
  ];
}

/** Looks for words that officers and technicians know, and citizens need not. */
export function checkJargon(text: string): readonly WordFinding[] {
  return Array.from(text.normalize('NFC').matchAll(jargon), ([word]) => ({ rule: 'jargon', found: word }));
}

function longSentences(text: string): readonly WordFinding[] {
  return text
    .split(/[.!?;:…](?:\s|$)|\n/)
    .filter((sentence) => wordsIn(sentence) > mostWords)
    .map((sentence) => ({ rule: 'long', found: sentence.trim() }));
}

function wordsIn(sentence: string): number {
  return sentence.split(/[\s/–-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
