export { composeCaseReceipt } from './compose/case-receipt.ts';
export type { CaseReceiptInput, SubmittedCase, SubmittedFeeLine, SubmittedStep } from './compose/case-receipt.ts';
export { composeTestReceipt } from './compose/test-receipt.ts';
export type { TestReceiptInput } from './compose/test-receipt.ts';
export type { ReceiptBlock, ReceiptDocument } from './document.ts';
