import type { LocalText } from '@motcua/texts';

const kinds: readonly (readonly [vi: string, en: string])[] = [
  ['Phường ', 'Ward'],
  ['Xã ', 'Commune'],
  ['Đặc khu ', 'Special Zone'],
  ['Thị trấn ', 'Township'],
  ['Thành phố ', 'City'],
  ['Tỉnh ', 'Province'],
];

/** The name of a unit in both languages: `Phường Sài Gòn`, `Sài Gòn Ward`. Names keep their marks, as on paper. */
export function localName(name: string): LocalText {
  for (const [vi, en] of kinds) {
    if (name.startsWith(vi)) return { vi: name, en: `${name.slice(vi.length)} ${en}` };
  }
  return { vi: name, en: name };
}

/** A ward with its province, short enough for a line: `Phường Sài Gòn, TP. Hồ Chí Minh`. */
export function fullName(ward: string, province: string): LocalText {
  const short = province.replace(/^Thành phố /, 'TP. ').replace(/^Tỉnh /, 'tỉnh ');
  return {
    vi: `${localName(ward).vi}, ${short}`,
    en: `${localName(ward).en}, ${localName(province).en}`,
  };
}
