import type { FieldDefinition, LegalBasis, ProcedureDefinition } from '@motcua/procedures';
import { languages } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { checkCount } from './check-quantity.ts';
import type { AnswerValue, Fee, FeeLine } from './types.ts';
import type { Visibility } from './visibility.ts';

/**
 * The fee from the definition's lines and the visible answers.
 *
 * A line is left out when its condition is false or when its quantity is not asked. While the quantity is missing or
 * out of bounds, the line counts the field's start value: a total of 0 would promise a free service.
 */
export function feeOf(
  definition: ProcedureDefinition,
  visibility: Visibility,
  valueOf: (fieldId: string) => AnswerValue | undefined,
): Fee {
  const lines: FeeLine[] = [];
  for (const line of definition.fee.lines) {
    if (!visibility.holds(line.when)) continue;
    const quantity =
      line.quantityField === undefined ? 1 : quantityOf(line.quantityField, visibility, valueOf);
    if (quantity === undefined) continue;
    const basis = definition.legalBasis.find((candidate) => candidate.id === line.basis);
    lines.push({
      id: line.id,
      name: line.name,
      quantity,
      amount: line.amount,
      total: quantity * line.amount,
      basis: citationOf(basis),
    });
  }
  return { lines, total: lines.reduce((sum, line) => sum + line.total, 0) };
}

function quantityOf(
  fieldId: string,
  visibility: Visibility,
  valueOf: (fieldId: string) => AnswerValue | undefined,
): number | undefined {
  const isIt = (field: FieldDefinition): boolean => field.id === fieldId;
  const field = visibility.pages.flatMap((page) => page.fields).find(isIt);
  if (field?.type !== 'count') return undefined;
  const value = valueOf(fieldId);
  return typeof value === 'number' && checkCount(field, value) === undefined ? value : field.start;
}

/** `Thông tư 281/2016/TT-BTC, Điều 4`. */
function citationOf(basis: LegalBasis | undefined): LocalText {
  const inLanguage = (language: (typeof languages)[number]): string => {
    if (basis === undefined) return '';
    const document = [basis.type?.[language], basis.number].filter((part) => part !== undefined).join(' ');
    return [document, basis.clause?.[language]].filter((part) => part !== undefined).join(', ');
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
