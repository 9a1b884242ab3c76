import type { OpenDevice } from '@motcua/devices/driver';
import { openKeyboardScanner } from './open-keyboard-scanner.ts';
import type { KeyboardScannerDevice } from './open-keyboard-scanner.ts';

interface Settings {
  readonly transport?: Exclude<KeyboardScannerDevice, { readonly kind: 'reports' }>;
  /** What the host found on the bus. */
  readonly device?: { readonly vendorId: number; readonly productId: number; readonly port: string };
}

/** For a host that runs this driver in a process of its own. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { transport, device } = settings as Settings;
  if (transport !== undefined) return openKeyboardScanner({ name, device: transport });
  if (device === undefined) throw new TypeError('settings.transport or a device on the bus');
  const { port, productId, vendorId } = device;
  return openKeyboardScanner({ name, device: { kind: 'usb', port, productId, vendorId } });
};
