import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sealApplication } from '@motcua/sealing';
import { openApplication } from '@motcua/sealing/open';
import { openDatabase } from '../database/database.ts';
import { KeyFileDamagedError } from './key-folder.ts';
import { openKeyring } from './keyring.ts';
import type { Keyring } from './keyring.ts';

const dayMs = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-23T02:16:00Z');

interface Keys extends AsyncDisposable {
  readonly folder: string;
  open(): Keyring;
  setDay(day: number): void;
}

async function keysInAFolder(): Promise<Keys> {
  const parent = await mkdtemp(join(tmpdir(), 'motcua-keys-'));
  const folder = join(parent, 'outbox-keys');
  const database = openDatabase(join(parent, 'gateway.sqlite'));
  let now = start;
  return {
    folder,
    open: () => openKeyring({ folder, database, now: () => now }),
    setDay(day) {
      now = new Date(start.getTime() + day * dayMs);
    },
    async [Symbol.asyncDispose]() {
      database.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

const idsOf = (keyring: Keyring): readonly string[] => keyring.published().map((key) => key.kid);
const seal = async (keyring: Keyring): Promise<string> => {
  const [key] = keyring.published();
  if (key === undefined) throw new Error('the keyring is empty');
  return await sealApplication('{}', { submissionId: '019aa1b2-0000-7000-8000-0123456789ab', key });
};

test('the first start makes two keys, for its own user alone, and the next start finds them', async () => {
  await using keys = await keysInAFolder();
  const ids = idsOf(keys.open());
  assert.equal(new Set(ids).size, 2);
  assert.deepEqual(idsOf(keys.open()), ids);
  assert.equal((await stat(keys.folder)).mode & 0o777, 0o700);
  for (const name of await readdir(keys.folder))
    assert.equal((await stat(join(keys.folder, name))).mode & 0o777, 0o600, name);
});

test('nothing private is published', async () => {
  await using keys = await keysInAFolder();
  for (const key of keys.open().published()) {
    assert.deepEqual(Object.keys(key).toSorted(), [
      'alg',
      'crv',
      'exp',
      'kid',
      'kty',
      'nbf',
      'openUntil',
      'use',
      'x',
      'y',
    ]);
    const kept = JSON.parse(await readFile(join(keys.folder, `${key.kid}.json`), 'utf8')) as { d: string };
    assert.ok(!JSON.stringify(key).includes(kept.d));
  }
});

test('two processes agree on the keys', async () => {
  await using keys = await keysInAFolder();
  const [first, second] = [keys.open(), keys.open()];
  for (const day of [0, 31, 65, 130]) {
    keys.setDay(day);
    assert.deepEqual(idsOf(second), idsOf(first), `day ${day}`);
  }
  assert.equal((await openApplication(await seal(second), (id) => first.find(id))).code, 'ok');
});

test('the next key becomes the present one, and what waited under the old one still opens', async () => {
  await using keys = await keysInAFolder();
  const keyring = keys.open();
  const sealed = await seal(keyring);
  const [, next] = idsOf(keyring);
  keys.setDay(31);
  const [present, after] = idsOf(keyring);
  assert.equal(present, next);
  assert.notEqual(after, next);
  keys.setDay(209);
  assert.equal((await openApplication(sealed, (id) => keyring.find(id))).code, 'ok');
});

test('180 days after its time the private half is gone from the disk, and its seals are expired', async () => {
  await using keys = await keysInAFolder();
  const keyring = keys.open();
  const sealed = await seal(keyring);
  const [old = ''] = idsOf(keyring);
  const file = join(keys.folder, `${old}.json`);
  const { d } = JSON.parse(await readFile(file, 'utf8')) as { d: string };
  keys.setDay(211);
  assert.deepEqual(await openApplication(sealed, (id) => keyring.find(id)), { code: 'seal-expired' });
  for (const name of await readdir(keys.folder))
    assert.ok(!(await readFile(join(keys.folder, name), 'utf8')).includes(d), name);
  assert.deepEqual(await openApplication(sealed, (id) => keys.open().find(id)), { code: 'seal-expired' });
});

test('after a pause of a year there are two new keys', async () => {
  await using keys = await keysInAFolder();
  const before = idsOf(keys.open());
  keys.setDay(400);
  const after = keys.open().published();
  assert.equal(new Set([...before, ...after.map((key) => key.kid)]).size, 4);
  const seconds = Math.floor((start.getTime() + 400 * dayMs) / 1000);
  const [present, next] = after;
  assert.ok(present !== undefined && present.nbf <= seconds && seconds < present.exp);
  assert.equal(next?.nbf, present.exp);
});

test('a damaged file is named when the gateway starts, never passed over', async () => {
  await using keys = await keysInAFolder();
  keys.open();
  await writeFile(join(keys.folder, 'broken.json'), '{"kty":"EC"');
  assert.throws(
    () => keys.open(),
    (error) => error instanceof KeyFileDamagedError && /broken\.json/.test(error.message),
  );
});
