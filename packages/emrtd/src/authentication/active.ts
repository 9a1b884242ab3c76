import type { KeyObject } from 'node:crypto';
import { constants, publicDecrypt } from 'node:crypto';
import type { RandomSource } from '../access/random-source.ts';
import { systemRandom } from '../access/random-source.ts';
import type { SecurityInfo } from '../access/security-infos.ts';
import { statusWords } from '../apdu/response.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { encodeOid, derTags } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { parseTlv } from '../tlv/parse-tlv.ts';
import type { SignatureAlgorithm } from '../trust/signature-algorithm.ts';
import { readSignatureAlgorithm, verifySignature } from '../trust/signature-algorithm.ts';
import { recoversMessage } from './message-recovery.ts';
import { readPublicKey } from './public-key.ts';

/**
 * Whether the chip holds a private key that the issuer signed the public half of.
 *
 * - `proven`: it does, so it is no copy
 * - `failed`: it does not
 * - `unsupported`: the key or the algorithm is one this library does not verify
 */
export type ChipProof = 'proven' | 'failed' | 'unsupported';

const CHALLENGE_BYTES = 8;

/**
 * Active Authentication (ICAO 9303-11, 6.1) with RSA or ECDSA.
 *
 * @param publicKey SubjectPublicKeyInfo out of DG15
 * @param infos of DG14, which name the hash for ECDSA
 */
export async function authenticateActively(
  channel: ChipChannel,
  publicKey: Uint8Array,
  {
    infos,
    random = systemRandom,
  }: { readonly infos: readonly SecurityInfo[]; readonly random?: RandomSource },
): Promise<Outcome<ChipProof>> {
  const key = readPublicKey(publicKey);
  if (key === undefined) return ok('unsupported');
  const challenge = random(CHALLENGE_BYTES);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  // Signatures of more than 256 bytes need extended length.
  const expectedBytes = bits > 2048 ? 65_536 : 256;
  const answer = await channel.exchange({ cla: 0, ins: 0x88, p1: 0, p2: 0, data: challenge, expectedBytes });
  if (answer.code !== 'ok') return { step: 'active-authentication', ...answer };
  if (answer.value.status !== statusWords.done) return ok('failed');
  const signature = answer.value.data;
  if (key.asymmetricKeyType === 'rsa') {
    const opened = openSignature(key, signature);
    return ok(opened !== undefined && recoversMessage(opened, challenge) ? 'proven' : 'failed');
  }
  const algorithm = ecdsaAlgorithm(infos);
  if (algorithm === undefined || key.asymmetricKeyType !== 'ec') return ok('unsupported');
  return ok(verifySignature(algorithm, key, { data: challenge, signature }) ? 'proven' : 'failed');
}

function ecdsaAlgorithm(infos: readonly SecurityInfo[]): SignatureAlgorithm | undefined {
  const info = infos.find(({ kind }) => kind === 'active-authentication');
  if (info?.kind !== 'active-authentication') return undefined;
  const identifier = encodeTlv(derTags.sequence, encodeTlv(derTags.oid, encodeOid(info.signatureOid)));
  const algorithm = readSignatureAlgorithm(parseTlv(identifier));
  // Chips send plain r and s, whatever the identifier is otherwise used for (ICAO 9303-11, 6.1.2.3).
  return algorithm?.kind === 'ecdsa' ? { ...algorithm, encoding: 'ieee-p1363' } : undefined;
}

function openSignature(key: KeyObject, signature: Uint8Array): Uint8Array | undefined {
  try {
    return publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return undefined;
  }
}
