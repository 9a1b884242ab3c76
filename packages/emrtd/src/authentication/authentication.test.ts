import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseSecurityInfos } from '../access/security-infos.ts';
import { modularGroupById } from '../agreement/modular-groups.ts';
import { fromBigInt, fromHex, toHex } from '../bytes/bytes.ts';
import { bitString, oid, sequence } from '../simulator/personalise/der-values.ts';
import { createDocumentIssuer } from '../simulator/personalise/document-issuer.ts';
import { exampleCard, readCard, storeOf, testIssuer } from '../testing/read-card.ts';
import { derTags } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { readAgreementKey } from './agreement-key.ts';
import { recoversMessage } from './message-recovery.ts';
import { readPointOnCurve } from './public-key.ts';

// ICAO 9303-11 Appendix F: RSA, 1024 bits, SHA-1. The example prints the opened signature, not the public key.
const opened = fromHex(
  '6A9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98' +
    '599F40B79F377B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E' +
    '7292E2DCDA3024B47DA8C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127BC',
);
const challenge = fromHex('F173589974BF40C6');

test('message recovery of Active Authentication, Appendix F', () => {
  assert.equal(opened.length, 128);
  assert.equal(recoversMessage(opened, challenge), true);
  assert.equal(recoversMessage(opened, challenge.with(0, 0xf2)), false);
});

test('a signature altered or made of anything recovers nothing', () => {
  fc.assert(
    fc.property(fc.nat(127), fc.integer({ min: 1, max: 255 }), (at, change) => {
      assert.equal(recoversMessage(opened.with(at, (opened[at] ?? 0) ^ change), challenge), false);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) =>
      assert.equal(recoversMessage(bytes, challenge), false),
    ),
  );
});

test('keys with explicit parameters are on the curve they describe', () => {
  for (const namedCurve of ['brainpoolP256r1', 'prime256v1', 'secp521r1', 'brainpoolP512r1']) {
    const named = generateKeyPairSync('ec', { namedCurve, paramEncoding: 'named' }).publicKey;
    const explicit = generateKeyPairSync('ec', { namedCurve, paramEncoding: 'explicit' }).publicKey;
    for (const key of [named, explicit]) {
      const read = readPointOnCurve(new Uint8Array(key.export({ type: 'spki', format: 'der' })));
      assert.equal(read?.curve.name, namedCurve);
      assert.equal(toHex(read.point.subarray(0, 1)), '04');
    }
  }
});

const mappingProfile = { pace: [['0.4.0.127.0.7.2.2.4.6.2', 13]] } as const;

test('a copy on another chip fails Chip Authentication Mapping', async () => {
  const card = exampleCard(mappingProfile);
  const other = exampleCard(mappingProfile);
  assert.ok(other.chipAuthentication);
  const reading = await readCard({ ...card, chipAuthentication: other.chipAuthentication }).result;
  assert.equal(reading.code, 'read');
  assert.deepEqual([reading.authenticity.chip, reading.authenticity.verdict], ['failed', 'not-genuine']);
});

test("a chip's key that nobody trusted signed proves no chip", async () => {
  const card = exampleCard(mappingProfile);
  const stranger = createDocumentIssuer();
  const forged = exampleCard(mappingProfile, stranger);
  const forgedSecurity = forged.files.get('CardSecurity');
  assert.ok(forgedSecurity !== undefined && forged.chipAuthentication !== undefined);
  const files = new Map(card.files).set('CardSecurity', forgedSecurity);
  const content = { ...card, files, chipAuthentication: forged.chipAuthentication };
  const reading = await readCard(content, { trust: storeOf(testIssuer.authority) }).result;
  assert.equal(reading.code, 'read');
  assert.deepEqual([reading.authenticity.chip, reading.authenticity.verdict], ['unsupported', 'not-proven']);
});

test('Diffie-Hellman keys of PKCS #3, with the standardized group known by its prime, and keys too odd to use', () => {
  const group = modularGroupById(2);
  assert.ok(group);
  const keyOf = (prime: bigint, generator: bigint, publicKey: bigint) =>
    readAgreementKey(
      sequence(
        sequence(oid('1.2.840.113549.1.3.1'), sequence(number(prime), number(generator))),
        bitString(number(publicKey)),
      ),
    );
  const key = keyOf(group.prime, group.generator, group.generator);
  assert.equal(key?.publicKey.length, 256);
  assert.ok(key.group.agree(5n, key.publicKey));
  assert.equal(keyOf(23n, 5n, 8n), undefined, 'a prime that anybody breaks');
  assert.equal(keyOf(2n ** 5000n + 1n, 5n, 8n), undefined, 'a prime that only wastes time');
  assert.equal(keyOf(group.prime, 1n, 8n), undefined, 'a generator that generates nothing');
  assert.equal(keyOf(group.prime, group.generator, 2n ** 2100n), undefined, 'a key past the prime');
});

test('random keys are read or not, and never throw', () => {
  const infos = exampleCard({ chipKeyGroup: 0 }).files.get('DG14') ?? new Uint8Array();
  const place = fc.tuple(fc.nat(infos.length - 1), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(place, fc.uint8Array({ maxLength: 60 }), ([at, byte], random) => {
      readAgreementKey(random);
      for (const info of parseSecurityInfos(infos.with(at, byte).subarray(4)) ?? []) {
        if (info.kind === 'chip-authentication-key') readAgreementKey(info.publicKey);
      }
    }),
    { numRuns: 300 },
  );
});

function number(value: bigint): Uint8Array {
  const bytes = fromBigInt(value, Math.ceil(value.toString(16).length / 2));
  return encodeTlv(derTags.integer, Uint8Array.of(0), bytes);
}
