import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Subject } from '@motcua/devices/conformance';
import { joinBytes, partialCut, rasterHeader } from '@motcua/receipt';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { startScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import { RemotePrinter } from './remote-printer.ts';
import { RemoteScanner } from './remote-scanner.ts';
import { startDriver } from './testing/start-driver.ts';

const drivers = fileURLToPath(new URL('../../../../drivers', import.meta.url));

const scanner: Subject<'barcode-scanner'> = {
  kind: 'barcode-scanner',
  open: async () => {
    const simulator = await startScannerSimulator({ kind: 'tcp', host: '127.0.0.1', port: 0 });
    const { transport } = simulator;
    const device = new RemoteScanner(
      'scanner',
      await startDriver(resolve(drivers, 'scanner-serial'), 'barcode-scanner', { transport, suffix: 'CR' }),
    );
    return {
      device,
      hands: {
        unplug: () => simulator.pullPlug(),
        plugIn: () => simulator.plugIn(),
        scan: async (code) => {
          // The read that came before it has reached the process by then.
          await device.checkHealth({ depth: 'external', signal: AbortSignal.timeout(60_000) });
          await simulator.scanBytes(Buffer.concat([code, Uint8Array.of(0x0d)]));
        },
      },
      close: async () => {
        await device.close();
        await simulator.close();
      },
    };
  },
};

function* receipt(): Generator<Uint8Array, void> {
  for (let band = 0; band < 4; band += 1) {
    yield joinBytes([rasterHeader(48, 100), new Uint8Array(4800).fill(0xaa)]);
  }
  yield partialCut;
}

const printer: Subject<'receipt-printer'> = {
  kind: 'receipt-printer',
  receipt,
  open: async () => {
    const papers = { whole: 0, parts: 0 };
    const simulator = await startPrinterSimulator({
      listen: { host: '127.0.0.1', port: 0 },
      onPaper: ({ rows }) => (papers[rows >= 400 ? 'whole' : 'parts'] += 1),
    });
    const settings = {
      transport: { kind: 'tcp', ...simulator.address },
      timings: { reconnectMs: 10, reconnectLongestMs: 50, lostAfterMs: 100, pollMs: 20 },
    };
    const device = new RemotePrinter(
      'printer',
      await startDriver(resolve(drivers, 'receipt-escpos'), 'receipt-printer', settings),
    );
    const act = (pull: () => void) => (): Promise<void> => Promise.resolve(pull());
    return {
      device,
      hands: {
        receipt,
        unplug: act(() => simulator.pullPlug()),
        plugIn: () => simulator.plugIn(),
        takePaperOut: act(() => simulator.runOutOfPaper()),
        insertPaper: act(() => simulator.loadPaper()),
        openCover: act(() => simulator.openCover()),
        closeCover: act(() => simulator.closeCover()),
        letPaperEndMidway: act(() => simulator.runOutOfPaper({ afterRows: 150 })),
        runLowOnPaper: act(() => simulator.runLowOnPaper()),
        jamCutter: act(() => simulator.jamCutter()),
        papers: () => Promise.resolve({ ...papers }),
      },
      close: async () => {
        await device.close();
        await simulator.close();
      },
    };
  },
};

for (const [name, subject] of Object.entries({ scanner, printer }))
  test(`the ${name}'s driver in a process of its own keeps every clause`, { timeout: 280_000 }, async () => {
    const report = await runConformance(subject as Subject);
    assert.ok(report.conforms, reportText(report));
  });
