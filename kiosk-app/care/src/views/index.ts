export { configurationView } from './configuration-view.ts';
export { deviceView } from './device-view.ts';
export type { DeviceViewParts } from './device-view.ts';
export { eventsView } from './events-view.ts';
