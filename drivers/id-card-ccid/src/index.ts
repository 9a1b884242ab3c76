export { openCcidReader } from './open-ccid-reader.ts';
export type { CcidReaderOptions } from './open-ccid-reader.ts';
export type { UsbReaderChoice } from './transport-usb.ts';
export type { CcidLine, CcidLineEvents, CcidTransport, OpenLineResult } from './transport.ts';
