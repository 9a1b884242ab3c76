import type { LanguagePack, Texts } from '../catalogue.ts';

/** `missing` falls back to Vietnamese and is only told; the others are mistakes. */
export type PackProblem = 'missing' | 'unknown-area' | 'unknown-key' | 'placeholders' | 'empty' | 'too-long';

export interface PackFinding {
  readonly problem: PackProblem;
  readonly area: string;
  readonly key: string;
}

/** Words that only further languages need. */
const withoutTexts: ReadonlySet<string> = new Set(['spoken']);

/** Up to this many columns in Vietnamese a text may stand on a key or a button, where a longer one is cut. */
const buttonColumns = 24;

/** What a pack leaves out, and what is wrong in it, against the areas it translates. */
export function checkPack(
  pack: LanguagePack,
  areas: Readonly<Record<string, Texts<string>>>,
): readonly PackFinding[] {
  const translated = Object.values(areas).filter(({ area }) => area !== undefined && !withoutTexts.has(area));
  const known = new Set([...translated.map(({ area }) => area), ...withoutTexts]);
  const unknown = Object.keys(pack).filter((area) => !known.has(area));
  return [
    ...unknown.map((area) => ({ problem: 'unknown-area', area, key: '' }) as const),
    ...translated.flatMap((texts) => checkArea(texts, pack[texts.area ?? ''] ?? {})),
  ];
}

function checkArea(texts: Texts<string>, table: Readonly<Record<string, string>>): readonly PackFinding[] {
  const area = texts.area ?? '';
  const unknown = Object.keys(table).filter((key) => !Object.hasOwn(texts.vi, key));
  return [
    ...unknown.map((key) => ({ problem: 'unknown-key', area, key }) as const),
    ...Object.keys(texts.vi).flatMap((key) => {
      const problem = problemOf(texts, key, table[key]);
      return problem === undefined ? [] : [{ problem, area, key }];
    }),
  ];
}

function problemOf(texts: Texts<string>, key: string, text: string | undefined): PackProblem | undefined {
  const [vi = '', en = ''] = [texts.vi[key], texts.en[key]];
  if (text === undefined) return 'missing';
  if (text.trim() === '') return 'empty';
  if (placeholders(text) !== placeholders(vi)) return 'placeholders';
  const room = Math.max(columns(vi), columns(en)) * 1.2 + 3;
  return columns(vi) <= buttonColumns && columns(text) > room ? 'too-long' : undefined;
}

/** The placeholders of a text in the order of their names. */
export function placeholders(text: string): string {
  return (text.match(/\{\w+\}/g) ?? []).toSorted().join(' ');
}

/** Han characters and their full stops are as wide as two letters. */
function columns(text: string): number {
  return Array.from(text.normalize('NFC'), (one) =>
    /[\u2E80-\u9FFF\uF900-\uFFEF]/.test(one) ? 2 : 1,
  ).reduce((sum: number, width) => sum + width, 0);
}
