import { derTags, readOid, readSmallInteger } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { PaceProtocol } from './pace-protocols.ts';
import { paceProtocolOf } from './pace-protocols.ts';

/** One entry of EF.CardAccess or DG14 (ICAO 9303-11, 9.2). */
export type SecurityInfo =
  | {
      readonly kind: 'pace';
      readonly oid: string;
      /** Undefined for a mapping or cipher that this library does not know. */
      readonly protocol: PaceProtocol | undefined;
      readonly version: number;
      readonly parameterId: number | undefined;
    }
  | {
      readonly kind: 'chip-authentication';
      readonly oid: string;
      readonly version: number;
      readonly keyId?: number;
    }
  | {
      readonly kind: 'chip-authentication-key';
      readonly oid: string;
      /** SubjectPublicKeyInfo in DER. */
      readonly publicKey: Uint8Array;
      readonly keyId?: number;
    }
  | { readonly kind: 'active-authentication'; readonly version: number; readonly signatureOid: string }
  | { readonly kind: 'other'; readonly oid: string };

export type PaceInfo = Extract<SecurityInfo, { kind: 'pace' }>;

const bsi = '0.4.0.127.0.7.2.2';

/** Reads a SecurityInfos SET; undefined when it is none. Entries of unknown protocols are kept as `other`. */
export function parseSecurityInfos(bytes: Uint8Array): readonly SecurityInfo[] | undefined {
  const entries = parseWrapped(bytes, derTags.set);
  const infos = entries?.map(parseInfo).filter((info) => info !== undefined);
  return infos?.length === entries?.length ? infos : undefined;
}

function parseInfo(entry: Tlv): SecurityInfo | undefined {
  const [protocol, required, optional] = (entry.tag === derTags.sequence && parseTlvs(entry.value)) || [];
  const oid = readOid(protocol);
  if (oid === undefined || required === undefined) return undefined;
  const version = readSmallInteger(required);
  const id = readSmallInteger(optional);
  const keyId = id === undefined ? {} : { keyId: id };
  // Five arcs after the BSI prefix are domain parameters, not an offer to run PACE.
  if (/^0\.4\.0\.127\.0\.7\.2\.2\.4\.\d+\.\d+$/.test(oid)) {
    if (version === undefined) return undefined;
    return { kind: 'pace', oid, protocol: paceProtocolOf(oid), version, parameterId: id };
  }
  if (oid.startsWith(`${bsi}.3.`)) {
    return version === undefined ? undefined : { kind: 'chip-authentication', oid, version, ...keyId };
  }
  if (oid.startsWith(`${bsi}.1.`)) {
    return { kind: 'chip-authentication-key', oid, publicKey: required.bytes, ...keyId };
  }
  if (oid === '2.23.136.1.1.5') {
    const signatureOid = readOid(optional);
    if (version === undefined || signatureOid === undefined) return undefined;
    return { kind: 'active-authentication', version, signatureOid };
  }
  return { kind: 'other', oid };
}

/** The PACE offers among the infos. */
export function paceInfosOf(infos: readonly SecurityInfo[]): readonly PaceInfo[] {
  return infos.filter((info) => info.kind === 'pace');
}
