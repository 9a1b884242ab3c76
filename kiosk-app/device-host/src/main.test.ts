import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runMain } from '@motcua/devices/testing';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
/** Nothing listens there: the devices are lost, which keeps no host from serving. */
const nowhere = { kind: 'tcp', host: '127.0.0.1', port: 9 };

async function withConfig(
  changes: Readonly<Record<string, unknown>>,
  work: (configPath: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-host-main-'));
  try {
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const config = {
      port: 0,
      origins: [],
      shellFolder: folder,
      kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
      devices: {
        scanner: { transport: nowhere, suffix: 'CR' },
        printer: { transport: nowhere, model: 'generic-80' },
      },
      ...changes,
    };
    const path = join(folder, 'host.json');
    await writeFile(path, JSON.stringify(config));
    await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('says when it is ready, serves, and stops cleanly on SIGTERM', async () => {
  await withConfig({}, async (path) => {
    await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
    const line = await host.firstLine;
    assert.ok(line, host.stderr());
    const ready = JSON.parse(line) as { ready: boolean; address: string; token: string };
    assert.equal(ready.ready, true);
    assert.match(ready.token, /^[\w-]{43}$/);
    assert.equal((await fetch(`${ready.address}/`)).status, 200);
    host.terminate();
    assert.equal(await host.exitCode, 0, host.stderr());
    assert.equal(host.stderr().includes(ready.token), false);
  });
});

test('a taken port: which one and what to do, exit code 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    await withConfig({ port }, async (path) => {
      await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
      assert.equal(await host.exitCode, 2);
      assert.match(host.stderr(), new RegExp(`port ${port} is taken.*set "port"`));
      assert.equal(await host.firstLine, undefined);
    });
  } finally {
    other.close();
  }
});

test('a wrong configuration: field and reason, exit code 2', async () => {
  await withConfig({ port: 'eighty' }, async (path) => {
    await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
    assert.equal(await host.exitCode, 2);
    assert.match(host.stderr(), /host\.json: \/port must be integer/);
  });
});

test('a printer model that nobody knows: the known ones, exit code 2', async () => {
  const devices = {
    scanner: { transport: nowhere, suffix: 'CR' },
    printer: { transport: nowhere, model: 'dot-matrix' },
  };
  await withConfig({ devices }, async (path) => {
    await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
    assert.equal(await host.exitCode, 2);
    assert.match(host.stderr(), /printer\/model: one of .*generic-80/);
  });
});

test('a shell that is not built: its folder, exit code 2', async () => {
  await withConfig({ shellFolder: '/nonexistent' }, async (path) => {
    await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
    assert.equal(await host.exitCode, 2);
    assert.match(host.stderr(), /shellFolder: no index\.html in \/nonexistent/);
  });
});
