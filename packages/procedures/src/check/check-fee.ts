import type { FieldDefinition, ProcedureDefinition } from '../definition.ts';
import type { Report } from './problem.ts';

/** Đồng; sums of such amounts stay exact. */
const greatestFee = 1_000_000_000;

/** Lines and free cases name fields of the right type, lines that are there, and their law. */
export function checkFee(definition: ProcedureDefinition, report: Report): void {
  const fields = new Map<string, FieldDefinition>(
    definition.pages.flatMap((page) => page.fields.map((field) => [field.id, field] as const)),
  );
  const bases = new Set(definition.legalBasis.map((basis) => basis.id));
  const lines = new Set(definition.fee.lines.map((line) => line.id));
  const checkBasis = (basis: string, path: string): void => {
    if (!bases.has(basis)) report(`${path}/basis`, `"${basis}" is no id in legalBasis.`);
  };
  definition.fee.lines.forEach(({ basis, quantityField, amountField }, index) => {
    const path = `/fee/lines/${index}`;
    checkBasis(basis, path);
    if (quantityField !== undefined && !['count', 'group'].includes(fields.get(quantityField)?.type ?? '')) {
      report(`${path}/quantityField`, `"${quantityField}" is no field of type count or group.`);
    }
    if (amountField === undefined) return;
    const field = fields.get(amountField);
    if (field?.type !== 'money') {
      report(`${path}/amountField`, `"${amountField}" is no field of type money.`);
    } else if ((field.maximum ?? Infinity) > greatestFee) {
      report(`${path}/amountField`, `"${amountField}" needs a maximum of at most ${greatestFee}.`);
    }
  });
  definition.fee.free?.forEach((free, index) => {
    const path = `/fee/free/${index}`;
    checkBasis(free.basis, path);
    free.lines?.forEach((line, lineIndex) => {
      if (!lines.has(line)) report(`${path}/lines/${lineIndex}`, `"${line}" is no id in fee/lines.`);
    });
  });
}
