/** The composing half alone: pure, for browsers too. */
export type { ReceiptBlock, ReceiptDocument } from '../document.ts';
export { composeCaseReceipt } from './case-receipt.ts';
export type { CaseReceiptInput, SubmittedCase, SubmittedFeeLine, SubmittedStep } from './case-receipt.ts';
export { paperIn } from './paper-in.ts';
export { composeTicket } from './ticket.ts';
export type { TicketInput } from './ticket.ts';
export { composeTestReceipt } from './test-receipt.ts';
export type { TestReceiptInput } from './test-receipt.ts';
