/**
 * Devices: `npm run -s bench -- devices [CITIZENS] [EVENT_SECONDS]`.
 *
 * - From the last byte of a scan (with a suffix, so that no pause is waited for) to the event at the client, and from the
 *   command to the first band on the wire: with the driver in the host's process and in a process of its own.
 * - The same Vietnamese receipt as printer commands beside two libraries, in one interleaved run.
 * - 1,000 events a second for a minute, from a driver's process to the client.
 * - What the CCID driver adds to an APDU.
 * - A day of 2,000 citizens with plugs pulled and paper out: memory, handles and processes must not grow.
 */
import { report } from '../support/bench-report.ts';
import { benchApdu } from './bench/apdu.ts';
import { benchDay } from './bench/day.ts';
import { benchEncoding } from './bench/encoding.ts';
import { benchEvents } from './bench/events.ts';
import { benchFirstBand, benchScan } from './bench/latency.ts';

const citizens = Number(process.argv[2] ?? 2000);
const eventSeconds = Number(process.argv[3] ?? 60);

const figures = [
  ...(await benchScan(60)),
  ...(await benchFirstBand(40)),
  ...(await benchEncoding()),
  ...(await benchApdu()),
  ...(await benchEvents(eventSeconds)),
  ...(await benchDay(citizens)),
];
report('devices', figures);
