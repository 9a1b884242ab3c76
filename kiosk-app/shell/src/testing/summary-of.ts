import type { ProcedureSummary } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';

/** A definition as the gateway's list has it. */
export function summaryOf(definition: ProcedureDefinition): ProcedureSummary {
  const { fee, processing } = definition;
  return {
    ...definition,
    fee: fee.text,
    processing: processing.text,
    processingDays: processing.kind === 'same-day' ? 0 : processing.days,
    free: fee.lines.length === 0,
  };
}
