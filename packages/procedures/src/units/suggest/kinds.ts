import type { AddressWord } from './address-words.ts';

/** Where a name stands in an address. */
export type Level = 'province' | 'district' | 'ward';

interface Kind {
  readonly kind: string;
  readonly levels: readonly Level[];
}

const city: Kind = { kind: 'thanh pho', levels: ['province', 'district'] };
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['tinh', { kind: 'tinh', levels: ['province'] }],
  ['thanh pho', city],
  ['tp', city],
  ...each(['quan', 'q'], 'quan', 'district'),
  ...each(['huyen', 'h'], 'huyen', 'district'),
  ...each(['thi xa', 'tx'], 'thi xa', 'district'),
  ...each(['phuong', 'p', 'f'], 'phuong', 'ward'),
  ...each(['xa', 'x'], 'xa', 'ward'),
  ...each(['thi tran', 'tt'], 'thi tran', 'ward'),
  ...each(['dac khu', 'dk'], 'dac khu', 'ward'),
]);

function each(
  spellings: readonly string[],
  kind: string,
  level: Level,
): readonly (readonly [string, Kind])[] {
  return spellings.map((spelling) => [spelling, { kind, levels: [level] }]);
}

/** The kind whose words end before word `end`: `thi xa` rather than `xa`. */
export function readKindBefore(
  words: readonly AddressWord[],
  end: number,
): (Kind & { readonly start: number }) | undefined {
  for (const start of [end - 2, end - 1]) {
    if (start < 0 || words.slice(start + 1, end).some((word) => word.startsPart)) continue;
    const kind = kinds.get(
      words
        .slice(start, end)
        .map((word) => word.text)
        .join(' '),
    );
    if (kind !== undefined) return { ...kind, start };
  }
  return undefined;
}

/** A folded name taken apart: `thi xa phu my` → kind `thi xa`, words `phu my`. */
export function nameOf(folded: string): { readonly kind: string | undefined; readonly words: string } {
  const match =
    /^(tinh|thanh pho|quan|huyen|thi xa|phuong|xa|thi tran|dac khu) (.+)$/.exec(folded) ?? undefined;
  return { kind: match?.[1], words: match?.[2] ?? folded };
}
