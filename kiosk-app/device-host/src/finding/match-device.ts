import type { DeviceMatch } from '../driver-process/index.ts';
import type { FoundDevice } from './found-device.ts';

/** True when each field of the rule agrees with the device. */
export function matchesDevice(rule: DeviceMatch, device: FoundDevice): boolean {
  const { bus, vendorId, productId, interfaceClass, serialPrefix } = rule;
  return (
    bus === device.bus &&
    (vendorId === undefined || vendorId === device.vendorId) &&
    (productId === undefined || productId === device.productId) &&
    (interfaceClass === undefined || device.interfaceClasses.includes(interfaceClass)) &&
    (serialPrefix === undefined || (device.serialNumber ?? '').startsWith(serialPrefix))
  );
}

/** How exactly a rule names a device: a driver for this product goes before one for the whole class. */
export function weightOf({ vendorId, productId, serialPrefix }: DeviceMatch): number {
  return (
    (vendorId === undefined ? 0 : 1) +
    (productId === undefined ? 0 : 2) +
    (serialPrefix === undefined ? 0 : 4)
  );
}
