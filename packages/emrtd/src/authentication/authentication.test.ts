import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromHex, toHex } from '../bytes/bytes.ts';
import { createDocumentIssuer } from '../simulator/personalise/document-issuer.ts';
import { exampleCard, readCard, storeOf, testIssuer } from '../testing/read-card.ts';
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
