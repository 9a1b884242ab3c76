export { templateKinds, writeDriver } from './write-driver.ts';
export type { NewDriver, TemplateKind, WriteResult } from './write-driver.ts';
