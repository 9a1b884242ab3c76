import { createLog, LogHistory, startDeviceHost } from '@motcua/device-host';
import type { DeviceHost } from '@motcua/device-host';
import type { BarcodeScanner, ReceiptPrinter } from '@motcua/devices';
import { connectBarcodeReader, connectReceiptPrinter, isRecord, names } from '@motcua/devices/wire';
import type { BarcodeReaderClient, PrintableDocument, ReceiptPrinterClient } from '@motcua/devices/wire';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import type { PrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { startScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import type { ScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import { encodeReceipt, loadReceiptFonts } from '@motcua/receipt';
import { WebSocket } from 'ws';
import { withSchemaCheck } from '../../kiosk-app/device-host/src/testing/public-schema.ts';

/** A device host with a scanner and a printer on real cables, and a client of each. */
export interface DeviceOffice extends AsyncDisposable {
  readonly host: DeviceHost;
  readonly scannerSimulator: ScannerSimulator;
  readonly printerSimulator: PrinterSimulator;
  readonly reader: BarcodeReaderClient;
  readonly receipts: ReceiptPrinterClient;
  /** How many rows each paper had that came out. */
  readonly papers: number[];
  readonly history: LogHistory;
}

export interface DeviceOfficeOptions {
  readonly serial?: 'pty' | 'tcp';
  readonly rowsPerSecond?: number;
  /** Opens a driver in another way than in this process. */
  readonly openScanner?: (simulator: ScannerSimulator) => BarcodeScanner;
  readonly openPrinter?: (simulator: PrinterSimulator) => ReceiptPrinter;
  readonly technicianToken?: string;
  /** Every message is held against the public schema, unless a bench counts the time. */
  readonly checksSchema?: false;
}

/** A receipt as a citizen gets it. */
export const receipt: PrintableDocument = {
  language: 'vi',
  blocks: [
    { kind: 'ornament' },
    { kind: 'letterhead', name: 'Phường Sài Gòn', detail: 'Trung tâm Phục vụ hành chính công' },
    { kind: 'title', text: 'Giấy biên nhận' },
    { kind: 'code', text: 'H29.26740-261122-0042' },
    { kind: 'qr', text: 'H29.26740-261122-0042' },
    { kind: 'rule' },
    { kind: 'row', label: 'Thủ tục', value: 'Cấp bản sao trích lục hộ tịch' },
    { kind: 'row', label: 'Lệ phí', value: '16.000 đ', total: true },
    { kind: 'paragraph', text: 'Bạn giữ giấy này và mang theo căn cước khi đến nhận kết quả.' },
  ],
};

const quickTimings = { pollMs: 50, reconnectMs: 20, reconnectLongestMs: 50, lostAfterMs: 50 };

export async function startDeviceOffice(options: DeviceOfficeOptions = {}): Promise<DeviceOffice> {
  await using starting = new AsyncDisposableStack();
  const fonts = await loadReceiptFonts();
  const papers: number[] = [];
  const printerSimulator = starting.use(
    await startPrinterSimulator({
      listen: { host: '127.0.0.1', port: 0 },
      ...(options.rowsPerSecond !== undefined && { rowsPerSecond: options.rowsPerSecond }),
      onPaper: ({ rows }) => void papers.push(rows),
    }),
  );
  const scannerSimulator = starting.use(
    await startScannerSimulator(
      options.serial === 'pty' ? { kind: 'pty' } : { kind: 'tcp', host: '127.0.0.1', port: 0 },
    ),
  );
  const scanner = starting.use(
    options.openScanner?.(scannerSimulator) ??
      openSerialScanner({ name: 'barcode-scanner', transport: scannerSimulator.transport, suffix: 'CR' }),
  );
  const printer = starting.use(
    options.openPrinter?.(printerSimulator) ??
      openReceiptPrinter({
        name: 'receipt-printer',
        transport: { kind: 'tcp', ...printerSimulator.address },
        model: 'generic-80',
        timings: quickTimings,
      }),
  );
  const history = new LogHistory();
  const host = starting.use(
    await startDeviceHost({
      port: 0,
      origins: [],
      shellFolder: '.',
      kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
      scanner,
      printer,
      renderReceipt: (document, paper) => encodeReceipt(document, { fonts, ...paper }),
      log: createLog((line) => history.add(line)),
      ...(options.technicianToken !== undefined && {
        technician: { token: options.technicianToken, folder: 'kiosk-app/device-host/dist', history },
      }),
    }),
  );
  const findings: string[] = [];
  starting.defer(() => {
    if (findings.length > 0) throw new Error(`not as the public schema says: ${findings.join('; ')}`);
  });
  const client = {
    host: host.address,
    token: host.token,
    webSocket: (url: string) => {
      const socket = new WebSocket(url, { origin: host.address });
      return options.checksSchema === false ? socket : withSchemaCheck(socket, findings);
    },
  };
  const reader = starting.use(connectBarcodeReader(client));
  const receipts = starting.use(connectReceiptPrinter(client));
  await whenDevice(reader, 'ready');
  await whenDevice(receipts, 'ready');
  const open = starting.move();
  const dispose = (): Promise<void> => open.disposeAsync();
  return {
    host,
    scannerSimulator,
    printerSimulator,
    reader,
    receipts,
    papers,
    history,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Resolves when the client sees its device in this state. */
export function whenDevice(client: BarcodeReaderClient | ReceiptPrinterClient, kind: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = client.watchStatus((status) => {
    if (status.host === 'open' && status.device.kind === kind) resolve();
  });
  return promise.finally(unwatch);
}

/** Resolves when the host says that the scanner waits for a code. */
export function whenArmed({ connection }: BarcodeReaderClient): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = connection.onUnsolicited(({ header, payload }) => {
    const { barcodeReader } = payload;
    if (header.name === names.statusChanged && isRecord(barcodeReader) && barcodeReader['scanner'] === 'on')
      resolve();
  });
  return promise.finally(stop);
}
