import { foldName } from './fold-name.ts';
import type { FoundUnit } from './found-unit.ts';
import { provinces } from './units.ts';

export interface UnitSearchOptions {
  /** 10 without it. */
  readonly limit?: number;
  /** Code of the province whose units come first, then those of its neighbours in the list from north to south. */
  readonly province?: string;
}

/** A unit of today with its names folded, made once for all searches. */
export interface SearchEntry {
  readonly unit: FoundUnit;
  readonly provinceIndex: number;
  readonly kind: string;
  readonly name: string;
  /** With the province after it: `tan binh can tho`. */
  readonly nameAndProvince: string;
  readonly former: readonly FoldedFormer[];
  readonly districts: readonly string[];
}

interface FoldedFormer {
  readonly name: string;
  readonly kind: string | undefined;
  readonly words: string;
  /** As people read it: `Phường Bến Nghé, Quận 1`. */
  readonly shown: string;
}

interface Match {
  readonly rank: number;
  readonly foundAs?: string;
}

/** A better match comes first; a match in the wished-for province gains more than one step. */
const ranks = { exact: 0, start: 1, formerExact: 2, word: 3, formerStart: 4, district: 5 } as const;
const provinceBonus = 2.5;

/** Folds the names of units of today for {@link searchEntries}. */
export function searchEntriesOf(units: readonly FoundUnit[]): readonly SearchEntry[] {
  return units.map((unit) => {
    const { kind, words } = splitKind(foldName(unit.name.vi));
    const provinceIndex = provinces.findIndex(({ code }) => code === unit.province.code);
    const provinceName = foldName(unit.province.name.vi).replace(/^(?:thanh pho|tinh) /, '');
    return {
      unit,
      provinceIndex,
      kind: kind ?? '',
      name: words,
      nameAndProvince: `${words} ${provinceName}`,
      former: unit.formerNames.map((shown) => {
        const name = foldName(shown.split(',')[0] ?? '');
        return { name, shown, ...splitKind(name) };
      }),
      districts: Array.from(
        new Set(unit.formerNames.map((shown) => foldName(shown.split(', ').at(-1) ?? ''))),
      ),
    };
  });
}

/** Finds units of today by name, former name, former district or code, with or without marks. */
export function searchEntries(
  entries: readonly SearchEntry[],
  query: string,
  options: UnitSearchOptions = {},
): readonly FoundUnit[] {
  const { limit = 10, province } = options;
  const code = query.trim();
  const byCode = entries.find(({ unit }) => unit.code === code);
  if (byCode !== undefined) return [byCode.unit];
  const { kind, words } = splitKind(foldName(query));
  if (words === '') return [];
  const nearest = provinces.findIndex((candidate) => candidate.code === province);
  const found: { readonly entry: SearchEntry; readonly score: number; readonly match: Match }[] = [];
  for (const entry of entries) {
    const match = matchOf(entry, kind, words);
    if (match !== undefined) found.push({ entry, match, score: match.rank - nearness(entry, nearest) });
  }
  found.sort((left, right) => left.score - right.score || left.entry.name.localeCompare(right.entry.name));
  return found.slice(0, limit).map(({ entry: { unit }, match: { foundAs } }) => ({
    ...unit,
    ...(foundAs === undefined ? {} : withFoundFirst(unit, foundAs)),
  }));
}

/** `p. tan binh` → kind `phuong`, words `tan binh`. A word that is only a name, as in Xã Phường Sơn, stays. */
function splitKind(folded: string): { readonly kind: string | undefined; readonly words: string } {
  const match = /^(p|phuong|x|xa|dac khu|dk|tt|thi tran)(?: (.*))?$/.exec(folded);
  const kinds: Readonly<Record<string, string>> = { p: 'phuong', x: 'xa', dk: 'dac khu', tt: 'thi tran' };
  const [, short, words] = match ?? [];
  if (short === undefined || words === undefined) return { kind: undefined, words: folded };
  return { kind: kinds[short] ?? short, words };
}

function matchOf(entry: SearchEntry, kind: string | undefined, words: string): Match | undefined {
  const ofKind = kind === undefined || kind === entry.kind;
  if (ofKind && entry.name === words) return { rank: ranks.exact };
  if (ofKind && entry.nameAndProvince.startsWith(words)) return { rank: ranks.start };
  if (ofKind && ` ${entry.name}`.includes(` ${words}`)) return { rank: ranks.word };
  const former = entry.former.filter((name) => kind === undefined || name.kind === kind);
  const formerExact = former.find((name) => name.words === words);
  if (formerExact !== undefined) return { rank: ranks.formerExact, foundAs: formerExact.shown };
  const formerStart = former.find((name) => name.words.startsWith(words));
  if (formerStart !== undefined) return { rank: ranks.formerStart, foundAs: formerStart.shown };
  // `quan 1` must not find Quận 11, while `quan tan b` may find Quận Tân Bình.
  const wanted = /\d$/.test(words) ? ` ${words} ` : ` ${words}`;
  const inDistrict = kind === undefined && entry.districts.some((name) => ` ${name} `.includes(wanted));
  return inDistrict ? { rank: ranks.district } : undefined;
}

function nearness(entry: SearchEntry, nearest: number): number {
  if (nearest < 0) return 0;
  const distance = Math.abs(entry.provinceIndex - nearest);
  return distance === 0 ? provinceBonus : -distance / 100;
}

/** The former name that was looked for comes first: a picker has room for a few only. */
function withFoundFirst({ formerNames }: FoundUnit, foundAs: string): Partial<FoundUnit> {
  return { foundAs, formerNames: [foundAs, ...formerNames.filter((name) => name !== foundAs)] };
}
