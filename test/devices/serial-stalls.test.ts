import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import type { BarcodeScanner, DeviceState, ReceiptPrinter } from '@motcua/devices';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { socatAvailable } from '@motcua/driver-scanner-serial/simulator';
import { joinBytes, partialCut, rasterHeader } from '@motcua/receipt';

const limit = { timeout: 240_000, skip: socatAvailable() ? false : 'socat is not installed' };
const listen = { host: '127.0.0.1', port: 0 };
const never = new AbortController().signal;

/** A serial port, and the far end of its cable: what is not read there stays in the port. */
interface SerialCable extends AsyncDisposable {
  readonly path: string;
  readonly farEnd: Duplex;
}

async function openSerialCable(): Promise<SerialCable> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-stall-'));
  const path = join(folder, 'port');
  const socat = spawn('socat', ['-d', '-d', '-', `pty,raw,echo=0,link=${path}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(socat, 'exit');
  for await (const said of socat.stderr.iterator({ destroyOnReturn: false }))
    if (String(said).includes('starting data transfer loop')) break;
  socat.stderr.resume();
  return {
    path,
    farEnd: Duplex.from({ readable: socat.stdout, writable: socat.stdin }).on('error', () => undefined),
    [Symbol.asyncDispose]: async () => {
      socat.kill();
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function becomes(device: BarcodeScanner | ReceiptPrinter, kind: DeviceState['kind']): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = device.watch((state) => (state.kind === kind ? resolve() : undefined));
  await promise;
  stop();
}

/** So many bands, each of seven kilobytes. */
function* receipt(bands: number): Generator<Uint8Array, void> {
  for (let band = 0; band < bands; band += 1)
    yield joinBytes([rasterHeader(72, 100), new Uint8Array(7200).fill(0xaa)]);
  yield partialCut;
}

const timings = {
  pollMs: 20,
  reconnectMs: 20,
  reconnectLongestMs: 50,
  lostAfterMs: 100,
  writeTimeoutMs: 2000,
  statusTimeoutMs: 2000,
  fenceTimeoutMs: 4000,
};

const openPrinter = (path: string, changed: Partial<typeof timings> = {}): ReceiptPrinter =>
  openReceiptPrinter({
    name: 'receipt-printer',
    transport: { kind: 'serial', path, flowControl: 'none' },
    model: 'generic-80',
    timings: { ...timings, ...changed },
  });

test(
  'a serial port that takes everything and never answers is lost, and found when it answers',
  limit,
  async () => {
    await using simulator = await startPrinterSimulator({ listen, onPaper: () => undefined });
    await using cable = await openSerialCable();
    const { farEnd } = cable;
    farEnd.resume();
    await using printer = openPrinter(cable.path);
    await becomes(printer, 'lost');
    assert.deepEqual(await printer.print(receipt(1), { signal: never }), { code: 'lost' });
    simulator.connect(farEnd);
    await becomes(printer, 'ready');
    assert.deepEqual(await printer.print(receipt(1), { signal: never }), { code: 'printed' });
  },
);

for (const [what, bands] of [
  ['takes a receipt and never says that it is printed', 2],
  ['takes no more bytes from the middle of a receipt on', 200],
] as const)
  test(`a serial port that ${what}: no hang, and the next receipt is printed`, limit, async () => {
    await using simulator = await startPrinterSimulator({ listen, onPaper: () => undefined });
    await using cable = await openSerialCable();
    simulator.connect(cable.farEnd);
    await using printer = openPrinter(cable.path);
    await becomes(printer, 'ready');
    function* stalling(): Generator<Uint8Array, void> {
      simulator.freeze();
      yield* receipt(bands);
    }
    const result = await printer.print(stalling(), { signal: never });
    assert.deepEqual(result, { code: 'timeout' });
    simulator.thaw();
    await becomes(printer, 'ready');
    assert.deepEqual(await printer.print(receipt(1), { signal: never }), { code: 'printed' });
  });

test('a serial port that takes no bytes does not keep the driver from closing', limit, async () => {
  await using simulator = await startPrinterSimulator({ listen, onPaper: () => undefined });
  await using cable = await openSerialCable();
  simulator.connect(cable.farEnd);
  const printer = openPrinter(cable.path, { writeTimeoutMs: 200_000 });
  await becomes(printer, 'ready');
  const frozen = Promise.withResolvers<void>();
  function* stalling(): Generator<Uint8Array, void> {
    simulator.freeze();
    frozen.resolve();
    yield* receipt(200);
  }
  const printing = printer.print(stalling(), { signal: never });
  await frozen.promise;
  await printer.close();
  assert.deepEqual(await printing, { code: 'lost' });
});

test(
  'a serial scanner that says nothing: the reading is ended, and the next code is whole',
  limit,
  async () => {
    await using cable = await openSerialCable();
    await using scanner = openSerialScanner({
      name: 'scanner',
      transport: { kind: 'serial', path: cable.path },
      suffix: 'CR',
    });
    await becomes(scanner, 'ready');
    assert.deepEqual(await scanner.read({ signal: AbortSignal.timeout(500) }), { code: 'canceled' });
    const reading = scanner.read({ signal: never });
    cable.farEnd.write('H29.26740-261122-0042\r');
    assert.deepEqual(await reading, { code: 'scanned', text: 'H29.26740-261122-0042' });
  },
);
