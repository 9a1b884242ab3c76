import type { Subject } from '@motcua/devices/conformance';
import { SimulatedCable } from '@motcua/devices/testing';
import { openKeyboardScanner } from './open-keyboard-scanner.ts';
import { typedReports } from './simulator/index.ts';

/** What `motcua-conformance` tries. On hardware: `--set vendorId=0x0c2e`, or `--set path=/dev/input/by-id/…`. */
export const subject: Subject<'barcode-scanner'> = {
  kind: 'barcode-scanner',
  open: async () => {
    const cable = new SimulatedCable();
    const device = openKeyboardScanner({ name: 'scanner', device: { kind: 'reports', transport: cable } });
    return {
      device,
      hands: {
        unplug: async () => cable.unplug(),
        plugIn: async () => cable.plugIn(),
        scan: async (code) => {
          for (const report of typedReports(code)) cable.send(report);
        },
        scanPart: async (part) => {
          // Enter is pressed and let go last.
          for (const report of typedReports(part).slice(0, -2)) cable.send(report);
        },
      },
      close: () => device.close(),
    };
  },
  openHardware: async ({ path, vendorId }) =>
    openKeyboardScanner({
      name: 'scanner',
      device:
        path !== undefined
          ? { kind: 'evdev', path }
          : { kind: 'usb', ...(vendorId !== undefined && { vendorId: Number(vendorId) }) },
    }),
};
