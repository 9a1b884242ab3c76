const longestName = 200;

/**
 * A name that can stand in a list: one line, no path, nothing that turns the writing direction, at most 200 characters
 * with its ending kept.
 */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = Array.from(plain);
  if (letters.length <= longestName) return plain || 'tep';
  const ending = /\.\w{1,5}$/.exec(plain)?.[0] ?? '';
  const stem = letters.slice(0, longestName - ending.length - 1).join('');
  return `${stem.trim()}…${ending}`;
}
