import { foldName } from '../fold-name.ts';

/** One word of an address. */
export interface AddressWord {
  /** Folded, as in `phuong`. */
  readonly text: string;
  /** In the one spelling that names are compared in. */
  readonly key: string;
  /** The first word after a comma or a line break. */
  readonly startsPart: boolean;
}

/** More than any address has. */
const longestAddress = 400;

/** Splits an address into words; `Q1`, `P.05` and `TPHCM` are taken apart. */
export function addressWords(address: string): readonly AddressWord[] {
  const parts = address
    .slice(0, longestAddress)
    .split(/[,;\r\n]+/)
    .map((part) => wordsOf(part))
    .filter((words) => words.length > 0);
  if (parts.at(-1)?.join(' ') === 'viet nam') parts.pop();
  return parts.flatMap((words) =>
    words.map((text, index) => ({ text, key: wordKey(text), startsPart: index === 0 })),
  );
}

/** The key of a whole name, without its kind. */
export function nameKey(words: string): string {
  return wordsOf(words).map(wordKey).join(' ');
}

function wordsOf(part: string): string[] {
  return foldName(part)
    .replaceAll(/\b(q|p|f|h|x|tp|tx|tt|quan|phuong)(\d{1,2})\b/g, '$1 $2')
    .replaceAll(/\btp(hcm|hn)\b/g, 'tp $1')
    .split(' ')
    .filter((word) => word !== '');
}

/** Old and new spellings of one sound, and numbers with a zero before them, are one: Qui Nhơn, Đắc Lắc, Phường 05. */
function wordKey(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return word.replaceAll('y', 'i').replaceAll(/c(?!h)/g, 'k');
}
