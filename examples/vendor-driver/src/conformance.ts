import type { Subject } from '@motcua/devices/conformance';
import { openSenScanner } from './open-sen-scanner.ts';
import { SenSimulator } from './simulator.ts';

/** What `motcua-conformance` tries. On hardware: `--set host=192.0.2.7 --set port=4001`. */
export const subject: Subject<'barcode-scanner'> = {
  kind: 'barcode-scanner',
  open: async () => {
    const simulator = new SenSimulator();
    const device = openSenScanner({ name: 'Sen S2', device: simulator.cable });
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
    openSenScanner({ name: 'Sen S2', device: { host, port: Number(port) } }),
};
