import { placeKinds } from './place-kinds.ts';
import { indexWords, shownAtMost, suggestFrom } from './suggest.ts';
import type { Suggestion } from './suggest.ts';

export interface PlaceNames {
  /** With their kind: `Đường Trần Phú`. */
  readonly streets?: readonly string[];
  /** With their kind: `Phường Sài Gòn`. The nearest first. */
  readonly units?: readonly string[];
}

/** The longest name that is looked for, in words: `Phường Hoà Hiệp Bắc Một`. */
const longestWords = 6;

/**
 * Makes what suggests places: streets and units by their names, with or without the kind in front, and the generic words
 * of an address (`Thôn`, `Ngõ`, `Tổ dân phố`). At most three; the longest run of words that begins a name counts.
 *
 * @example
 * suggestPlaces({ units: ['Phường Bến Đò'] })('12 phuong ben'); // [{ text: 'Phường Bến Đò', replaces: 10 }]
 */
export function suggestPlaces({
  streets = [],
  units = [],
}: PlaceNames): (textBeforeCaret: string) => readonly Suggestion[] {
  const names = [...streets, ...units];
  const whole = indexWords([...names, ...placeKinds]);
  const own = indexWords(names.map(withoutKind));
  return (textBeforeCaret) => {
    const found: Suggestion[] = [];
    for (const typed of endings(textBeforeCaret)) {
      // A single letter of a name without its kind says too little.
      const bare = typed.length < 2 ? [] : suggestFrom(own, typed);
      for (const text of [...suggestFrom(whole, typed), ...bare]) {
        if (found.every((one) => !one.text.endsWith(text))) found.push({ text, replaces: typed.length });
      }
      if (found.length > 0) break;
    }
    return found.slice(0, shownAtMost);
  };
}

/** The ends of a text that begin at a word, the longest first, within the part after the last comma. */
function* endings(text: string): Generator<string> {
  const part = text.slice(text.lastIndexOf(',') + 1).trimStart();
  if (part === '' || /\s$/u.test(part)) return;
  const starts = Array.from(part.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}]/gu), ({ index }) => index);
  for (const start of starts.slice(-longestWords)) yield part.slice(start);
}

/** `Phường Bến Đò` is Bến Đò. */
function withoutKind(name: string): string {
  const kind = placeKinds.find((one) => name.toLowerCase().startsWith(`${one.toLowerCase()} `));
  return kind === undefined ? name : name.slice(kind.length + 1);
}
