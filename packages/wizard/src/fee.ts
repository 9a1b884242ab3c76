import type { FeeLineDefinition, GroupField, LegalBasis, ProcedureDefinition } from '@motcua/procedures';
import { inEveryLanguage, inLanguage } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { checkCount, checkMoney } from './check-quantity.ts';
import type { Fee, FeeLine } from './types.ts';
import type { Visibility } from './visibility.ts';

/**
 * The fee from the definition's lines and the visible answers.
 *
 * A line is left out when its condition is false, when its quantity is not asked, or when a free case takes it away.
 * While the quantity is missing or out of bounds, the line counts the field's start value, or the items that a group must
 * have: a total of 0 would promise a free service. An amount that is answered takes the place of the line's own as soon
 * as it is right.
 */
export function feeOf(definition: ProcedureDefinition, visibility: Visibility): Fee {
  const citation = (id: string): LocalText =>
    citationOf(definition.legalBasis.find((candidate) => candidate.id === id));
  const free = (definition.fee.free ?? []).filter((one) => visibility.holds(one.when));
  const isFree = (line: FeeLineDefinition): boolean =>
    free.some((one) => one.lines === undefined || one.lines.includes(line.id));
  const lines: FeeLine[] = [];
  for (const line of definition.fee.lines) {
    if (isFree(line) || !visibility.holds(line.when)) continue;
    const quantity = quantityOf(line, visibility);
    if (quantity === undefined) continue;
    const amount = amountOf(line, visibility);
    const basis = citation(line.basis);
    lines.push({ id: line.id, name: line.name, quantity, amount, total: quantity * amount, basis });
  }
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  if (free.length === 0) return { lines, total };
  return { lines, total, free: free.map(({ id, name, basis }) => ({ id, name, basis: citation(basis) })) };
}

function quantityOf({ quantityField }: FeeLineDefinition, visibility: Visibility): number | undefined {
  if (quantityField === undefined) return 1;
  const field = visibility.fields.get(quantityField);
  if (field?.definition.type === 'group') return itemCountOf(field.definition, field.items.length);
  if (field?.definition.type !== 'count') return undefined;
  const { definition, value } = field;
  return typeof value === 'number' && checkCount(definition, value) === undefined ? value : definition.start;
}

/** As many as the group must have, while it has fewer; undefined for none at all. */
function itemCountOf({ minimum, optional }: GroupField, have: number): number | undefined {
  const count = optional === true ? have : Math.max(have, minimum);
  return count === 0 ? undefined : count;
}

function amountOf({ amount, amountField }: FeeLineDefinition, visibility: Visibility): number {
  const field = amountField === undefined ? undefined : visibility.fields.get(amountField);
  if (field?.definition.type !== 'money') return amount;
  const { definition, value } = field;
  return typeof value === 'number' && checkMoney(definition, value) === undefined ? value : amount;
}

/** `Thông tư 281/2016/TT-BTC, Điều 4`. */
function citationOf(basis: LegalBasis | undefined): LocalText {
  return inEveryLanguage((language) => {
    if (basis === undefined) return '';
    const document = [inLanguage(basis.type, language), basis.number]
      .filter((part) => part !== undefined)
      .join(' ');
    return [document, inLanguage(basis.clause, language)].filter((part) => part !== undefined).join(', ');
  });
}
