import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 192 bits that can stand in an address. */
export const newToken = (): string => randomBytes(24).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What is kept of a token: enough to know it again, too little to use it. */
export const tokenDigest = (token: string): string => digest(token).toString('base64url');

/** Compares in the same time for each wrong token. */
export const isToken = (given: string, expectedDigest: string): boolean =>
  timingSafeEqual(digest(given), Buffer.from(expectedDigest, 'base64url'));

/** The token of `Authorization: Bearer <token>`; empty for anything else. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '';
