import type { Subject } from '@motcua/devices/conformance';
import { openMyDevice } from './open.ts';
import { MyDeviceSimulator } from './simulator.ts';

/** What `motcua-conformance` tries. On hardware: `--set host=192.0.2.7 --set port=4001`. */
export const subject: Subject<'barcode-scanner'> = {
  kind: 'barcode-scanner',
  open: async () => {
    const simulator = new MyDeviceSimulator();
    const device = openMyDevice({ name: 'my-device', device: simulator.cable });
    return {
      device,
      hands: {
        unplug: async () => simulator.cable.unplug(),
        plugIn: async () => simulator.cable.plugIn(),
        scan: async (code) => simulator.scan(code),
        scanPart: async (part) => simulator.scanPart(part),
      },
      close: () => device.close(),
    };
  },
  openHardware: async ({ host = '127.0.0.1', port }) =>
    openMyDevice({ name: 'my-device', device: { host, port: Number(port) } }),
};
