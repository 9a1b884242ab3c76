export { BootKeyboard } from './boot-keyboard.ts';
export type { KeyChanges } from './boot-keyboard.ts';
export { hidTransport } from './hid-transport.ts';
export type { HidMatch, HidTransportOptions } from './hid-transport.ts';
export type { HidDeviceInfo, HidHandle, HidLibrary } from './node-hid.ts';
export type { UsbBus, UsbBusDevice } from './usb-bus.ts';
export { portOf, usbInterfaceTransport } from './usb-interface-transport.ts';
export type { UsbMatch, UsbTransportOptions } from './usb-interface-transport.ts';
