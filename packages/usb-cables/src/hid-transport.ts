import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';
import { nodeHid } from './node-hid.ts';
import type { HidDeviceInfo, HidLibrary } from './node-hid.ts';

/** Which HID device: every field that is given must fit. Usages are of the top-level collection. */
export interface HidMatch {
  readonly vendorId?: number;
  readonly productId?: number;
  readonly serialNumber?: string;
  readonly usagePage?: number;
  readonly usage?: number;
}

export interface HidTransportOptions {
  readonly match: HidMatch;
  /** Feature reports that the device wants before it talks, each with its report id first. */
  readonly featureReports?: readonly (readonly number[])[];
  readonly library?: HidLibrary;
}

/**
 * A HID device on hidraw: each report comes as one chunk, with its report id first where the device numbers its reports.
 *
 * It listens beside the kernel: a keyboard goes on typing into the screen. See `usbInterfaceTransport` for that.
 */
export function hidTransport({
  match,
  featureReports = [],
  library = nodeHid,
}: HidTransportOptions): Transport {
  return {
    connect: async (events, { signal }) => {
      const found = (await library.devices()).find((device) => fits(device, match));
      if (found?.path === undefined || signal.aborted) return undefined;
      return open(library, found.path, { events, signal, featureReports });
    },
  };
}

function fits(device: HidDeviceInfo, match: HidMatch): boolean {
  const names = ['vendorId', 'productId', 'serialNumber', 'usagePage', 'usage'] as const;
  return names.every((name) => match[name] === undefined || match[name] === device[name]);
}

async function open(
  library: HidLibrary,
  path: string,
  options: {
    readonly events: TransportEvents;
    readonly signal: AbortSignal;
    readonly featureReports: readonly (readonly number[])[];
  },
): Promise<Connection | undefined> {
  const { events, signal } = options;
  let isOpen = true;
  try {
    const handle = await library.open(path);
    const end = (): Promise<void> => {
      const wasOpen = isOpen;
      isOpen = false;
      return wasOpen ? handle.close().catch(() => undefined) : Promise.resolve();
    };
    handle.on('data', (report: Uint8Array) => {
      if (isOpen) events.bytes(report);
    });
    handle.on('error', () => {
      if (!isOpen) return;
      void end();
      events.lost();
    });
    for (const report of options.featureReports) await handle.sendFeatureReport([...report]);
    if (!signal.aborted) return { close: end };
    await end();
    return undefined;
  } catch {
    // Unplugged in between, taken by another program, or closed to us: it is not there for us.
    return undefined;
  }
}
