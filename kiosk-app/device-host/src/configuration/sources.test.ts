import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSource } from './file-source.ts';
import { GatewaySource } from './gateway-source.ts';
import { KeeperFixture } from './testing/keeper-fixture.ts';

const { signal } = new AbortController();

/** A gateway of the test's making. */
async function startGateway(): Promise<
  AsyncDisposable & { address: string; answer: { status: number; body: string | Buffer }; asked: string[] }
> {
  const answer: { status: number; body: string | Buffer } = { status: 200, body: '' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`);
    const isSame = request.headers['if-none-match'] === '"1"' && answer.status === 200;
    response.writeHead(isSame ? 304 : answer.status, { etag: '"1"' });
    response.end(isSame ? '' : answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    answer,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('the gateway: asked by the kiosk’s name, and not sent twice', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await using gateway = await startGateway();
  gateway.answer.body = await fixture.signed();
  const source = new GatewaySource({ gateway: gateway.address, kioskName: 'Quầy 1/2' });
  await source.look(keeper, signal);
  assert.equal(keeper.report.waitingVersion, 12);
  await source.look(keeper, signal);
  assert.deepEqual(gateway.asked, [
    '/v1/kiosks/Qu%E1%BA%A7y%201%2F2/config ',
    '/v1/kiosks/Qu%E1%BA%A7y%201%2F2/config "1"',
  ]);
});

test('the gateway: away, refusing, endless, without a configuration', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  const away = new GatewaySource({ gateway: 'http://127.0.0.1:9', kioskName: 'Kiosk 1' });
  await away.look(keeper, signal);
  assert.equal(keeper.report.refusal?.code, 'gateway-unreachable');
  await using gateway = await startGateway();
  const source = new GatewaySource({ gateway: gateway.address, kioskName: 'Kiosk 1' });
  for (const [status, body, code] of [
    [503, '', 'gateway-refuses'],
    [200, Buffer.alloc(5_000_000, 'a'), 'too-large'],
    [200, '<html>', 'not-signed'],
  ] as const) {
    Object.assign(gateway.answer, { status, body });
    await source.look(keeper, signal);
    assert.equal(keeper.report.refusal?.code, code);
  }
  using fresh = await fixture.open();
  Object.assign(gateway.answer, { status: 404, body: '' });
  await source.look(fresh, signal);
  assert.equal(fresh.report.refusal, undefined);
});

test('a stick: nothing without it; taken when it is there; looked at again when it changes', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  const folder = join(fixture.folder, 'stick');
  const path = join(folder, 'motcua-config.jws');
  const source = new FileSource(path);
  await source.look(keeper);
  assert.deepEqual(fixture.logLines, []);
  await mkdir(folder);
  await writeFile(path, await fixture.signed({ version: 12 }));
  await source.look(keeper);
  assert.equal(keeper.report.waitingVersion, 12);
  await writeFile(path, `${await fixture.signed({ version: 13 })}\n\n`);
  await source.look(keeper);
  assert.equal(keeper.report.waitingVersion, 13);
  await writeFile(path, Buffer.alloc(1_000_000));
  await source.look(keeper);
  assert.equal(keeper.report.refusal?.code, 'too-large');
  await rm(path);
  await source.look(keeper);
});
