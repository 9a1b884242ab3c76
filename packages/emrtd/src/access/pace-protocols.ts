import type { CipherName } from '../crypto/block-cipher.ts';

/** How a PACE object identifier ends: mapping and cipher (ICAO 9303-11, 9.2.1). */
export interface PaceProtocol {
  readonly agreement: 'dh' | 'ecdh';
  readonly mapping: 'generic' | 'integrated' | 'chip-authentication';
  readonly cipher: CipherName;
}

const prefix = '0.4.0.127.0.7.2.2.4.';

const mappings: ReadonlyMap<string, Pick<PaceProtocol, 'agreement' | 'mapping'>> = new Map([
  ['1', { agreement: 'dh', mapping: 'generic' }],
  ['2', { agreement: 'ecdh', mapping: 'generic' }],
  ['3', { agreement: 'dh', mapping: 'integrated' }],
  ['4', { agreement: 'ecdh', mapping: 'integrated' }],
  ['6', { agreement: 'ecdh', mapping: 'chip-authentication' }],
] as const);

/** The last arc of PACE and Chip Authentication protocols. */
export const ciphersByArc: ReadonlyMap<string, CipherName> = new Map([
  ['1', '3des'],
  ['2', 'aes-128'],
  ['3', 'aes-192'],
  ['4', 'aes-256'],
] as const);

/** What a PACE object identifier means; undefined for one the standard does not list. */
export function paceProtocolOf(oid: string): PaceProtocol | undefined {
  if (!oid.startsWith(prefix)) return undefined;
  const [mappingArc = '', cipherArc = ''] = oid.slice(prefix.length).split('.');
  const mapping = mappings.get(mappingArc);
  const cipher = ciphersByArc.get(cipherArc);
  // Chip Authentication Mapping is defined for AES alone (ICAO 9303-11, table 4).
  if (mapping === undefined || cipher === undefined) return undefined;
  if (mapping.mapping === 'chip-authentication' && cipher === '3des') return undefined;
  return { ...mapping, cipher };
}
