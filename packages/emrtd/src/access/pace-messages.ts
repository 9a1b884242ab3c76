import type { ResponseApdu } from '../apdu/response.ts';
import { statusWords } from '../apdu/response.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { CipherName } from '../crypto/block-cipher.ts';
import { macOfToken } from '../crypto/mac.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { derTags, encodeOid } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseWrapped } from '../tlv/parse-tlv.ts';

/** Wrapper of everything in GENERAL AUTHENTICATE (ICAO 9303-11, 4.4.4.2). */
export const DYNAMIC_DATA = 0x7c;

const SHORT_OBJECT_MAX = 240;

/** One command of the chain of GENERAL AUTHENTICATE; hands back the objects inside the chip's dynamic data. */
export async function generalAuthenticate(
  channel: ChipChannel,
  sent: { readonly object?: Uint8Array; readonly last?: boolean },
): Promise<Outcome<readonly Tlv[]>> {
  const answer = await channel.exchange({
    cla: sent.last === true ? 0 : 0x10,
    ins: 0x86,
    p1: 0,
    p2: 0,
    data: encodeTlv(DYNAMIC_DATA, sent.object ?? new Uint8Array()),
    // Public keys of 2048-bit groups do not fit a short answer.
    expectedBytes: (sent.object?.length ?? 0) > SHORT_OBJECT_MAX ? 65_536 : 256,
  });
  if (answer.code !== 'ok') return { ...answer, step: 'pace' };
  return readDynamicData(answer.value);
}

function readDynamicData({ data, status }: ResponseApdu): Outcome<readonly Tlv[]> {
  if (status !== statusWords.done) return { code: 'pace-failed', step: 'pace', status };
  // Some steps have nothing to say, and chips then leave the wrapper out.
  const objects = data.length === 0 ? [] : parseWrapped(data, DYNAMIC_DATA);
  return objects === undefined ? { code: 'garbled', step: 'pace' } : ok(objects);
}

/** The content of the object with `tag`, which the chip must have sent. */
export function requiredObject(objects: readonly Tlv[], tag: number): Outcome<Uint8Array> {
  const object = findTlv(objects, tag);
  return object === undefined ? { code: 'garbled', step: 'pace' } : ok(object.value);
}

/** Authentication token over the other side's public key (ICAO 9303-11, 4.4.3.4). */
export function authenticationToken(
  { cipher, macKey }: { readonly cipher: CipherName; readonly macKey: Uint8Array },
  publicKey: { readonly oid: string; readonly tag: number; readonly value: Uint8Array },
): Uint8Array {
  const input = encodeTlv(
    0x7f49,
    encodeTlv(derTags.oid, encodeOid(publicKey.oid)),
    encodeTlv(publicKey.tag, publicKey.value),
  );
  return macOfToken(cipher, macKey, input);
}
