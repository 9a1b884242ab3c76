import type { OpenDevice } from '@motcua/devices/driver';
import { openMyDevice as open } from './open.ts';

/** What the device host calls in a process of this driver's own, with `{ "host": …, "port": … }` of the kiosk's configuration. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { host, port } = settings;
  if (typeof host !== 'string') throw new TypeError('settings.host');
  if (typeof port !== 'number') throw new TypeError('settings.port');
  return open({ name, device: { host, port } });
};
