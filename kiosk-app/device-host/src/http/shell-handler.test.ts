import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { startHostFixture } from '../testing/host-fixture.ts';

/** Like fetch, but sends the path as it is, dots and all. */
async function get(
  address: string,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(address);
  const outgoing = request({ hostname, port, path, ...options }).end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

test('the page: its own scripts only, connections to here and the gateway, never stored', async () => {
  await using fixture = await startHostFixture();
  const { address } = fixture.host;
  const { status, headers, body } = await get(address, '/?x#y');
  assert.equal(status, 200);
  assert.match(body, /shell/);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.match(String(headers['permissions-policy']), /camera=\(\)/);
  const policy = String(headers['content-security-policy']);
  const ws = address.replace('http', 'ws');
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.ok(policy.includes(`connect-src 'self' ${ws} http://127.0.0.1:9;`), policy);
  assert.doesNotMatch(policy, /unsafe|data:|\*/);
});

test('files with a hash in their name are kept for ever', async () => {
  await using fixture = await startHostFixture();
  const { status, headers } = await get(fixture.host.address, '/assets/index-B7xP0q_a.js', {
    method: 'HEAD',
  });
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('the configuration has the kiosk’s part and nothing else', async () => {
  await using fixture = await startHostFixture();
  const { headers, body } = await get(fixture.host.address, '/config.json');
  assert.deepEqual(JSON.parse(body), {
    name: 'Kiosk 1',
    gateway: 'http://127.0.0.1:9',
    unit: '26740',
    settings: { volumeLimit: 1, screenWidthMm: 0 },
  });
  assert.equal(headers['cache-control'], 'no-store');
});

test('nothing outside the shell’s folder is served', async () => {
  await using fixture = await startHostFixture();
  await symlink(join(fixture.folder, 'secret.txt'), join(fixture.folder, 'shell/link.txt'));
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    `/${encodeURIComponent(join(fixture.folder, 'secret.txt'))}`,
    `/${join(fixture.folder, 'secret.txt')}`,
    '/link.txt',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/index.html/x.js',
    '/nothing.js',
    `/${'a'.repeat(5000)}.js`,
  ];
  for (const path of paths) {
    const { status, body } = await get(fixture.host.address, path);
    assert.equal(status, 404, path);
    assert.equal(body, '', path);
  }
});

test('a foreign Host header and other methods are refused', async () => {
  await using fixture = await startHostFixture();
  const { address } = fixture.host;
  assert.equal((await get(address, '/config.json', { headers: { host: 'evil.example' } })).status, 421);
  assert.equal((await get(address, '/config.json', { method: 'POST' })).status, 405);
});
