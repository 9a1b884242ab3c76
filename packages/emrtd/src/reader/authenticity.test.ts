import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareHashes, hashDataGroup, judgeSignedData } from '../authentication/passive.ts';
import { readSod } from '../lds/sod.ts';
import { judgeAuthenticity } from './authenticity.ts';
import type { FileName } from '../files/elementary-files.ts';
import { createDocumentIssuer } from '../simulator/personalise/document-issuer.ts';
import { personaliseCard } from '../simulator/personalise/personalise-card.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import {
  exampleCard,
  readCard,
  storeOf,
  testIssuer,
  testNow,
  withFile,
  withoutFile,
} from '../testing/read-card.ts';
import { createTrustStore } from '../trust/trust-store.ts';
import type { Authenticity } from './authenticity.ts';

const card = exampleCard();

async function judge(...reading: Parameters<typeof readCard>): Promise<Authenticity> {
  const result = await readCard(...reading).result;
  assert.equal(result.code, 'read');
  return result.authenticity;
}

test('an issuer the operator does not know proves nothing, and nothing speaks against the card', async () => {
  const { verdict, passive } = await judge(card, { trust: storeOf() });
  assert.deepEqual([verdict, passive?.signature, passive?.issuer], ['not-proven', 'valid', 'unknown']);
  const stranger = createDocumentIssuer();
  assert.equal((await judge(card, { trust: storeOf(stranger.authority) })).passive?.issuer, 'unknown');
});

test('an issuer of the same name with another key is not the trusted one', async () => {
  const impostor = createDocumentIssuer();
  const forged = personaliseCard(nguyenVanAn, impostor);
  assert.equal((await judge(forged)).passive?.issuer, 'unknown');
});

test('RSA and PSS signers, and an ECDSA signer with SHA-512', async () => {
  for (const algorithm of [
    { kind: 'rsa-pkcs1', hash: 'sha256' },
    { kind: 'rsa-pss', hash: 'sha256', saltBytes: 32 },
    { kind: 'ecdsa', hash: 'sha512', encoding: 'der' },
  ] as const) {
    const issuer = createDocumentIssuer({ algorithm });
    const content = personaliseCard(nguyenVanAn, issuer);
    assert.equal(
      (await judge(content, { trust: storeOf(issuer.authority) })).verdict,
      'genuine',
      algorithm.kind,
    );
  }
});

test('an issuer that writes its curve out, as on the master list of passports', async () => {
  const issuer = createDocumentIssuer({
    algorithm: { kind: 'ecdsa', hash: 'sha512', encoding: 'der' },
    namedCurve: 'brainpoolP512r1',
    paramEncoding: 'explicit',
  });
  const content = personaliseCard(nguyenVanAn, issuer);
  assert.equal((await judge(content, { trust: storeOf(issuer.authority) })).verdict, 'genuine');
});

test('a signer whose time was over when it signed; one that signed in time', async () => {
  const notAfter = new Date('2025-01-01T00:00:00Z');
  const issuer = createDocumentIssuer({ notAfter });
  const trust = storeOf(issuer.authority);
  const late = personaliseCard(nguyenVanAn, issuer, { signingTime: new Date('2026-01-01T00:00:00Z') });
  const inTime = personaliseCard(nguyenVanAn, issuer, { signingTime: new Date('2021-03-15T00:00:00Z') });
  const first = await judge(late, { trust });
  assert.deepEqual([first.verdict, first.passive?.validity], ['not-proven', 'expired']);
  const second = await judge(inTime, { trust });
  assert.deepEqual([second.verdict, second.passive?.judgedAt], ['genuine', 'signing-time']);
  const future = personaliseCard(nguyenVanAn, issuer, { signingTime: new Date('2030-01-01T00:00:00Z') });
  assert.equal((await judge(future, { trust })).passive?.judgedAt, 'now');
});

test('a signer on a revocation list', async () => {
  const certificates = [testIssuer.authority];
  const lists = (...revocationLists: readonly Uint8Array[]) =>
    createTrustStore({ certificates, revocationLists });
  assert.equal(
    (await judge(card, { trust: lists(testIssuer.revocationList(false)).store })).verdict,
    'genuine',
  );
  const revoked = await judge(card, { trust: lists(testIssuer.revocationList(true)).store });
  assert.deepEqual([revoked.verdict, revoked.passive?.issuer], ['not-genuine', 'revoked']);
  const foreign = createDocumentIssuer().revocationList(true);
  assert.equal((await judge(card, { trust: lists(foreign).store })).verdict, 'genuine');
  assert.deepEqual(lists(Uint8Array.of(1, 2)).problems, ['not-a-revocation-list']);
});

