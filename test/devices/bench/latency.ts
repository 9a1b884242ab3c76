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

/** Where the driver runs: in the host's process, or in one of its own. */
type Where = 'here' | 'process';
const places: readonly Where[] = ['here', 'process'];
/** Of each batch, not counted: nobody is served by a host that has just been started. */
const warmUp = 10;

/** One driver of ours in a process of its own. */
export function supervise(folder: string, kind: 'barcode-scanner' | 'receipt-printer', settings: object) {
  const result = readDriverManifest(folder);
  if (result.code === 'invalid') throw new Error(result.reason);
  return new SupervisedDriver({ name: kind, kind, target: { manifest: result.manifest, settings } });
}

/** Times from the last byte of a scan to the event at the client, over a real pseudo-terminal. */
async function timeScans(where: Where, rounds: number): Promise<readonly number[]> {
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
  for (let round = 0; round < rounds + warmUp; round += 1) {
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
      if (isRead && attempt === 0 && round >= warmUp) times.push(performance.now() - startMs);
    }
  }
  if (times.length < rounds)
    console.log(`scan (${where}): ${rounds - times.length} of ${rounds} did not come`);
  return times;
}

/** Times from the client's command to the first band on the wire to the printer. */
async function timeFirstBands(where: Where, rounds: number): Promise<readonly number[]> {
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
  for (let round = 0; round < rounds + warmUp; round += 1) {
    await whenDevice(office.receipts, 'ready');
    bandAtMs = undefined;
    const startMs = performance.now();
    const result = await office.receipts.printDocument(receipt, { signal });
    if (result.code !== 'printed') throw new Error(`not printed: ${result.code}`);
    if (round >= warmUp) times.push((bandAtMs ?? Number.NaN) - startMs);
  }
  return times;
}

/**
 * Batches of both places by turns, so that what else the machine does falls on both. Of each figure the median of the
 * batches counts: a batch that was disturbed as a whole says nothing about the host.
 */
async function figuresOf(
  what: string,
  limitMs: number,
  { batches, rounds }: { readonly batches: number; readonly rounds: number },
  measure: (where: Where, rounds: number) => Promise<readonly number[]>,
): Promise<readonly Figure[]> {
  const measured: Record<Where, (readonly number[])[]> = { here: [], process: [] };
  for (let batch = 0; batch < batches; batch += 1)
    for (const where of places) measured[where].push(await measure(where, rounds));
  return places.flatMap((where) => {
    const typical = (share: number): number =>
      percentile(
        measured[where].map((times) => percentile(times, share)),
        0.5,
      );
    const name = `${what}, driver ${where === 'here' ? 'here' : 'in its process'}`;
    console.log(
      `${name}: p95 of each batch ${measured[where].map((times) => rounded(percentile(times, 0.95))).join(', ')} ms`,
    );
    return [
      { name: `${name}, p50`, value: rounded(typical(0.5)), unit: 'ms' },
      limited(`${name}, p95`, typical(0.95), 'ms', limitMs),
    ];
  });
}

/** From the last byte of a scan to the event at the client. */
export function benchScan(rounds: number): Promise<readonly Figure[]> {
  return figuresOf('scan to event', 20, { batches: 5, rounds }, timeScans);
}

/** From the client's command to the first band on the wire to the printer. */
export function benchFirstBand(rounds: number): Promise<readonly Figure[]> {
  return figuresOf('first band on the wire', 50, { batches: 5, rounds }, timeFirstBands);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function pause(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
