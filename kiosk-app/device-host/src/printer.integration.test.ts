import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectReceiptPrinter } from '@motcua/devices/wire';
import type { PrintableDocument, ReceiptPrinterClient } from '@motcua/devices/wire';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import type { PrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { encodeReceipt, loadReceiptFonts } from '@motcua/receipt';
import { WebSocket } from 'ws';
import { startDeviceHost } from './device-host.ts';
import { FakeScanner } from './testing/fake-devices.ts';

const fonts = await loadReceiptFonts();
const signal = AbortSignal.timeout(60_000);

const receipt: PrintableDocument = {
  language: 'vi',
  blocks: [
    { kind: 'ornament' },
    { kind: 'letterhead', name: 'Phường Sài Gòn', detail: 'Trung tâm Phục vụ hành chính công' },
    { kind: 'title', text: 'Giấy biên nhận' },
    { kind: 'qr', text: 'H29.26740-261122-0042' },
    { kind: 'row', label: 'Lệ phí', value: '16.000 đ', total: true },
  ],
};

interface Fixture extends AsyncDisposable {
  readonly simulator: PrinterSimulator;
  readonly printer: ReceiptPrinterClient;
  readonly papers: number[];
}

/** Client → WebSocket → host → driver → TCP → simulator. */
async function startFixture(options: { readonly rowsPerSecond?: number } = {}): Promise<Fixture> {
  await using starting = new AsyncDisposableStack();
  const papers: number[] = [];
  const simulator = starting.use(
    await startPrinterSimulator({
      listen: { host: '127.0.0.1', port: 0 },
      ...options,
      onPaper: ({ rows }) => papers.push(rows),
    }),
  );
  const device = starting.use(
    openReceiptPrinter({
      name: 'printer',
      transport: { kind: 'tcp', ...simulator.address },
      model: 'generic-80',
      timings: { pollMs: 50, reconnectMs: 20, reconnectLongestMs: 50, lostAfterMs: 50 },
    }),
  );
  const host = starting.use(
    await startDeviceHost({
      port: 0,
      origins: [],
      shellFolder: '.',
      kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
      scanner: new FakeScanner(),
      printer: device,
      renderReceipt: (document, paper) => encodeReceipt(document, { fonts, ...paper }),
      log: { info: () => undefined, error: () => undefined },
    }),
  );
  const printer = starting.use(
    connectReceiptPrinter({
      host: host.address,
      token: host.token,
      webSocket: (url) => new WebSocket(url, { origin: host.address }),
    }),
  );
  await whenDevice(printer, 'ready');
  const open = starting.move();
  return { simulator, printer, papers, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** Resolves when the printer's status is as wanted. */
function whenDevice(printer: ReceiptPrinterClient, wanted: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = printer.watchStatus((status) => {
    if (status.host === 'open' && status.device.kind === wanted) resolve();
  });
  return promise.finally(unwatch);
}

test('a receipt is printed when it lies in the tray', async () => {
  await using fixture = await startFixture();
  const { printer, papers } = fixture;
  assert.deepEqual(await printer.printDocument(receipt, { signal }), { code: 'printed' });
  assert.equal(papers.length, 1);
  assert.ok((papers[0] ?? 0) > 300, `${papers[0]} rows`);
});

test('the plug is pulled mid-print: lost, and the whole receipt comes after it is back', async () => {
  await using fixture = await startFixture();
  const { simulator, printer, papers } = fixture;
  simulator.pullPlug({ afterRows: 200 });
  assert.deepEqual(await printer.printDocument(receipt, { signal }), { code: 'lost' });
  assert.equal(papers.length, 0);
  await whenDevice(printer, 'lost');
  await simulator.plugIn();
  await whenDevice(printer, 'ready');
  assert.deepEqual(await printer.printDocument(receipt, { signal }), { code: 'printed' });
});

test('paper runs out mid-print: the fault is named, and a new roll heals it', async () => {
  await using fixture = await startFixture();
  const { simulator, printer } = fixture;
  simulator.runOutOfPaper({ afterRows: 200 });
  const result = await printer.printDocument(receipt, { signal });
  assert.equal(result.code, 'faulted');
  assert.ok(result.code === 'faulted' && result.faults.includes('paper-out'));
  simulator.loadPaper();
  await whenDevice(printer, 'ready');
  assert.deepEqual(await printer.printDocument(receipt, { signal }), { code: 'printed' });
});

test('an open cover is known before anybody prints', async () => {
  await using fixture = await startFixture();
  const { simulator, printer } = fixture;
  simulator.openCover();
  await whenDevice(printer, 'faulted');
  const result = await printer.printDocument(receipt, { signal });
  assert.ok(result.code === 'faulted' && result.faults.includes('cover-open'), JSON.stringify(result));
});

test('a print that is canceled ends as canceled', async () => {
  await using fixture = await startFixture({ rowsPerSecond: 300 });
  const controller = new AbortController();
  const printing = fixture.printer.printDocument(receipt, { signal: controller.signal });
  await whenDevice(fixture.printer, 'busy');
  controller.abort();
  assert.deepEqual(await printing, { code: 'canceled' });
});
