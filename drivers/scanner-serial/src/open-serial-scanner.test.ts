import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import type { BarcodeScanner, DeviceState } from '@motcua/devices';
import { openSerialScanner } from './index.ts';
import type { ScannerTransport } from './index.ts';
import { socatAvailable, startScannerSimulator } from './simulator/index.ts';
import type { ScannerSimulatorOptions } from './simulator/index.ts';

const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const never = new AbortController().signal;

const lines: readonly { readonly options: ScannerSimulatorOptions; readonly skip: string | false }[] = [
  {
    options: { kind: 'pty' },
    skip: socatAvailable() ? false : 'no socat on this machine, so no pseudo-terminal',
  },
  { options: { kind: 'tcp', host: '127.0.0.1', port: 0 }, skip: false },
];

/** Resolves when the scanner is, or comes to be, in that state. */
function inState(scanner: BarcodeScanner, kind: DeviceState['kind']): Promise<void> {
  return new Promise((resolve) => {
    scanner.watch((state) => {
      if (state.kind === kind) resolve();
    });
  });
}

for (const { options, skip } of lines)
  describe(`over ${options.kind}`, { skip, timeout: 60_000 }, () => {
    const open = async (transport: ScannerTransport): Promise<BarcodeScanner> => {
      // A pause proves nothing on a busy machine: here only the suffix ends a scan.
      const interByteTimeoutMs = 120_000;
      const scanner = openSerialScanner({ name: 'Scanner', transport, suffix: 'CR', interByteTimeoutMs });
      await inState(scanner, 'ready');
      return scanner;
    };

    test('a card of 2021 and one of 2024, characters split across reads', async () => {
      await using simulator = await startScannerSimulator(options);
      await using scanner = await open(simulator.transport);
      for (const text of [card, `${card}||||`]) {
        const scan = scanner.read({ signal: never });
        assert.deepEqual(await simulator.scan(text, { chunkSizes: [1, 3, 40], gapMs: 1 }), { code: 'sent' });
        assert.deepEqual(await scan, { code: 'scanned', text });
      }
      assert.deepEqual(simulator.state, { plugged: true, sending: false, scans: 2 });
    });

    test('10 kB of noise, then a card', async () => {
      await using simulator = await startScannerSimulator(options);
      await using scanner = await open(simulator.transport);
      const noise = Buffer.alloc(10_240, 0xff);
      noise[noise.length - 1] = 0x0d;
      const first = scanner.read({ signal: never });
      await simulator.scanBytes(noise, { chunkSizes: [1024], gapMs: 0 });
      assert.deepEqual(await first, { code: 'unreadable', reason: 'too-long' });
      const second = scanner.read({ signal: never });
      await simulator.scan('lost in the end of the noise, or not');
      await simulator.scan(card);
      assert.equal((await second).code, 'scanned');
    });

    test('pulled in the middle of a scan, put back, scanned again', async () => {
      await using simulator = await startScannerSimulator(options);
      await using scanner = await open(simulator.transport);
      const scan = scanner.read({ signal: never });
      await simulator.scanBytes(Buffer.from(card.slice(0, 40)));
      await simulator.pullPlug();
      assert.deepEqual(await scan, { code: 'lost' });
      assert.deepEqual(scanner.state, { kind: 'lost' });
      assert.deepEqual(await simulator.scan(card), { code: 'unplugged' });
      await simulator.plugIn();
      await inState(scanner, 'ready');
      const again = scanner.read({ signal: never });
      await simulator.scan(card);
      assert.deepEqual(await again, { code: 'scanned', text: card });
    });

    test('pulled while it sends: the rest does not come after the replug', async () => {
      await using simulator = await startScannerSimulator(options);
      await using scanner = await open(simulator.transport);
      const scan = scanner.read({ signal: never });
      const sending = simulator.scan(card, { chunkSizes: [1], gapMs: 1 });
      await simulator.pullPlug();
      await simulator.plugIn();
      assert.deepEqual(await sending, { code: 'unplugged' });
      assert.deepEqual(await scan, { code: 'lost' });
    });

    test('a driver that is closed leaves the scanner to the next one', async () => {
      await using simulator = await startScannerSimulator(options);
      const first = await open(simulator.transport);
      await first.close();
      await simulator.scan('while nobody listened');
      await using second = await open(simulator.transport);
      const scan = second.read({ signal: never });
      await simulator.scan(card);
      assert.deepEqual(await scan, { code: 'scanned', text: card });
    });

    test('nothing is left of a simulator that was closed twice', async () => {
      const simulator = await startScannerSimulator(options);
      await simulator.close();
      await simulator.close();
      assert.equal(simulator.state.plugged, false);
      if (simulator.transport.kind === 'serial') assert.equal(existsSync(simulator.transport.path), false);
    });
  });

test('a port that does not exist, and one that nobody listens at: lost, without an error', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const transports: readonly ScannerTransport[] = [
    { kind: 'serial', path: '/dev/there-is-no-such-scanner' },
    { kind: 'serial', path: '/dev/null' },
    { kind: 'tcp', host: '127.0.0.1', port },
  ];
  for (const transport of transports) {
    await using scanner = openSerialScanner({ name: 'Scanner', transport, suffix: 'CR' });
    assert.deepEqual(await scanner.read({ signal: never }), { code: 'lost' });
    assert.deepEqual(scanner.state, { kind: 'lost' });
  }
});
