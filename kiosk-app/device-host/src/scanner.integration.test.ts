import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { socatAvailable, startScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import type { ScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import { connectBarcodeReader, isRecord, names } from '@motcua/devices/wire';
import type { BarcodeReaderClient, ServiceStatus } from '@motcua/devices/wire';
import { WebSocket } from 'ws';
import { startDeviceHost } from './device-host.ts';
import type { DeviceHost } from './device-host.ts';
import { FakePrinter } from './testing/fake-devices.ts';

const card = '079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi, Phường Sài Gòn|05082024||||';
const signal = AbortSignal.timeout(60_000);

interface Fixture extends AsyncDisposable {
  readonly simulator: ScannerSimulator;
  readonly host: DeviceHost;
  readonly reader: BarcodeReaderClient;
}

/** Simulator → serial line → driver → host → WebSocket → client. */
async function startFixture(kind: 'pty' | 'tcp'): Promise<Fixture> {
  await using starting = new AsyncDisposableStack();
  const simulator = starting.use(
    await startScannerSimulator(kind === 'pty' ? { kind } : { kind, host: '127.0.0.1', port: 0 }),
  );
  const scanner = starting.use(
    openSerialScanner({ name: 'scanner', transport: simulator.transport, suffix: 'CR' }),
  );
  const host = starting.use(
    await startDeviceHost({
      port: 0,
      origins: [],
      shellFolder: '.',
      kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
      scanner,
      printer: new FakePrinter(),
      renderReceipt: () => [],
      log: { info: () => undefined, error: () => undefined },
    }),
  );
  const reader = starting.use(
    connectBarcodeReader({
      host: host.address,
      token: host.token,
      webSocket: (url) => new WebSocket(url, { origin: host.address }),
    }),
  );
  const open = starting.move();
  return { simulator, host, reader, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** Resolves when the scanner's status is as wanted. */
function whenDevice(reader: BarcodeReaderClient, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const seen = (status: ServiceStatus): void => {
      if (status.host !== 'open' || status.device.kind !== wanted) return;
      queueMicrotask(() => unwatch());
      resolve();
    };
    const unwatch = reader.watchStatus(seen);
  });
}

/** Resolves when the host says that the scanner waits for a code. */
function whenArmed({ connection }: BarcodeReaderClient): Promise<void> {
  return new Promise((resolve) => {
    const stop = connection.onUnsolicited(({ header, payload }) => {
      const { barcodeReader } = payload;
      if (header.name !== names.statusChanged || !isRecord(barcodeReader)) return;
      if (barcodeReader['scanner'] !== 'on') return;
      stop();
      resolve();
    });
  });
}

for (const kind of socatAvailable() ? (['pty', 'tcp'] as const) : (['tcp'] as const)) {
  test(`a card goes from the scanner (${kind}) to the shell, letter by letter right`, async () => {
    await using fixture = await startFixture(kind);
    const { simulator, reader } = fixture;
    await whenDevice(reader, 'ready');
    let armed = whenArmed(reader);
    const read = reader.readBarcode({ signal });
    await armed;
    await simulator.scan(card);
    assert.deepEqual(await read, { code: 'scanned', text: card });
  });

  test(`noise from the scanner (${kind}) is unreadable, and the next card is read`, async () => {
    await using fixture = await startFixture(kind);
    const { simulator, reader } = fixture;
    await whenDevice(reader, 'ready');
    let armed = whenArmed(reader);
    const read = reader.readBarcode({ signal });
    await armed;
    await simulator.scanBytes(Uint8Array.from([0xff, 0xfe, 0xc3, 0x28, 0x0d]));
    assert.deepEqual(await read, { code: 'unreadable', reason: 'not-utf8' });
    armed = whenArmed(reader);
    const next = reader.readBarcode({ signal });
    await armed;
    await simulator.scan(card);
    assert.deepEqual(await next, { code: 'scanned', text: card });
  });

  test(`the scanner (${kind}) is unplugged mid-scan and plugged in again`, async () => {
    await using fixture = await startFixture(kind);
    const { simulator, reader } = fixture;
    await whenDevice(reader, 'ready');
    let armed = whenArmed(reader);
    const read = reader.readBarcode({ signal });
    await armed;
    await simulator.scanBytes(Buffer.from(card.slice(0, 40)));
    await simulator.pullPlug();
    assert.deepEqual(await read, { code: 'device-lost' });
    await whenDevice(reader, 'lost');
    await simulator.plugIn();
    await whenDevice(reader, 'ready');
    armed = whenArmed(reader);
    const again = reader.readBarcode({ signal });
    await armed;
    await simulator.scan(card);
    assert.deepEqual(await again, { code: 'scanned', text: card });
  });
}
