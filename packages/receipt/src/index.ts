export type { ReceiptBlock, ReceiptDocument } from './document.ts';
