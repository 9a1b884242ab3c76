import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import { temporaryFolder } from '../testing/gateway-process.ts';
import { loadPage } from './load-page.ts';
import type { Page } from './load-page.ts';

const indexPage = '<!doctype html><title>Một Cửa</title>';

async function builtPage(folder: string): Promise<Page> {
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dist, 'index.html'), indexPage);
  await writeFile(join(dist, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const outcome = await loadPage(dist);
  if (outcome.code !== 'ok') throw new Error(outcome.code);
  return outcome.page;
}

test('the page is served with a strict policy, its assets for a year', async () => {
  await using folder = await temporaryFolder();
  await using fixture = startGateway({ phonePage: await builtPage(folder.path) });
  const page = await fixture.gateway.inject('/p/');
  assert.equal(page.body, indexPage);
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['cache-control'], 'no-cache');
  assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; script-src 'self';/);
  assert.doesNotMatch(String(page.headers['content-security-policy']), /unsafe|data:|\*/);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  const script = await fixture.gateway.inject('/p/assets/main-1a2b.js');
  assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.match(String(script.headers['cache-control']), /max-age=31536000, immutable/);
  const headers = { 'if-none-match': String(page.headers['etag']) };
  assert.equal((await fixture.gateway.inject({ url: '/p/', headers })).statusCode, 304);
  const bare = await fixture.gateway.inject('/p');
  assert.equal(bare.headers['location'], '/p/');
});

test('nothing outside the built page can be had', async () => {
  await using folder = await temporaryFolder();
  await using fixture = startGateway({ phonePage: await builtPage(folder.path) });
  for (const path of [
    'index.html',
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'assets/',
    'a%00',
  ])
    assertProblem(await fixture.gateway.inject(`/p/${path}`), 'not-found');
});

test('without a built page there is none, and a folder without one is told', async () => {
  await using folder = await temporaryFolder();
  await using fixture = startGateway();
  assertProblem(await fixture.gateway.inject('/p/'), 'not-found');
  assert.deepEqual(await loadPage(folder.path), { code: 'no-page' });
  assert.deepEqual(await loadPage(join(folder.path, 'nowhere')), { code: 'no-page' });
});
