import type { OpenDevice } from '@motcua/devices/driver';
import { openSerialScanner } from './open-serial-scanner.ts';
import type { ScannerTransport } from './open-serial-scanner.ts';
import { suffixBytes } from './suffix.ts';
import type { Suffix } from './suffix.ts';

interface Settings {
  readonly transport?: ScannerTransport;
  /** What the host found on the bus; its node is a serial port. */
  readonly device?: { readonly node: string };
  readonly suffix?: Suffix;
  readonly baudRate?: number;
}

/** For a host that runs this driver in a process of its own. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { transport, device, suffix = 'CR', baudRate } = settings as Settings;
  if (!Object.hasOwn(suffixBytes, suffix)) throw new TypeError('settings.suffix');
  if (transport !== undefined) return openSerialScanner({ name, transport, suffix });
  if (device === undefined) throw new TypeError('settings.transport or a device on the bus');
  const port = { kind: 'serial', path: device.node, ...(baudRate !== undefined && { baudRate }) } as const;
  return openSerialScanner({ name, transport: port, suffix });
};
