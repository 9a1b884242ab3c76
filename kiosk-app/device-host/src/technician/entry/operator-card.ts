import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What stands in the code of an operator's card, before its secret part. */
const prefix = 'MOTCUA-CARE:';

/** A new card: the text of its code, and what the configuration keeps of it. */
export function makeOperatorCard(): { readonly text: string; readonly hash: string } {
  const text = prefix + randomBytes(24).toString('base64url');
  return { text, hash: hashOf(text) };
}

/** SHA-256 of a card's text, in hexadecimal. The text has 192 random bits: nobody finds it from this. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** True when this text is of one of the cards; each of them is compared. */
export function isOperatorCard(text: string, hashes: readonly string[]): boolean {
  if (!text.startsWith(prefix)) return false;
  const given = Buffer.from(hashOf(text), 'hex');
  return hashes.map((hash) => timingSafeEqual(given, Buffer.from(hash, 'hex'))).includes(true);
}
