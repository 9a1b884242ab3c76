/** Text as base64 of its UTF-8 bytes: XFS4IoT carries bytes as base64. */
export function encodeBase64Text(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCodePoint(byte);
  return btoa(binary);
}

/** The text in base64 of UTF-8 bytes, or undefined when it is not that. */
export function decodeBase64Text(base64: unknown): string | undefined {
  if (typeof base64 !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