test('a copy of all files on another chip lacks the private keys', async () => {
  const { activeAuthenticationKey: _active, chipAuthentication: _chip, ...files } = card;
  const copied = await judge(files);
  assert.deepEqual([copied.active, copied.chip, copied.verdict], ['failed', 'failed', 'not-genuine']);
  const other = exampleCard();
  assert.ok(other.activeAuthenticationKey !== undefined && other.chipAuthentication !== undefined);
  const pretending = await judge({
    ...files,
    activeAuthenticationKey: other.activeAuthenticationKey,
    chipAuthentication: other.chipAuthentication,
  });
  assert.deepEqual(
    [pretending.active, pretending.chip, pretending.verdict],
    ['failed', 'failed', 'not-genuine'],
  );
});

test('a chip without a security object proves nothing', async () => {
  const { verdict, passive } = await judge(withoutFile(card, 'SOD'));
  assert.deepEqual([verdict, passive], ['not-proven', undefined]);
});

test('a data group the issuer never signed is never handed out', async () => {
  const childs = exampleCard({ portraitBytes: 'none' });
  const portrait = card.files.get('DG2');
  assert.ok(portrait);
  const result = await readCard(withFile(childs, 'DG2', () => portrait)).result;
  assert.equal(result.code === 'read' && result.portrait, undefined);
});

test('an altered portrait is not handed out', async () => {
  const altered = withFile(card, 'DG2', (bytes) => bytes.with(bytes.length - 1, 0));
  const result = await readCard(altered).result;
  assert.equal(result.code, 'read');
  assert.equal(result.portrait, undefined);
  assert.deepEqual(result.authenticity.passive?.altered, ['DG2']);
  assert.equal(result.authenticity.verdict, 'not-genuine');
});

const fileOf = (name: FileName): Uint8Array => card.files.get(name) ?? new Uint8Array();

/** A place in each stretch of 24 bytes, so that no part of the file is left out. */
function placesIn(name: FileName): readonly number[] {
  const length = card.files.get(name)?.length ?? 0;
  return Array.from({ length: Math.ceil(length / 24) }, (_, stretch) => stretch * 24);
}

test('one altered bit in any stretch of DG1, DG13 and the SOD is never reported as genuine', async () => {
  for (const name of ['DG1', 'DG13', 'SOD'] as const) {
    for (const start of placesIn(name)) {
      const length = card.files.get(name)?.length ?? 0;
      const at = Math.min(length - 1, start + randomInt(24));
      const bit = randomInt(8);
      const altered = withFile(card, name, (bytes) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
      const result = await readCard(altered, { portrait: false }).result;
      if (result.code === 'read')
        assert.notEqual(result.authenticity.verdict, 'genuine', `${name}, byte ${at}, bit ${bit}`);
    }
  }
});

// Below, the verdict is drawn on groups as they lie in memory: a reading for each bit would take too long.

test('every single bit of DG1, DG2 and DG13 counts', () => {
  const security = readSod(fileOf('SOD'));
  assert.ok(security);
  for (const name of ['DG1', 'DG2', 'DG13'] as const) {
    const bytes = Uint8Array.from(fileOf(name));
    const isIntact = (): boolean =>
      compareHashes(security, new Map([[name, hashDataGroup(security, bytes)]])).intact.includes(name);
    assert.ok(isIntact());
    for (let at = 0; at < bytes.length * 8; at += 1) {
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      assert.ok(!isIntact(), `${name}, bit ${at}`);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    }
  }
});

test('every byte of the SOD counts, one bit of each', () => {
  const sod = Uint8Array.from(fileOf('SOD'));
  const groups = (['DG1', 'DG2', 'DG13'] as const).map((name) => [name, fileOf(name)] as const);
  const context = { trust: storeOf(testIssuer.authority), now: testNow };
  const verdictOn = (bytes: Uint8Array) => {
    const security = readSod(bytes);
    const passive = security && {
      ...judgeSignedData(security.signedData, context),
      ...compareHashes(
        security,
        new Map(groups.map(([name, group]) => [name, hashDataGroup(security, group)])),
      ),
    };
    return judgeAuthenticity({ passive, active: 'proven', chip: 'proven', access: 'confirmed' }).verdict;
  };
  assert.equal(verdictOn(sod), 'genuine');
  for (const at of sod.keys()) {
    const altered = sod.with(at, (sod[at] ?? 0) ^ (1 << randomInt(8)));
    assert.notEqual(verdictOn(altered), 'genuine', `byte ${at}: ${altered[at]}`);
  }
});

test('one altered bit anywhere in DG1, DG2, DG13 or the SOD is never reported as genuine', async () => {
  const files: readonly FileName[] = ['DG1', 'DG2', 'DG13', 'SOD'];
  const place = fc.constantFrom(...files).chain((name) =>
    fc.record({
      name: fc.constant(name),
      at: fc.nat((card.files.get(name)?.length ?? 1) - 1),
      bit: fc.nat(7),
    }),
  );
  await fc.assert(
    fc.asyncProperty(place, async ({ name, at, bit }) => {
      const altered = withFile(card, name, (bytes) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
      const result = await readCard(altered).result;
      if (result.code === 'read') assert.notEqual(result.authenticity.verdict, 'genuine');
    }),
    { numRuns: 40 },
  );
});
