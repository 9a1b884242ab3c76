export { composeCaseReceipt } from './compose/case-receipt.ts';
export type {
  CaseReceiptInput,
  SubmittedCase,
  SubmittedFeeLine,
  SubmittedStep,
} from './compose/case-receipt.ts';
export { composeTestReceipt } from './compose/test-receipt.ts';
export type { TestReceiptInput } from './compose/test-receipt.ts';
export { composeTicket } from './compose/ticket.ts';
export type { TicketInput } from './compose/ticket.ts';
export type { ReceiptBlock, ReceiptDocument } from './document.ts';
export { feed, feedLines, fullCut, initialize, partialCut, rasterHeader } from './escpos/commands.ts';
export { encodeReceipt } from './escpos/encode-receipt.ts';
export type { CutKind, EncodeOptions } from './escpos/encode-receipt.ts';
export { joinBytes } from './escpos/join-bytes.ts';
export { loadReceiptFonts } from './fonts/load-fonts.ts';
export type { ReceiptFonts } from './fonts/load-fonts.ts';
export { Bitmap } from './raster/bitmap.ts';
export { renderBands } from './render-bands.ts';
export type { RenderOptions } from './render-bands.ts';
