import type { ProcedureDefinition } from '../definition.ts';
import civilStatusExtractJson from './civil-status-extract.json' with { type: 'json' };

/**
 * Cấp bản sao trích lục hộ tịch, as it is built in. A website or a kiosk does not import it: it gets its definitions
 * from the gateway. This is for tests and examples.
 */
export const civilStatusExtract = civilStatusExtractJson as ProcedureDefinition;
