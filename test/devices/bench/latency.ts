import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readDriverManifest, RemotePrinter, RemoteScanner, SupervisedDriver } from '@motcua/device-host';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import type { Figure } from '../../support/bench-report.ts';
import { limited, percentile } from '../../support/bench-report.ts';
import { receipt, startDeviceOffice, whenArmed, whenDevice } from '../device-office.ts';

const card = '079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi, Phường Sài Gòn|05082024||||';
const signal = AbortSignal.timeout(600_000);

/** One driver of ours in a process of its own. */
export function supervise(folder: string, kind: 'barcode-scanner' | 'receipt-printer', settings: object) {
  const result = readDriverManifest(folder);
  if (result.code === 'invalid') throw new Error(result.reason);
  return new SupervisedDriver({ name: kind, kind, target: { manifest: result.manifest, settings } });
}

/** From the last byte of a scan to the event at the client, over a real pseudo-terminal. */
export async function benchScan(where: 'here' | 'process', rounds: number): Promise<readonly Figure[]> {
  await using office = await startDeviceOffice({
    checksSchema: false,
    serial: 'pty',
    ...(where === 'process' && {
      openScanner: ({ transport }) =>
        new RemoteScanner(
          'barcode-scanner',
          supervise('./drivers/scanner-serial', 'barcode-scanner', { transport, suffix: 'CR' }),
        ),
    }),
  });
  const { reader, scannerSimulator } = office;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const armed = whenArmed(reader);
    const reading = reader.readBarcode({ signal });
    await armed;
    // The driver's process hears of the read a moment after the host has armed it.
    if (where === 'process') await pause(10);
    for (let isRead = false, attempt = 0; !isRead; attempt += 1) {
      // All but the suffix; then the byte that counts.
      await scannerSimulator.scanBytes(Buffer.from(card), { gapMs: 0, chunkSizes: [4096] });
      const startMs = performance.now();
      await scannerSimulator.scanBytes(Uint8Array.of(0x0d));
      // Dropped when the driver's process was not armed yet: then it is held up again, and not counted.
      isRead = await Promise.race([reading.then(() => true), pause(2000)]);
      if (isRead && attempt === 0) times.push(performance.now() - startMs);
    }
  }
  if (times.length < rounds)
    console.log(`scan (${where}): ${rounds - times.length} of ${rounds} did not come`);
  return [
    { name: `scan to event, driver ${where}, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' },
    limited(`scan to event, driver ${where}, p95`, percentile(times, 0.95), 'ms', 20),
  ];
}

/** From the client's command to the first band on the wire to the printer. */
export async function benchFirstBand(where: 'here' | 'process', rounds: number): Promise<readonly Figure[]> {
  let bandAtMs: number | undefined;
  const wire = createServer();
  await using cleanup = new AsyncDisposableStack();
  let target: { readonly host: string; readonly port: number } | undefined;
  wire.on('connection', (driver) => {
    if (target === undefined) return;
    const printer = connect(target);
    driver.on('error', () => printer.destroy()).on('close', () => printer.destroy());
    printer.on('error', () => driver.destroy()).on('close', () => driver.destroy());
    driver.on('data', (bytes) => {
      // Questions for the status have a few bytes.
      if (bytes.length > 100) bandAtMs ??= performance.now();
      printer.write(bytes);
    });
    printer.pipe(driver);
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  cleanup.defer(() => void wire.close());
  const { port } = wire.address() as AddressInfo;
  const transport = { kind: 'tcp', host: '127.0.0.1', port } as const;
  await using office = await startDeviceOffice({
    checksSchema: false,
    openPrinter: (simulator) => {
      target = simulator.address;
      if (where === 'here')
        return openReceiptPrinter({ name: 'receipt-printer', transport, model: 'generic-80' });
      const settings = { transport, model: 'generic-80' };
      return new RemotePrinter(
        'receipt-printer',
        supervise('./drivers/receipt-escpos', 'receipt-printer', settings),
      );
    },
  });
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    await whenDevice(office.receipts, 'ready');
    bandAtMs = undefined;
    const startMs = performance.now();
    const result = await office.receipts.printDocument(receipt, { signal });
    if (result.code !== 'printed') throw new Error(`not printed: ${result.code}`);
    if (round >= 5) times.push((bandAtMs ?? Number.NaN) - startMs);
  }
  return [
    {
      name: `first band on the wire, driver ${where}, p50`,
      value: rounded(percentile(times, 0.5)),
      unit: 'ms',
    },
    limited(`first band on the wire, driver ${where}, p95`, percentile(times, 0.95), 'ms', 50),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function pause(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
