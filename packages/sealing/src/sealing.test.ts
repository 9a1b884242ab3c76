import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';
import type { JWK } from 'jose';
import { keyAlgorithm, sealApplication } from './index.ts';
import type { SealingKey } from './index.ts';
import { openApplication } from './open-application.ts';
import type { FoundKey } from './open-application.ts';

const privateKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  format: 'jwk',
}) as JWK;
const key: SealingKey = {
  kty: 'EC',
  crv: 'P-256',
  x: privateKey.x ?? '',
  y: privateKey.y ?? '',
  use: 'enc',
  alg: keyAlgorithm,
  kid: 'first',
  nbf: 0,
  exp: 1,
  openUntil: 2,
};
const submissionId = '019aa1b2-0000-7000-8000-0123456789ab';
const findKey = (keyId: string): FoundKey => {
  if (keyId === 'first') return { code: 'ok', privateKey };
  return keyId === 'old' ? { code: 'expired' } : { code: 'unknown' };
};
const open = (sealed: string) => openApplication(sealed, findKey);

test('any application comes out byte for byte, with its id', async () => {
  const application = fc.oneof(
    fc.json({ stringUnit: 'binary' }),
    fc.string({ unit: 'binary', maxLength: 3000 }).map((text) => text.toWellFormed()),
  );
  await fc.assert(
    fc.asyncProperty(application, fc.uuid(), async (application, submissionId) => {
      const opened = await open(await sealApplication(application, { submissionId, key }));
      assert.deepEqual(opened, { code: 'ok', submissionId, keyId: 'first', application });
    }),
  );
});

test('two seals of one application have nothing in common that tells so', async () => {
  const [first = [], second = []] = await Promise.all(
    [1, 2].map(async () => (await sealApplication('Nguyễn Văn An', { submissionId, key })).split('.')),
  );
  first.forEach((part, index) => assert.notEqual(part, second[index]));
});

test('a seal with any character altered, missing or added is damaged, or of an unknown key', async () => {
  const sealed = await sealApplication('{"answers":{"name":"Nguyễn Văn An"}}', { submissionId, key });
  const mutation = fc.tuple(
    fc.nat(sealed.length),
    fc.nat(3),
    fc.oneof(fc.constantFrom('', '.', 'A', '_', 'é'), fc.string({ maxLength: 8 })),
  );
  await fc.assert(
    fc.asyncProperty(mutation, async ([at, length, text]) => {
      const mutated = sealed.slice(0, at) + text + sealed.slice(at + length);
      fc.pre(mutated !== sealed);
      const opened = await open(mutated);
      assert.ok(opened.code === 'seal-damaged' || opened.code === 'seal-key-unknown', opened.code);
    }),
    { numRuns: 500 },
  );
});

test('another spelling of the same bytes is damaged', async () => {
  const parts = (await sealApplication('{}', { submissionId, key })).split('.');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (const [index, part] of parts.entries()) {
    const last = part.at(-1) ?? '';
    for (const other of alphabet.split('').filter((character) => character !== last)) {
      const respelled = parts.with(index, part.slice(0, -1) + other).join('.');
      assert.deepEqual(await open(respelled), { code: 'seal-damaged' }, `part ${index}: ${last} → ${other}`);
    }
    assert.deepEqual(await open(parts.with(index, `${part}=`).join('.')), { code: 'seal-damaged' });
  }
});

test('any text, and anything in five parts behind any header, is refused without a throw', async () => {
  const part = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  );
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(keyAlgorithm, 'A256GCM', 'dir', 'first', 'DEF'));
  const header = fc.oneof(
    fc.dictionary(fc.constantFrom('alg', 'enc', 'kid', 'typ', 'zip', 'crit', 'epk', 'submissionId'), value),
    fc.record({ epk: fc.record({ kty: value, crv: fc.constant('P-256'), x: part, y: part }) }),
  );
  const built = fc.tuple(header, fc.boolean(), part, part, part, part).map(([header, ours, ...parts]) => {
    const base = ours
      ? { alg: keyAlgorithm, enc: 'A256GCM', kid: 'first', typ: 'motcua-application+jwe', submissionId }
      : {};
    return [Buffer.from(JSON.stringify({ ...base, ...header })).toString('base64url'), ...parts].join('.');
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), built), async (text) => {
      assert.notEqual((await open(text)).code, 'ok');
    }),
    { numRuns: 500 },
  );
});

test('the id in the header cannot be exchanged', async () => {
  const [header = '', ...rest] = (await sealApplication('{}', { submissionId, key })).split('.');
  const other = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  other['submissionId'] = submissionId.replace('0', '1');
  const forged = [Buffer.from(JSON.stringify(other)).toString('base64url'), ...rest].join('.');
  assert.deepEqual(await open(forged), { code: 'seal-damaged' });
});

test('what is sealed for another purpose, by another algorithm, or compressed is no application', async () => {
  const { kty, crv, x, y } = key;
  const recipient = await importJWK({ kty, crv, x, y }, keyAlgorithm);
  const good = {
    alg: keyAlgorithm,
    enc: 'A256GCM',
    typ: 'motcua-application+jwe',
    kid: 'first',
    submissionId,
  };
  const seal = (header: typeof good & { readonly zip?: string }) =>
    new CompactEncrypt(new TextEncoder().encode('{}')).setProtectedHeader(header).encrypt(recipient);
  assert.equal((await open(await seal(good))).code, 'ok');
  for (const wrong of [
    { ...good, typ: 'JWE' },
    { ...good, alg: 'ECDH-ES' },
    { ...good, enc: 'A128GCM' },
    { ...good, zip: 'DEF' },
  ])
    assert.deepEqual(await open(await seal(wrong)), { code: 'seal-damaged' }, JSON.stringify(wrong));
});

test('a key that was never there and one that was destroyed are told apart', async () => {
  const under = (kid: string) => sealApplication('{}', { submissionId, key: { ...key, kid } });
  assert.deepEqual(await open(await under('foreign')), { code: 'seal-key-unknown' });
  assert.deepEqual(await open(await under('old')), { code: 'seal-expired' });
});
