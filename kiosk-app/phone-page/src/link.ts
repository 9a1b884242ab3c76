import { parseHandoffLink } from '@motcua/client';
import type { HandoffLink } from '@motcua/client';

/** What a kiosk's code says after the `#`: secrets go there, because a browser sends nothing of it anywhere. */
export type Link =
  /** Papers for a kiosk, or an application that was begun at one. */
  | HandoffLink
  /** A procedure from the start, from a paper that anybody may have. */
  | { readonly kind: 'procedure'; readonly procedure: string; readonly unit: string }
  | { readonly kind: 'none' };

const procedure = /^#n\.([a-z0-9-]{1,100})\.(\d{1,10})$/;

/** Reads the fragment of an address. Takes any text. */
export function parseLink(fragment: string): Link {
  const [, id, unit] = procedure.exec(fragment) ?? [];
  if (id !== undefined && unit !== undefined) return { kind: 'procedure', procedure: id, unit };
  return parseHandoffLink(fragment) ?? { kind: 'none' };
}
