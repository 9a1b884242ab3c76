import type { Subject } from '@motcua/devices/conformance';
import { openHidNavigationKeys } from './open-hid-navigation-keys.ts';
import { SimulatedKeypad } from './simulator/index.ts';

/** What `motcua-conformance` tries. On hardware: `--set vendorId=0x2047`, and `productId`. */
export const subject: Subject<'navigation-keys'> = {
  kind: 'navigation-keys',
  open: async () => {
    const keypad = new SimulatedKeypad();
    const device = openHidNavigationKeys({ name: 'keypad', device: keypad.cable });
    return {
      device,
      hands: {
        unplug: async () => keypad.cable.unplug(),
        plugIn: async () => keypad.cable.plugIn(),
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
