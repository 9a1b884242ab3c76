export type { ReaderChoice } from './binding/reader-list.ts';
export { openPcscReader } from './open-pcsc-reader.ts';
export type { PcscReaderOptions } from './open-pcsc-reader.ts';
export { watchPcscReaders } from './watch-pcsc-readers.ts';
export type { PcscReaders } from './watch-pcsc-readers.ts';
