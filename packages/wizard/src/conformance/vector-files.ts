import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import civilStatusExtractVectors from './vectors/civil-status-extract.json' with { type: 'json' };
import everyFieldVectors from './vectors/every-field.json' with { type: 'json' };
import type { VectorFile } from './vector.ts';

/** The vectors with the definitions they are about. */
export const vectorFiles: readonly (readonly [ProcedureDefinition, VectorFile])[] = [
  [civilStatusExtract, civilStatusExtractVectors as unknown as VectorFile],
  [everyField, everyFieldVectors as unknown as VectorFile],
];
