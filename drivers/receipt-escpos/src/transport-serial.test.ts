import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { openReceiptPrinter } from './open-receipt-printer.ts';
import { startPrinterSimulator } from './simulator/index.ts';
import type { FinishedPaper, PrinterSimulatorState } from './simulator/index.ts';
import { bandRows, testBands, testTimings, until } from './testing/print-kit.ts';
import { openPseudoTerminal, whyNoPseudoTerminal } from './testing/pseudo-terminal.ts';

const options = { timeout: 60_000, skip: whyNoPseudoTerminal ?? false };
const timings = { ...testTimings, writeTimeoutMs: 2000 };

test('over a serial port: printed, out of paper, printed again, unplugged', options, async () => {
  const papers: FinishedPaper[] = [];
  await using simulator = await startPrinterSimulator({
    listen: { host: '127.0.0.1', port: 0 },
    rowsPerSecond: 5000,
    receiveBufferBytes: 4096,
    onPaper: (paper) => papers.push(paper),
  });
  await using terminal = await openPseudoTerminal(simulator.address);
  await using printer = openReceiptPrinter({
    name: 'receipt-printer',
    transport: { kind: 'serial', path: terminal.path, baudRate: 115_200 },
    model: 'generic-80',
    timings,
  });
  const { signal } = new AbortController();
  const state = (kind: DeviceState['kind']) =>
    until<DeviceState>(
      (listener) => printer.watch(listener),
      (now) => now.kind === kind,
    );
  await state('ready');
  assert.deepEqual(await printer.print(testBands(3), { signal }), { code: 'printed' });
  assert.deepEqual(
    papers.map(({ rows }) => rows),
    [3 * bandRows],
  );

  simulator.runOutOfPaper({ afterRows: 50 });
  assert.deepEqual(await printer.print(testBands(3), { signal }), { code: 'faulted', faults: ['paper-out'] });
  simulator.loadPaper();
  await state('ready');
  assert.deepEqual(await printer.print(testBands(2), { signal }), { code: 'printed' });
  assert.equal(papers.at(-1)?.rows, 2 * bandRows);

  const printing = printer.print(testBands(50), { signal });
  await until<PrinterSimulatorState>(
    (listener) => simulator.watch(listener),
    (now) => now.rowsOnPaper > 0,
  );
  await terminal.unplug();
  assert.deepEqual(await printing, { code: 'lost' });
  await state('lost');
});

test('a serial port that is not there is a printer that is not there', { timeout: 60_000 }, async () => {
  await using printer = openReceiptPrinter({
    name: 'receipt-printer',
    transport: { kind: 'serial', path: '/dev/motcua-no-such-port' },
    model: 'generic-58',
    timings,
  });
  await until<DeviceState>(
    (listener) => printer.watch(listener),
    (now) => now.kind === 'lost',
  );
});
