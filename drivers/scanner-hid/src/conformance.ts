import type { Subject } from '@motcua/devices/conformance';
import { SimulatedCable } from '@motcua/devices/testing';
import { openHidScanner } from './open-hid-scanner.ts';
import { scanReports } from './simulator/index.ts';

/** What `motcua-conformance` tries. On hardware: `--set vendorId=0x05e0`, and `productId`. */
export const subject: Subject<'barcode-scanner'> = {
  kind: 'barcode-scanner',
  open: async () => {
    const cable = new SimulatedCable();
    const device = openHidScanner({ name: 'scanner', device: cable });
    return {
      device,
      hands: {
        unplug: async () => cable.unplug(),
        plugIn: async () => cable.plugIn(),
        scan: async (code) => {
          for (const report of scanReports(code)) cable.send(report);
        },
        scanPart: async (part) => {
          const longer = Buffer.concat([part, new Uint8Array(60).fill(0x41)]);
          const [first] = scanReports(longer);
          if (first !== undefined) cable.send(first);
        },
      },
      close: () => device.close(),
    };
  },
  openHardware: async ({ vendorId, productId }) =>
    openHidScanner({
      name: 'scanner',
      device: {
        ...(vendorId !== undefined && { vendorId: Number(vendorId) }),
        ...(productId !== undefined && { productId: Number(productId) }),
      },
    }),
};
