import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { curveById } from '../../agreement/curves.ts';
import { EllipticGroup } from '../../agreement/elliptic-group.ts';
import { toBigInt } from '../../bytes/bytes.ts';
import { derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import { bitString, integer, octetString, oid, sequence } from './der-values.ts';

const BRAINPOOL_P256R1 = 13;

/**
 * A key pair on brainpoolP256r1 that the text alone decides, so that every process comes to the same one.
 *
 * Whoever reads the text has the private key: for test cards only.
 */
export function keysFromSeed(seed: string): { publicKey: KeyObject; privateKey: KeyObject } {
  const curve = curveById(BRAINPOOL_P256R1);
  if (curve === undefined) throw new Error('the curve is known');
  // Shorter than the order by a bit, so never zero modulo it in practice and never above it.
  const secret = new Uint8Array(createHash('sha256').update(seed).digest());
  secret[0] = (secret[0] ?? 0) & 0x7f;
  const point = new EllipticGroup(curve).publicKeyOf(toBigInt(secret));
  const inner = sequence(integer(1), octetString(secret), encodeTlv(0xa1, bitString(point)));
  const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.3.36.3.3.2.8.1.1.7'));
  const der = sequence(integer(0), algorithm, encodeTlv(derTags.octetString, inner));
  const privateKey = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
