import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { SimulatedUsbBus } from '@motcua/usb-cables/simulator';
import { subjectOver } from './conformance.ts';
import { openReceiptPrinter } from './open-receipt-printer.ts';
import { startPrinterSimulator } from './simulator/index.ts';
import type { FinishedPaper } from './simulator/index.ts';
import { bandRows, testBands, testTimings, until } from './testing/print-kit.ts';
import { usbCable } from './testing/usb-cable.ts';

const limit = { timeout: 240_000 };

test('over USB it keeps every clause', limit, async () => {
  const report = await runConformance(
    subjectOver('epson-tm-t20', (simulator) => Promise.resolve(usbCable(simulator))),
  );
  assert.ok(report.conforms, reportText(report));
});

test('two identical printers: each prints its own', limit, async () => {
  const bus = new SimulatedUsbBus();
  const papers: FinishedPaper[][] = [[], []];
  await using stack = new AsyncDisposableStack();
  const printers = [];
  for (const [index, own] of papers.entries()) {
    const simulator = stack.use(
      await startPrinterSimulator({
        listen: { host: '127.0.0.1', port: 0 },
        onPaper: (paper) => own.push(paper),
      }),
    );
    const { transport } = usbCable(simulator, bus, index + 1);
    const options = { name: `printer-${index}`, transport, model: 'generic-80', timings: testTimings };
    const printer = stack.use(openReceiptPrinter(options));
    printers.push(printer);
    await until<DeviceState>(
      (listener) => printer.watch(listener),
      (state) => state.kind === 'ready',
    );
  }
  const { signal } = new AbortController();
  const results = await Promise.all(
    printers.map((printer, index) => printer.print(testBands(index + 1), { signal })),
  );
  assert.deepEqual(results, [{ code: 'printed' }, { code: 'printed' }]);
  assert.deepEqual(
    papers.map((own) => own.map(({ rows }) => rows)),
    [[bandRows], [2 * bandRows]],
  );
});
