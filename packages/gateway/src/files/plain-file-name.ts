const longestName = 200;

/** A name as the engine takes it, from whatever a device sent: one line, no path, at most 200 characters. */
export function plainFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/gu, '')
    .normalize('NFC');
  return Array.from(plain).slice(0, longestName).join('').trim() || 'tep';
}

/** The name in the header `file-name`, percent-encoded; any value gives a name. */
export function fileNameOfHeader(header: string | readonly string[] | undefined): string {
  try {
    return plainFileName(decodeURIComponent(String(header ?? '')));
  } catch {
    return plainFileName('');
  }
}
