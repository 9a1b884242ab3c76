export { BoardReader } from './board-reader.ts';
export { cardReaderCounts, cardReaderFaults } from './card-reader.ts';
export type {
  CardPresence,
  CardReader,
  CardReaderAbout,
  CardReaderCapabilities,
  CardReaderCount,
  CardReaderFault,
  CardReaderHealth,
  CardReaderHealthDepth,
  CardReaderStatistics,
  ClaimResult,
} from './card-reader.ts';
export type { CardSlot, PowerOnResult } from './card-slot.ts';
export type { ReaderStatus } from './reader-board.ts';
export { ReaderCounters } from './reader-counters.ts';
export { SlotReader } from './slot-reader.ts';
export type { SlotReaderOptions } from './slot-reader.ts';
export { smartCardFields, smartCardFiles } from './smart-reader.ts';
export type {
  SmartCardContent,
  SmartCardField,
  SmartCardFile,
  SmartCardReader,
  SmartClaim,
  SmartReadRequest,
  SmartReadResult,
} from './smart-reader.ts';
export { startTimer } from './timer.ts';
export type { StartTimer } from './timer.ts';
export type {
  CardSession,
  CardTransmitResult,
  TransparentCardReader,
  TransparentClaim,
  WaitForCardResult,
} from './transparent-reader.ts';
