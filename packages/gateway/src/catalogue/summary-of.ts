import type { ProcedureDefinition } from '@motcua/procedures';
import type { ProcedureSummary } from '../api.ts';

/** The line of a definition in the list of procedures. */
export function summaryOf(definition: ProcedureDefinition): ProcedureSummary {
  const { audience, coverage, fee, group, id, informationOnly, keywords, level, lifeEvents } = definition;
  const { minutesToComplete, name, popularity, processing, shortName, summary, version } = definition;
  return {
    id,
    version,
    name,
    shortName,
    summary,
    group,
    audience,
    level,
    coverage,
    minutesToComplete,
    fee: fee.text,
    processing: processing.text,
    processingDays: processing.kind === 'same-day' ? 0 : processing.days,
    free: fee.lines.length === 0,
    ...(lifeEvents !== undefined && { lifeEvents }),
    ...(keywords !== undefined && { keywords }),
    ...(popularity !== undefined && { popularity }),
    ...(informationOnly !== undefined && { informationOnly }),
  };
}
