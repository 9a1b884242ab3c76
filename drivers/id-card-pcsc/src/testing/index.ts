export { startPcscd } from './pcscd.ts';
export type { TestPcscd } from './pcscd.ts';
export { insertCard } from './virtual-card.ts';
export type { InsertedCard, VirtualCard } from './virtual-card.ts';
export { whyNoPcscd } from './why-no-pcscd.ts';
