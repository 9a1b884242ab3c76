import { createHash } from 'node:crypto';

/** `3` → `"3"` (RFC 9110, 8.8.3). */
export const entityTag = (opaque: string): string => `"${opaque}"`;

/** The tag of a text: equal texts, equal tags. */
export const entityTagOf = (text: string): string =>
  entityTag(createHash('sha256').update(text).digest('base64url').slice(0, 22));

/** True when `If-None-Match` names the tag; weak tags compare as strong ones (RFC 9110, 13.1.2). */
export function matchesNone(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const given = ifNoneMatch.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return given.includes(tag) || given.includes('*');
}

/** The version in `If-Match: "3"`; the quotes may be missing. Undefined for anything else, `*` included. */
export function versionOfIfMatch(ifMatch: string | undefined): number | undefined {
  const version = /^(?:"(\d{1,9})"|(\d{1,9}))$/.exec(ifMatch?.trim() ?? '');
  return version === null ? undefined : Number(version[1] ?? version[2]);
}
