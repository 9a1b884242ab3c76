export { hostEngine } from './host-engine.ts';
export type { HostSpeechPort } from './host-engine.ts';
export { openSound } from './sound.ts';
export type { Sound } from './sound.ts';
export { recordedEngine } from './recorded-engine.ts';
export type { Recordings } from './recorded-engine.ts';
export { synthesisEngine } from './synthesis-engine.ts';
