import { dataGroupNumber } from '../files/elementary-files.ts';
import type { DataGroupName } from '../files/elementary-files.ts';
import { derTags, readSmallInteger } from '../tlv/der.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { HashName } from '../trust/signature-algorithm.ts';
import { readHashAlgorithm } from '../trust/signature-algorithm.ts';
import type { SignedData } from '../trust/signed-data.ts';
import { parseSignedData } from '../trust/signed-data.ts';

/** EF.SOD: what the issuer signed, and who signed it. Nothing in it is believed before it is verified. */
export interface SecurityObject {
  readonly signedData: SignedData;
  readonly hash: HashName;
  /** Hashes by data group number. */
  readonly hashes: ReadonlyMap<number, Uint8Array>;
}

const LDS_SECURITY_OBJECT = '2.23.136.1.1.1';

/** Reads EF.SOD (ICAO 9303-10, 4.6.2); undefined when the bytes are none. */
export function readSod(bytes: Uint8Array): SecurityObject | undefined {
  const [content, ...others] = parseWrapped(bytes, 0x77) ?? [];
  const signedData = content === undefined || others.length > 0 ? undefined : parseSignedData(content.bytes);
  if (signedData?.contentType !== LDS_SECURITY_OBJECT) return undefined;
  const [version, algorithm, list] = parseWrapped(signedData.content, derTags.sequence) ?? [];
  const hash = readHashAlgorithm(algorithm);
  const entries = list?.tag === derTags.sequence ? parseTlvs(list.value) : undefined;
  if (readSmallInteger(version) === undefined || hash === undefined || entries === undefined)
    return undefined;
  const hashes = new Map<number, Uint8Array>();
  for (const entry of entries) {
    const [number, value] = parseTlvs(entry.value) ?? [];
    const group = readSmallInteger(number);
    if (group === undefined || value?.tag !== derTags.octetString || hashes.has(group)) return undefined;
    hashes.set(group, value.value);
  }
  return { signedData, hash, hashes };
}

/** True when the security object lists the data group, so that a whole chip has it. */
export function listsDataGroup({ hashes }: SecurityObject, name: DataGroupName): boolean {
  return hashes.has(dataGroupNumber(name));
}
