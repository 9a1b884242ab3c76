export { highlight, searchProcedures } from './search-procedures.ts';
export type { Searchable } from './search-procedures.ts';
