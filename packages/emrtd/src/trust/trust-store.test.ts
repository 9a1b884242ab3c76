import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createDocumentIssuer } from '../simulator/personalise/document-issuer.ts';
import { writeMasterList } from '../simulator/personalise/security-object.ts';
import { exampleCard, readCard, storeOf, testIssuer } from '../testing/read-card.ts';
import { parseCertificate } from './certificate.ts';
import { parseRevocationList } from './revocation-list.ts';
import { isSignedBy, parseSignedData, signerCertificate } from './signed-data.ts';
import { createTrustStore, readMasterList } from './trust-store.ts';

const lister = createDocumentIssuer({ name: 'Mot Cua Test Lister', signsMasterLists: true });
const list = writeMasterList([testIssuer.authority, lister.authority], lister);

test('the issuers of a master list are trusted', async () => {
  const { store, problems } = createTrustStore({ masterLists: [list] });
  assert.deepEqual(problems, []);
  assert.equal(store.issuers.length, 2);
  const reading = await readCard(exampleCard(), { trust: store }).result;
  assert.equal(reading.code === 'read' && reading.authenticity.verdict, 'genuine');
});

test('a master list altered, or signed by nobody in it, is refused', () => {
  fc.assert(
    fc.property(fc.nat(list.length - 1), fc.nat(7), (at, bit) => {
      assert.equal(readMasterList(list.with(at, (list[at] ?? 0) ^ (1 << bit))), undefined);
    }),
    { numRuns: 60 },
  );
  const foreign = writeMasterList([testIssuer.authority], lister);
  assert.deepEqual(createTrustStore({ masterLists: [foreign] }).problems, ['not-a-master-list']);
});

test('a signature counts only for the content and the type that it names', () => {
  const signed = parseSignedData(list);
  const signer = signed === undefined ? undefined : signerCertificate(signed);
  assert.ok(signed !== undefined && signer !== undefined);
  assert.equal(isSignedBy(signed, signer), true);
  assert.equal(isSignedBy({ ...signed, contentType: '2.23.136.1.1.1' }, signer), false);
  assert.equal(isSignedBy({ ...signed, content: signed.content.subarray(1) }, signer), false);
});

test('files that are something else are named as such', () => {
  const wrong = Uint8Array.of(0x30, 0x00);
  const files = { certificates: [wrong], masterLists: [wrong], revocationLists: [wrong] };
  assert.deepEqual(createTrustStore(files).problems, [
    'not-a-certificate',
    'not-a-master-list',
    'not-a-revocation-list',
  ]);
});

test('a signer of master lists, or an issuer itself, does not sign documents', async () => {
  const reading = await readCard(exampleCard({}, lister), { trust: storeOf(lister.authority) }).result;
  assert.equal(reading.code, 'read');
  assert.equal(reading.authenticity.passive?.signature, 'no-certificate');
  assert.equal(reading.authenticity.verdict, 'not-proven');
  assert.equal(parseCertificate(testIssuer.authority)?.maySignDocuments, false);
});

test('random and mutated files never throw', () => {
  const originals = [list, testIssuer.authority, testIssuer.revocationList(true)];
  const mutated = fc
    .tuple(fc.constantFrom(...originals), fc.nat(3000), fc.integer({ min: 0, max: 255 }))
    .map(([bytes, at, byte]) => bytes.with(at % bytes.length, byte));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 80 })), (bytes) => {
      parseCertificate(bytes);
      parseRevocationList(bytes);
      parseSignedData(bytes);
      readMasterList(bytes);
    }),
    { numRuns: 300 },
  );
});
