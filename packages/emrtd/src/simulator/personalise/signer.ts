import type { KeyObject } from 'node:crypto';
import { constants, sign } from 'node:crypto';
import { derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { HashName, SignatureAlgorithm } from '../../trust/signature-algorithm.ts';
import { integer, oid, sequence } from './der-values.ts';

/** A private key with the algorithm it signs by. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly algorithm: SignatureAlgorithm;
}

const hashOids: Readonly<Record<HashName, string>> = {
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const rsaArcs: Readonly<Record<HashName, number>> = {
  sha1: 5,
  sha224: 14,
  sha256: 11,
  sha384: 12,
  sha512: 13,
};
const ecdsaArcs: Readonly<Record<HashName, string>> = {
  sha1: '1',
  sha224: '3.1',
  sha256: '3.2',
  sha384: '3.3',
  sha512: '3.4',
};

const none = encodeTlv(derTags.null);

/** AlgorithmIdentifier of a hash. */
export const hashIdentifier = (hash: HashName): Uint8Array => sequence(oid(hashOids[hash]), none);

/** AlgorithmIdentifier of a signature. */
export function signatureIdentifier(algorithm: SignatureAlgorithm): Uint8Array {
  switch (algorithm.kind) {
    case 'rsa-pkcs1':
      return sequence(oid(`1.2.840.113549.1.1.${rsaArcs[algorithm.hash]}`), none);
    case 'rsa-pss': {
      const hash = hashIdentifier(algorithm.hash);
      const mask = sequence(oid('1.2.840.113549.1.1.8'), hash);
      const salt = integer(algorithm.saltBytes);
      const parameters = sequence(encodeTlv(0xa0, hash), encodeTlv(0xa1, mask), encodeTlv(0xa2, salt));
      return sequence(oid('1.2.840.113549.1.1.10'), parameters);
    }
    case 'ecdsa':
      return sequence(oid(`1.2.840.10045.4.${ecdsaArcs[algorithm.hash]}`));
    default:
      throw new TypeError('no such algorithm');
  }
}

/** Signs as the algorithm says. */
export function signWith({ privateKey: key, algorithm }: Signer, data: Uint8Array): Uint8Array {
  const padding =
    algorithm.kind === 'rsa-pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = {
    key,
    ...(algorithm.kind !== 'ecdsa' && { padding }),
    ...(algorithm.kind === 'rsa-pss' && { saltLength: algorithm.saltBytes }),
  };
  return new Uint8Array(sign(algorithm.hash, data, options));
}
