export { assignDevices } from './assign-devices.ts';
export type { Assignment, WantedDevice } from './assign-devices.ts';
export { DeviceFinder } from './device-finder.ts';
export type { DeviceFinderOptions, WantedDriver } from './device-finder.ts';
export type { DeviceBus, FoundDevice } from './found-device.ts';
export { LinuxBus } from './linux-bus.ts';
export { permissionAdvice, udevRule, udevRulesFile } from './udev-advice.ts';
