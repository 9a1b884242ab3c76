/**
 * A name as people type it in a hurry: small letters without marks, single blanks, `TP.` and `Q.1` without dots.
 * `Đặc khu Phú Quý` → `dac khu phu quy`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
