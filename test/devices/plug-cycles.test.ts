import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { BarcodeScanner, DeviceState, ReceiptPrinter } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { socatAvailable, startScannerSimulator } from '@motcua/driver-scanner-serial/simulator';

const limit = { timeout: 280_000 };
const quickTimer: StartTimer = (delayMs, callback) => startTimer(Math.min(delayMs, 2), callback);
const quickTimings = { pollMs: 500, reconnectMs: 2, reconnectLongestMs: 2, lostAfterMs: 2 };

const handles = (): number => readdirSync('/proc/self/fd').length;

async function becomes(device: BarcodeScanner | ReceiptPrinter, kind: DeviceState['kind']): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = device.watch((state) => (state.kind === kind ? resolve() : undefined));
  await promise;
  stop();
}

interface Plug {
  pullPlug(): void | Promise<void>;
  plugIn(): Promise<void>;
}

/** Pulls and plugs in; the handles of the later cycles are compared with those after the first few. */
async function cycles(device: BarcodeScanner | ReceiptPrinter, plug: Plug, count: number): Promise<void> {
  await becomes(device, 'ready');
  let early = 0;
  for (let cycle = 1; cycle <= count; cycle += 1) {
    await plug.pullPlug();
    await becomes(device, 'lost');
    await plug.plugIn();
    await becomes(device, 'ready');
    if (cycle === 10) early = handles();
  }
  assert.ok(handles() <= early + 2, `${early} handles after ten cycles, ${handles()} after ${count}`);
}

test('a thousand times the plug of a scanner behind TCP, and no handle is left', limit, async () => {
  await using simulator = await startScannerSimulator({ kind: 'tcp', host: '127.0.0.1', port: 0 });
  const { transport } = simulator;
  await using scanner = openSerialScanner({
    name: 'scanner',
    transport,
    suffix: 'CR',
    startTimer: quickTimer,
  });
  await cycles(scanner, simulator, 1000);
});

test('a thousand times the plug of a printer behind TCP, and no handle is left', limit, async () => {
  await using simulator = await startPrinterSimulator({
    listen: { host: '127.0.0.1', port: 0 },
    onPaper: () => undefined,
  });
  const transport = { kind: 'tcp', ...simulator.address } as const;
  await using printer = openReceiptPrinter({
    name: 'printer',
    transport,
    model: 'generic-80',
    timings: quickTimings,
  });
  await cycles(printer, simulator, 1000);
});

test(
  'fifty times the plug of a scanner on a serial port, and no handle is left',
  { ...limit, skip: socatAvailable() ? false : 'socat is not installed' },
  async () => {
    await using simulator = await startScannerSimulator({ kind: 'pty' });
    const { transport } = simulator;
    await using scanner = openSerialScanner({
      name: 'scanner',
      transport,
      suffix: 'CR',
      startTimer: quickTimer,
    });
    await cycles(scanner, simulator, 50);
  },
);
