/** The six tones, by their names without marks. */
export const tones = ['ngang', 'sac', 'huyen', 'hoi', 'nga', 'nang'] as const;
export type Tone = (typeof tones)[number];

const combining: Readonly<Record<Tone, string>> = {
  ngang: '',
  sac: '\u0301',
  huyen: '\u0300',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
};

const vowels = 'aăâeêioôơuưy';

interface TonedLetter {
  readonly letter: string;
  readonly tone: Tone;
}

/** Every vowel with every tone, in both cases. */
const toned: ReadonlyMap<string, TonedLetter> = new Map(
  [...vowels.split(''), ...vowels.toUpperCase().split('')].flatMap((letter) =>
    tones.map((tone) => [withTone(letter, tone), { letter, tone }] as const),
  ),
);

/** The vowel with the tone on it, in NFC. */
export function withTone(vowel: string, tone: Tone): string {
  return (vowel + combining[tone]).normalize('NFC');
}

/** Takes the tone off a letter; a letter that bears none comes back as it is. */
export function withoutTone(letter: string): TonedLetter {
  return toned.get(letter) ?? { letter, tone: 'ngang' };
}

/** True for a vowel of either case that bears no tone. */
export function isVowel(letter: string): boolean {
  return letter !== '' && vowels.includes(letter.toLowerCase());
}

const plainLetters: Readonly<Record<string, string>> = {
  ă: 'a',
  â: 'a',
  ê: 'e',
  ô: 'o',
  ơ: 'o',
  ư: 'u',
  đ: 'd',
};

/** Takes breve, circumflex, horn and stroke off lower-case letters. */
export function plain(letters: string): string {
  return letters.replaceAll(/[ăâêôơưđ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Changes a letter by a table of lower-case letters, and keeps its case; undefined when the table does not have it. */
export function mapLetter(letter: string, table: Readonly<Record<string, string>>): string | undefined {
  const mapped = table[letter.toLowerCase()];
  return letter === letter.toLowerCase() ? mapped : mapped?.toUpperCase();
}
