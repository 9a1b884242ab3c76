export { startPcscd } from './pcscd.ts';
export type { TestPcscd } from './pcscd.ts';
export { connectRawCard } from './raw-card.ts';
export type { RawCard } from './raw-card.ts';
export { insertCard } from './virtual-card.ts';
export type { InsertedCard, VirtualCard } from './virtual-card.ts';
export { whyNoPcscd } from './why-no-pcscd.ts';
