import type { LocalText } from '@motcua/texts';
import { foldName } from './fold-name.ts';
import { localName } from './names.ts';
import { findProvince, findWard, formerWards, provinces, wards } from './units.ts';

/** A unit of today, as a picker shows it. */
export interface FoundUnit {
  readonly code: string;
  readonly name: LocalText;
  readonly province: { readonly code: string; readonly name: LocalText };
  /** Former names it is also found by: `Phường Bến Nghé, Quận 1`. */
  readonly formerNames: readonly string[];
}

export interface UnitSearchOptions {
  /** 10 without it. */
  readonly limit?: number;
  /** Code of the province whose units come first, then those of its neighbours in the list from north to south. */
  readonly province?: string;
}

interface Entry {
  readonly code: string;
  readonly provinceIndex: number;
  readonly kind: string;
  readonly name: string;
  /** With the province after it: `tan binh can tho`. */
  readonly nameAndProvince: string;
  readonly former: readonly string[];
  readonly districts: readonly string[];
}

/** A better match comes first; a match in the wished-for province gains more than one step. */
const ranks = { exact: 0, start: 1, formerExact: 2, word: 3, formerStart: 4, district: 5 } as const;
const provinceBonus = 2.5;

/**
 * Finds units of today by name, former name, former district or code, with or without marks: `tan binh`, `Tân Bình`,
 * `p. tan binh`, `Bến Nghé`, `26740`.
 */
export function searchUnits(query: string, options: UnitSearchOptions = {}): readonly FoundUnit[] {
  const { limit = 10, province } = options;
  const code = query.trim();
  if (findWard(code) !== undefined) return [findUnit(code)].filter((unit) => unit !== undefined);
  const { kind, words } = splitKind(foldName(query));
  if (words === '') return [];
  const nearest = provinces.findIndex((candidate) => candidate.code === province);
  const found: { readonly entry: Entry; readonly score: number }[] = [];
  for (const entry of allEntries()) {
    const rank = rankOf(entry, kind, words);
    if (rank !== undefined) found.push({ entry, score: rank - nearness(entry, nearest) });
  }
  found.sort((left, right) => left.score - right.score || left.entry.name.localeCompare(right.entry.name));
  return found.slice(0, limit).flatMap(({ entry }) => findUnit(entry.code) ?? []);
}

/** A unit of today with its province and former names; undefined for a code that is not one. */
export function findUnit(code: string): FoundUnit | undefined {
  const ward = findWard(code);
  const province = ward && findProvince(ward.parent);
  if (ward === undefined || province === undefined) return undefined;
  return {
    code,
    name: localName(ward.name),
    province: { code: province.code, name: localName(province.name) },
    formerNames: formerNamesOf(code),
  };
}

/** `p. tan binh` → kind `phuong`, words `tan binh`. A word that is only a name, as in Xã Phường Sơn, stays. */
function splitKind(folded: string): { readonly kind: string | undefined; readonly words: string } {
  const match = /^(p|phuong|x|xa|dac khu|dk|tt|thi tran)(?: (.*))?$/.exec(folded);
  const kinds: Readonly<Record<string, string>> = { p: 'phuong', x: 'xa', dk: 'dac khu', tt: 'thi tran' };
  const [, short, words] = match ?? [];
  if (short === undefined || words === undefined) return { kind: undefined, words: folded };
  return { kind: kinds[short] ?? short, words };
}

function rankOf(entry: Entry, kind: string | undefined, words: string): number | undefined {
  if (kind === undefined || kind === entry.kind) {
    if (entry.name === words) return ranks.exact;
    if (entry.nameAndProvince.startsWith(words)) return ranks.start;
    if (` ${entry.name}`.includes(` ${words}`)) return ranks.word;
  }
  const former = entry.former.filter((name) => kind === undefined || name.startsWith(`${kind} `));
  const bare = former.map((name) => splitKind(name).words);
  if (bare.includes(words)) return ranks.formerExact;
  if (bare.some((name) => name.startsWith(words))) return ranks.formerStart;
  // `quan 1` must not find Quận 11, while `quan tan b` may find Quận Tân Bình.
  const wanted = /\d$/.test(words) ? ` ${words} ` : ` ${words}`;
  const inDistrict = kind === undefined && entry.districts.some((name) => ` ${name} `.includes(wanted));
  return inDistrict ? ranks.district : undefined;
}

function nearness(entry: Entry, nearest: number): number {
  if (nearest < 0) return 0;
  const distance = Math.abs(entry.provinceIndex - nearest);
  return distance === 0 ? provinceBonus : -distance / 100;
}

let entries: readonly Entry[] | undefined;
let formerNames: ReadonlyMap<string, readonly string[]> | undefined;

/** The folded names are made at the first search, not when the module is loaded. */
function allEntries(): readonly Entry[] {
  entries ??= wards.map(({ code, name, parent }): Entry => {
    const names = formerNamesOf(code);
    const folded = foldName(name);
    const { kind, words } = splitKind(folded);
    const provinceIndex = provinces.findIndex((province) => province.code === parent);
    const provinceName = foldName(provinces[provinceIndex]?.name ?? '').replace(/^(?:thanh pho|tinh) /, '');
    return {
      code,
      provinceIndex,
      kind: kind ?? '',
      name: words,
      nameAndProvince: `${words} ${provinceName}`,
      former: names.map((former) => foldName(former.split(',')[0] ?? '')),
      districts: Array.from(new Set(names.map((former) => foldName(former.split(', ')[1] ?? '')))),
    };
  });
  return entries;
}

function formerNamesOf(code: string): readonly string[] {
  formerNames ??= collectFormerNames();
  return formerNames.get(code) ?? [];
}

function collectFormerNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const former of formerWards) {
    const [district = ''] = (former.parent ?? '').split(', ');
    const name = former.name === district ? district : `${former.name}, ${district}`;
    for (const successor of former.successors) {
      const those = names.get(successor);
      if (those === undefined) names.set(successor, [name]);
      else those.push(name);
    }
  }
  return names;
}
