import type { FoundDevice } from './found-device.ts';

/** File for the rules; between 60 (names of devices) and 73 (where `uaccess` is handled). */
export const udevRulesFile = '/etc/udev/rules.d/70-motcua.rules';

/** The udev rule that lets the group `motcua` open this device. */
export function udevRule({ bus, vendorId, productId }: FoundDevice): string {
  const vendor = vendorId.toString(16).padStart(4, '0');
  const product = productId.toString(16).padStart(4, '0');
  const rights = 'MODE="0660", GROUP="motcua"';
  switch (bus) {
    case 'usb':
      return `SUBSYSTEM=="usb", ATTR{idVendor}=="${vendor}", ATTR{idProduct}=="${product}", ${rights}`;
    case 'serial':
      return `SUBSYSTEM=="tty", ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}", ${rights}`;
    case 'hid':
      return `SUBSYSTEM=="hidraw", ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}", ${rights}`;
    default:
      return bus satisfies never;
  }
}

/** What a technician does about a node that the host may not open. */
export function permissionAdvice(device: FoundDevice): string {
  return `${device.node}: permission denied. Add to ${udevRulesFile}: ${udevRule(device)} — then: udevadm control --reload && udevadm trigger`;
}
