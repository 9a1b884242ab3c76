import type { Subject } from '@motcua/devices/conformance';
import { SimulatedCable } from '@motcua/devices/testing';
import { openHidNavigationKeys } from './open-hid-navigation-keys.ts';
import { SimulatedKeypad } from './simulator/index.ts';

/** What `motcua-conformance` tries. On hardware: `--set vendorId=0x2047`, and `productId`. */
export const subject: Subject<'navigation-keys'> = {
  kind: 'navigation-keys',
  open: async () => {
    const cable = new SimulatedCable();
    const keypad = new SimulatedKeypad(cable);
    const device = openHidNavigationKeys({ name: 'keypad', device: cable });
    return {
      device,
      hands: {
        unplug: async () => cable.unplug(),
        plugIn: async () => cable.plugIn(),
        press: async (key) => keypad.press(key),
        release: async (key) => keypad.release(key),
      },
      close: () => device.close(),
    };
  },
  openHardware: async ({ vendorId, productId }) =>
    openHidNavigationKeys({
      name: 'keypad',
      device: {
        ...(vendorId !== undefined && { vendorId: Number(vendorId) }),
        ...(productId !== undefined && { productId: Number(productId) }),
      },
    }),
};
