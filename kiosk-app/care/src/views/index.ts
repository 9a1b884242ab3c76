export { configurationView } from './configuration-view.ts';
export { deviceView } from './device-view.ts';
export type { DeviceViewParts } from './device-view.ts';
export { factsView } from './facts-view.ts';
export type { Fact, Tone } from './facts-view.ts';
export { selfTestVerdict, selfTestView } from './self-test-view.ts';
export { waitingView } from './waiting-view.ts';
export { eventsView } from './events-view.ts';
