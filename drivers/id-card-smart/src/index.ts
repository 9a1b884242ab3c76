export { builtInMappings, checkMapping } from './mapping.ts';
export type { MappingCheck, SmartReaderMapping } from './mapping.ts';
export { openSmartReader } from './open-smart-reader.ts';
export type { SmartReaderOptions } from './open-smart-reader.ts';
export type { SmartLine, SmartLineEvents, SmartTransport } from './transport.ts';
