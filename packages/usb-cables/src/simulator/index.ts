export { SimulatedUsbBus, SimulatedUsbDevice } from './simulated-usb.ts';
export type { SimulatedUsbOptions } from './simulated-usb.ts';
