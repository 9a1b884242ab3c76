import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RemotePrinter, RemoteScanner } from '@motcua/device-host';
import type { Figure } from '../../support/bench-report.ts';
import { limited } from '../../support/bench-report.ts';
import { receipt, startDeviceOffice, whenArmed, whenDevice } from '../device-office.ts';
import { supervise } from './latency.ts';

interface Sample {
  readonly citizen: number;
  readonly heapMb: number;
  readonly driversMb: number;
  readonly handles: number;
  readonly processes: number;
}

const signal = AbortSignal.timeout(3_600_000);
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * A day of citizens, one after the other without a pause: a scan, a receipt; every 25th pulls the scanner's plug, every
 * 40th the printer's, at every 60th the paper runs out. Both drivers run in processes of their own.
 */
export async function benchDay(citizens: number): Promise<readonly Figure[]> {
  await using office = await startDeviceOffice({
    checksSchema: false,
    openScanner: ({ transport }) =>
      new RemoteScanner(
        'barcode-scanner',
        supervise('./drivers/scanner-serial', 'barcode-scanner', { transport, suffix: 'CR' }),
      ),
    openPrinter: (simulator) =>
      new RemotePrinter(
        'receipt-printer',
        supervise('./drivers/receipt-escpos', 'receipt-printer', {
          transport: { kind: 'tcp', ...simulator.address },
          timings: { pollMs: 50, reconnectMs: 20, reconnectLongestMs: 50, lostAfterMs: 50 },
        }),
      ),
  });
  const { reader, receipts, scannerSimulator, printerSimulator, papers } = office;
  const samples: Sample[] = [];
  let printed = 0;
  for (let citizen = 1; citizen <= citizens; citizen += 1) {
    const armed = whenArmed(reader);
    const reading = reader.readBarcode({ signal });
    await armed;
    if (citizen % 25 === 0) {
      await scannerSimulator.pullPlug();
      await whenDevice(reader, 'lost');
      await scannerSimulator.plugIn();
      await whenDevice(reader, 'ready');
    } else await scanUntilRead(() => scannerSimulator.scan(`CITIZEN ${citizen}`), reading);
    await reading;
    if (citizen % 40 === 0) {
      printerSimulator.pullPlug();
      await whenDevice(receipts, 'lost');
      await printerSimulator.plugIn();
    }
    if (citizen % 60 === 0) printerSimulator.runOutOfPaper({ afterRows: 100 });
    await whenDevice(receipts, 'ready');
    const result = await receipts.printDocument(receipt, { signal });
    if (result.code === 'printed') printed += 1;
    else {
      printerSimulator.loadPaper();
      await whenDevice(receipts, 'ready');
    }
    papers.length = 0;
    if (citizen % Math.max(1, Math.floor(citizens / 40)) === 0) samples.push(sample(citizen));
  }
  console.log(`day: ${printed} receipts for ${citizens} citizens`);
  for (const { citizen, heapMb, driversMb, handles, processes } of samples.filter(
    (_one, index) => index % 8 === 7,
  )) {
    console.log(
      `  after ${citizen}: heap ${heapMb.toFixed(1)} MB, drivers ${driversMb.toFixed(1)} MB, ${handles} handles, ${processes} processes`,
    );
  }
  const late = samples.slice(Math.floor(samples.length / 4));
  const perDay = (pick: (one: Sample) => number): number => Math.max(0, slope(late, pick) * 2000);
  return [
    limited(
      'a day of 2,000 citizens, growth of the heap',
      perDay(({ heapMb }) => heapMb),
      'MB',
      8,
    ),
    {
      name: "a day of 2,000 citizens, growth of the drivers' resident memory",
      value: Math.round(perDay(({ driversMb }) => driversMb) * 100) / 100,
      unit: 'MB',
    },
    limited(
      'a day of 2,000 citizens, growth of handles',
      Math.round(perDay(({ handles }) => handles)),
      'handles',
      2,
    ),
    limited(
      'a day of 2,000 citizens, growth of processes',
      Math.round(perDay(({ processes }) => processes)),
      'processes',
      0,
    ),
  ];
}

/** The driver is armed a moment after the host; a scan before that is dropped, and a person holds the code up again. */
async function scanUntilRead(scan: () => Promise<unknown>, reading: Promise<unknown>): Promise<void> {
  const done = reading.then(() => true);
  const pause = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(false), 200));
  do await scan();
  while (!(await Promise.race([done, pause()])));
}

function sample(citizen: number): Sample {
  collectGarbage();
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
  const ids = children.split(' ').filter(Boolean);
  const handlesOf = (id: string): number => readdirSync(`/proc/${id}/fd`).length;
  return {
    citizen,
    heapMb: process.memoryUsage().heapUsed / 1024 / 1024,
    driversMb: ids.reduce((sum, id) => sum + residentMb(id), 0),
    handles: ['self', ...ids].reduce((sum, id) => sum + handlesOf(id), 0),
    processes: ids.length,
  };
}

/** What the kernel counts for a process; garbage that has not been collected is in it. */
function residentMb(id: string): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Least squares, for each citizen. */
function slope(samples: readonly Sample[], pick: (one: Sample) => number): number {
  const count = samples.length;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const meanX = mean(samples.map(({ citizen }) => citizen));
  const meanY = mean(samples.map(pick));
  let above = 0;
  let below = 0;
  for (const one of samples) {
    above += (one.citizen - meanX) * (pick(one) - meanY);
    below += (one.citizen - meanX) ** 2;
  }
  return above / below;
}
