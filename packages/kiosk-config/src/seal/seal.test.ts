import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { CompactSign, importJWK } from 'jose';
import { sampleConfiguration } from '../testing/index.ts';
import { floorAfter, judgeConfiguration } from './judge-configuration.ts';
import type { Judge } from './judge-configuration.ts';
import { keyIdOf, makeSigningKey, parseSigningKey, parseVerificationKey, verificationKeyOf } from './keys.ts';
import { openConfiguration } from './open-configuration.ts';
import { signConfiguration } from './sign-configuration.ts';

const key = await makeSigningKey();
const keys = [verificationKeyOf(await makeSigningKey()), verificationKeyOf(key)];
const signed = await signConfiguration(sampleConfiguration(), key);

test('what was signed comes out, with any of the keys that are known', async () => {
  const opened = await openConfiguration(`${signed}\n`, keys);
  assert.deepEqual(opened.code === 'ok' && opened.configuration, sampleConfiguration());
  assert.equal((await openConfiguration(signed, keys.slice(0, 1))).code, 'key-unknown');
  assert.equal((await openConfiguration(signed, [])).code, 'key-unknown');
});

test('no character can be altered, taken out or added', async () => {
  const place = fc.integer({ min: 0, max: signed.length - 1 });
  const character = fc.stringMatching(/^[A-Za-z0-9_.-]$/);
  await fc.assert(
    fc.asyncProperty(place, character, fc.constantFrom(0, 1), async (at, put, taken) => {
      const changed = signed.slice(0, at) + put + signed.slice(at + taken);
      fc.pre(changed !== signed);
      assert.notEqual((await openConfiguration(changed, keys)).code, 'ok');
    }),
  );
});

test('garbage never throws', async () => {
  const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string(), fc.tuple(part, part, part), async (bytes, text, parts) => {
      assert.notEqual((await openConfiguration(bytes, keys)).code, 'ok');
      assert.notEqual((await openConfiguration(text, keys)).code, 'ok');
      assert.notEqual((await openConfiguration(parts.join('.'), keys)).code, 'ok');
    }),
  );
  assert.equal((await openConfiguration(new Uint8Array(600_000), keys)).code, 'too-large');
});

test('a signature of the same key over something else is no configuration', async () => {
  const secret = await importJWK({ ...key }, 'Ed25519');
  const sign = (header: { typ?: string }, content: string) =>
    new CompactSign(Buffer.from(content)).setProtectedHeader({ alg: 'Ed25519', ...header }).sign(secret);
  const kid = await keyIdOf(key);
  const right = JSON.stringify(sampleConfiguration());
  assert.equal((await openConfiguration(await sign({ kid } as object, right), keys)).code, 'not-signed');
  const header = { kid, typ: 'motcua-kiosk-config+jws' };
  assert.equal((await openConfiguration(await sign(header, right), keys)).code, 'ok');
  assert.equal((await openConfiguration(await sign(header, '{"format":2}'), keys)).code, 'invalid');
  assert.equal((await openConfiguration(await sign(header, 'nonsense'), keys)).code, 'invalid');
});

test('keys that are none are not read, and a public one cannot sign', () => {
  assert.deepEqual(parseSigningKey({ ...key }), key);
  assert.equal(parseSigningKey(verificationKeyOf(key)), undefined);
  for (const value of [undefined, null, 1, {}, { ...key, x: 'short' }, { ...key, crv: 'P-256' }])
    assert.equal(parseVerificationKey(value), undefined);
});

const kiosk = { name: 'Kiosk 1', unit: '26740' };
const judge = (changes: Parameters<typeof sampleConfiguration>[0], state: Partial<Judge> = {}) =>
  judgeConfiguration(sampleConfiguration(changes), {
    kiosk,
    now: new Date('2026-11-23T08:00:00+07:00'),
    floor: 11,
    current: 11,
    ...state,
  });

test('whom it is for and when', () => {
  assert.equal(judge({}), 'fits');
  assert.equal(judge({ audience: { units: ['00001'] } }), 'other-kiosk');
  assert.equal(judge({ audience: { units: ['26740'], kiosks: ['Kiosk 2'] } }), 'other-kiosk');
  assert.equal(judge({ audience: { units: ['26740'], kiosks: ['Kiosk 1'] } }), 'fits');
  assert.equal(judge({ notBefore: '2026-12-01T00:00:00+07:00' }), 'not-yet');
  assert.equal(judge({ expires: '2026-11-23T08:00:00+07:00' }), 'expired');
});

test('versions only grow', () => {
  assert.equal(judge({ version: 11 }), 'older');
  assert.equal(judge({ version: 3 }), 'older');
});

test('a signed rollback is followed once, and what it took back does not return', () => {
  const back = sampleConfiguration({ version: 9, rollback: { from: 11 } });
  assert.equal(judge(back), 'fits');
  const floor = floorAfter(back, 11);
  assert.equal(floor, 11);
  assert.equal(judge({ version: 11 }, { floor, current: 9 }), 'older');
  assert.equal(judge(back, { floor, current: 9 }), 'older');
  assert.equal(judge({ version: 12 }, { floor, current: 9 }), 'fits');
  assert.equal(judge(back, { floor: 12, current: 12 }), 'older');
});
