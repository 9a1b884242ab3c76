import { RemoteScanner } from '@motcua/device-host';
import { names } from '@motcua/devices/wire';
import type { Figure } from '../../support/bench-report.ts';
import { limited } from '../../support/bench-report.ts';
import { startDeviceOffice } from '../device-office.ts';
import { supervise } from './latency.ts';

const perSecond = 1000;

/** Changes of a device's state, from a driver in a process of its own to the client. */
export async function benchEvents(seconds: number): Promise<readonly Figure[]> {
  const settings = { perSecond, seconds };
  await using office = await startDeviceOffice({
    checksSchema: false,
    openScanner: () =>
      new RemoteScanner(
        'barcode-scanner',
        supervise('./test/devices/bench/event-driver', 'barcode-scanner', settings),
      ),
  });
  let heard = 0;
  office.reader.connection.onUnsolicited(({ header, payload }) => {
    // What arms the scanner changes another part of the status.
    if (header.name === names.statusChanged && 'common' in payload) heard += 1;
  });
  const result = await office.reader.readBarcode({ signal: AbortSignal.timeout(600_000) });
  const sent = result.code === 'scanned' ? Number(result.text) : Number.NaN;
  console.log(`events: ${heard} of ${sent} in ${seconds} s`);
  return [limited(`events lost of ${perSecond} a second for ${seconds} s`, sent - heard, 'events', 0)];
}
