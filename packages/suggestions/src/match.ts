const MARKS = /[\u0300-\u036f]/g;

/** A text without marks, in lower case: `Nguyễn` is `nguyen`. As long as the text in NFC. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

/**
 * How well what was typed begins an entry: 2 with the same marks, 1 where marks are missing, 0 not at all.
 *
 * A mark that was typed must be there: `Hoà` does not begin Hoa, while `Hoa` begins both.
 */
export function beginsWith(entry: string, typed: string): 0 | 1 | 2 {
  const letters = Array.from(entry.normalize('NFC').toLowerCase());
  const wanted = Array.from(typed.normalize('NFC').toLowerCase());
  if (wanted.length === 0 || wanted.length > letters.length) return 0;
  let exact: 1 | 2 = 2;
  for (const [index, letter] of wanted.entries()) {
    const own = letters[index] ?? '';
    if (own === letter) continue;
    if (!isContained(letter, own)) return 0;
    exact = 1;
  }
  return exact;
}

/** The same letter, and each mark of the first is on the second: `o` in `ộ`, `ô` in `ộ`, not `ó` in `ộ`. */
function isContained(typed: string, own: string): boolean {
  if (fold(typed) !== fold(own)) return false;
  if (typed === 'đ') return own === 'đ';
  const marks = own.normalize('NFD');
  return Array.from(typed.normalize('NFD').slice(1)).every((mark) => marks.includes(mark));
}
