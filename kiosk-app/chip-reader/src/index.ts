export type { ChipReader, ChipReadOptions, ChipReadResult } from './chip-reader.ts';
export { chipReaderSettings } from './settings.ts';
export type { ChipReaderSettings, ReaderTransport } from './settings.ts';
export { startChipReader } from './start-chip-reader.ts';
