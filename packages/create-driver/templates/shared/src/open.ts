import { connect } from 'node:net';
import { startTimer, streamTransport } from '@motcua/devices/driver';
import type { Transport } from '@motcua/devices/driver';
import { MyDevice } from './driver.ts';

export interface MyDeviceOptions {
  readonly name: string;
  /** Where the device is: a network address here; `streamTransport` takes a serial port just as well. */
  readonly device: { readonly host: string; readonly port: number } | Transport;
}

/**
 * Starts to drive the device and returns at once; the connection is made in the background and made again after each
 * loss. The caller closes it.
 */
export function openMyDevice({ name, device }: MyDeviceOptions): MyDevice {
  const transport =
    'connect' in device
      ? device
      : streamTransport({ open: () => connect({ ...device }), openedEvent: 'connect' });
  return new MyDevice({ name, transport, startTimer });
}
