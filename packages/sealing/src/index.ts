export { curve, keyAlgorithm, longestSeal, sealMediaType } from './format.ts';
export type { SealingKey } from './format.ts';
export { parseProvisionalNumber, provisionalNumberOf } from './provisional-number.ts';
export { sealApplication } from './seal-application.ts';
