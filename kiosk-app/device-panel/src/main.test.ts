import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runMain } from '@motcua/devices/testing';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-panel-main-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const gateway = 'http://127.0.0.1:9';

test('says where its devices are, and stops cleanly on SIGTERM with a page open', async () => {
  await withFolder(async (folder) => {
    await using panel = runMain(main, {
      MOTCUA_GATEWAY: gateway,
      MOTCUA_DATA: folder,
      MOTCUA_SERIAL: 'tcp',
    });
    const line = await panel.firstLine;
    assert.ok(line, panel.stderr());
    const ready = JSON.parse(line) as Record<string, unknown> & { panel: string };
    assert.equal(ready['ready'], true);
    assert.deepEqual(Object.keys(ready), [
      'ready',
      'panel',
      'scanner',
      'printer',
      'cardReader',
      'auxiliaries',
      'network',
    ]);
    assert.equal((ready['scanner'] as { kind: string }).kind, 'tcp');
    assert.equal((ready['printer'] as { kind: string }).kind, 'tcp');
    assert.match(String(ready['network']), /^http:\/\/127\.0\.0\.1:\d+$/);
    const events = await fetch(`${ready.panel}/api/events`);
    panel.terminate();
    assert.equal(await panel.exitCode, 0, panel.stderr());
    await assert.rejects(events.text());
  });
});

test('a taken port: which one and what to do, exit code 2, and nothing stays behind', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    await withFolder(async (folder) => {
      await using panel = runMain(main, {
        MOTCUA_PANEL_PORT: String(port),
        MOTCUA_GATEWAY: gateway,
        MOTCUA_DATA: folder,
      });
      assert.equal(await panel.exitCode, 2);
      assert.match(panel.stderr(), new RegExp(`port ${port} is taken.*MOTCUA_PANEL_PORT`));
    });
  } finally {
    other.close();
  }
});

test('wrong variables: name and reason, exit code 2', async () => {
  await using panel = runMain(main, { MOTCUA_GATEWAY: 'gateway' });
  assert.equal(await panel.exitCode, 2);
  assert.match(panel.stderr(), /MOTCUA_GATEWAY: an address like/);
  assert.match(panel.stderr(), /MOTCUA_DATA: a folder/);
});
