import type { OpenDevice } from '@motcua/devices/driver';
import type { KeyMap } from './key-map.ts';
import { openHidNavigationKeys } from './open-hid-navigation-keys.ts';
import type { KeypadTransport } from './open-hid-navigation-keys.ts';

interface Settings {
  readonly transport?: KeypadTransport;
  /** What the host found on the bus. */
  readonly device?: { readonly vendorId: number; readonly productId: number; readonly port: string };
  readonly keyMap?: KeyMap;
}

/** For a host that runs this driver in a process of its own. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { transport, device, keyMap } = settings as Settings;
  const map = keyMap === undefined ? {} : { keyMap };
  if (transport !== undefined) return openHidNavigationKeys({ name, device: transport, ...map });
  if (device === undefined) throw new TypeError('settings.transport or a device on the bus');
  const { port, productId, vendorId } = device;
  return openHidNavigationKeys({ name, device: { kind: 'usb', port, productId, vendorId }, ...map });
};
