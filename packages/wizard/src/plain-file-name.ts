/** Characters of a file's name, at most. */
export const longestFileName = 200;

/**
 * A file's name as `checkFiles` takes it, from whatever a device calls the file: one line, no path, nothing that turns
 * the writing direction, in NFC, at most 200 characters with its ending kept. `tep` when nothing is left.
 */
export function plainFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/gu, '')
    // Last: what stood between a letter and its mark may just have gone.
    .normalize('NFC')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= longestFileName) return plain || 'tep';
  const ending = /\.\w{1,5}$/.exec(plain)?.[0] ?? '';
  const stem = characters.slice(0, longestFileName - ending.length - 1).join('');
  return `${stem.trim()}…${ending}`;
}
