import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { encodeFrame, FrameReader } from '../../examples/vendor-driver/src/frames.ts';
import type { RemoteDevice } from '../../kiosk-app/device-host/src/driver-process/remote-device.ts';
import { RemoteKeys } from '../../kiosk-app/device-host/src/driver-process/remote-keys.ts';
import { RemoteLights } from '../../kiosk-app/device-host/src/driver-process/remote-lights.ts';
import { RemoteScanner } from '../../kiosk-app/device-host/src/driver-process/remote-scanner.ts';
import { RemotePresenceSensor } from '../../kiosk-app/device-host/src/driver-process/remote-sensor.ts';
import { startDriver } from '../../kiosk-app/device-host/src/driver-process/testing/start-driver.ts';
import { templateKinds, writeDriver } from '../../packages/create-driver/src/write-driver.ts';

const root = resolve(import.meta.dirname, '../..');
const limit = { timeout: 200_000 };
const never = new AbortController().signal;

/** A device behind TCP, and the driver's connection to it. */
async function listen(): Promise<
  AsyncDisposable & {
    readonly settings: { readonly host: string; readonly port: number };
    readonly connected: Promise<Socket>;
  }
> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connected = Promise.withResolvers<Socket>();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined));
    connected.resolve(socket);
  });
  return {
    settings: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    connected: connected.promise,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function becomesReady(device: RemoteDevice): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const stop = device.watch((state) => (state.kind === 'ready' ? ready.resolve() : undefined));
  await ready.promise;
  stop();
}

test(
  "the host runs the example vendor's driver from its folder, in a process of its own",
  limit,
  async () => {
    await using device = await listen();
    const driver = await startDriver(
      join(root, 'examples/vendor-driver'),
      'barcode-scanner',
      device.settings,
    );
    await using scanner = new RemoteScanner('scanner', driver);
    await becomesReady(scanner);
    const socket = await device.connected;
    const frames = new FrameReader();
    const acknowledged = Promise.withResolvers<void>();
    socket.on('data', (bytes: Buffer) => {
      for (const { type } of frames.push(bytes)) {
        if (type === 'Q') socket.write(encodeFrame({ type: 'S', payload: Uint8Array.of(0) }));
        if (type === 'K') acknowledged.resolve();
      }
    });
    const reading = scanner.read({ signal: never });
    // Its process has got the reading before the answer to this.
    const health = await scanner.checkHealth({ depth: 'external', signal: never });
    assert.equal(typeof health.code, 'string');
    socket.write(encodeFrame({ type: 'C', payload: Buffer.from('\u{1}H29.26740-261122-0042') }));
    assert.deepEqual(await reading, { code: 'scanned', text: 'H29.26740-261122-0042' });
    await acknowledged.promise;
  },
);

const remotes = {
  'barcode-scanner': RemoteScanner,
  'navigation-keys': RemoteKeys,
  'presence-sensor': RemotePresenceSensor,
  lights: RemoteLights,
} as const;

for (const kind of templateKinds)
  test(
    `the host runs a newly written driver of a ${kind}, in a process of its own`,
    limit,
    async (context) => {
      const folder = await mkdtemp(join(tmpdir(), 'motcua-vendor-'));
      context.after(() => rm(folder, { recursive: true, force: true }));
      const target = join(folder, 'acme');
      assert.equal(
        (await writeDriver({ name: '@acme/device', kind, folder: target, sdk: '0' })).code,
        'written',
      );
      await mkdir(join(target, 'node_modules/@motcua'), { recursive: true });
      await symlink(join(root, 'packages/devices'), join(target, 'node_modules/@motcua/devices'));
      await using device = await listen();
      const driver = await startDriver(target, kind, device.settings);
      await using remote = new remotes[kind]('acme', driver);
      await becomesReady(remote);
      assert.equal(remote.about.driver, '@acme/device');
    },
  );
