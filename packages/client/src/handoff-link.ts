import type { FilesHandoff } from '@motcua/gateway/api';

/** What a person's phone reads in the QR code of a hand-off. */
export type HandoffLink =
  | { readonly kind: 'files'; readonly id: string; readonly phoneToken: string }
  /** `key` opens the sealed application; it never leaves the phone. */
  | { readonly kind: 'application'; readonly id: string; readonly key: string };

const letters = { files: 'f', application: 'a' } as const;

/**
 * The address for the QR code: `PAGE#f.<id>.<phoneToken>` or `PAGE#a.<id>.<key>`. What stands behind `#` is never sent to
 * a server by a browser. `page` comes with the hand-off.
 */
export function handoffLink(page: string, link: HandoffLink | FilesHandoff): string {
  const secret = link.kind === 'files' ? link.phoneToken : link.key;
  return `${page}#${letters[link.kind]}.${link.id}.${secret}`;
}

/** 128 and 192 bits, and more should they grow. */
const shape = /^(?<letter>[af])\.(?<id>[\w-]{16,64})\.(?<secret>[\w-]{22,128})$/;

/**
 * Reads `#f.<id>.<phoneToken>` and `#a.<id>.<key>`, alone, without `#`, or at the end of an address. Undefined for
 * anything else; never throws.
 */
export function parseHandoffLink(text: string): HandoffLink | undefined {
  const groups = shape.exec(text.slice(text.indexOf('#') + 1))?.groups;
  const { letter, id, secret } = groups ?? {};
  if (id === undefined || secret === undefined) return undefined;
  return letter === letters.files
    ? { kind: 'files', id, phoneToken: secret }
    : { kind: 'application', id, key: secret };
}
