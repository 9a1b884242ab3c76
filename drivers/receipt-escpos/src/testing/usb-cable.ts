import { Duplex } from 'node:stream';
import { SimulatedUsbBus, SimulatedUsbDevice } from '@motcua/usb-cables/simulator';
import type { SimulatedCable } from '../conformance.ts';
import type { PrinterSimulator } from '../simulator/index.ts';
import { usbTransport } from '../transport-usb.ts';

/** A simulated printer on a simulated USB bus, at one port of it. */
export function usbCable(simulator: PrinterSimulator, bus = new SimulatedUsbBus(), port = 1): SimulatedCable {
  let device: SimulatedUsbDevice | undefined;
  let line: Duplex | undefined;
  const plugIn = (): void => {
    const plugged = new SimulatedUsbDevice({
      vendorId: 0x04b8,
      productId: 0x0202,
      ports: [port],
      interfaceClass: 7,
      interfaceProtocol: 2,
      onBytes: (bytes) => line?.push(bytes),
    });
    line = new Duplex({
      read: () => undefined,
      write: (bytes: Uint8Array, _encoding, done) => {
        plugged.send(bytes);
        done();
      },
    });
    device = plugged;
    bus.plugIn(plugged);
    simulator.connect(line);
  };
  const unplug = (): void => {
    device?.unplug();
    line?.destroy();
  };
  plugIn();
  return {
    transport: usbTransport({ kind: 'usb', port: `1-${port}` }, bus),
    unplug: () => Promise.resolve(unplug()),
    plugIn: () => Promise.resolve(plugIn()),
    [Symbol.asyncDispose]: () => Promise.resolve(unplug()),
  };
}
