import type { ProcedureDefinition } from '../definition.ts';
import everyFieldJson from './every-field.json' with { type: 'json' };

/** No procedure of any agency: a definition that uses every part of the format, for tests and conformance vectors. */
export const everyField = everyFieldJson as ProcedureDefinition;
