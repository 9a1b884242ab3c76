import type { FieldDefinition, JsonLogicRule, MoneyField, NumberField } from '@motcua/procedures';
import { roundTo } from './check-quantity.ts';
import { readsOf } from './rule-reads.ts';
import type { RuleReads } from './rule-reads.ts';
import { evaluateRule } from './rule.ts';

type ComputedField = (MoneyField | NumberField) & { readonly compute: JsonLogicRule };

/** True for a field whose value is worked out from others; it is never asked, kept or sent. */
export function isComputed(field: FieldDefinition): field is ComputedField {
  return 'compute' in field && field.compute !== undefined;
}

/** True for a field that a person, or a card, gives an answer to. */
export function isAsked(field: FieldDefinition): boolean {
  return field.type !== 'note' && !isComputed(field);
}

/** What a computed value is worked out over. */
export interface ComputeScope {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly item?: ReadonlyMap<string, unknown>;
  /** True for a field that is asked, must be answered, and is not yet. */
  readonly isMissing: (from: 'answers' | 'item', fieldId: string) => boolean;
}

const readsByField = new WeakMap<ComputedField, RuleReads>();

/**
 * The value, rounded to what the field holds; undefined while a question it reads must still be answered, and where
 * there is no such number. What is hidden, or may stay blank and does, counts as 0.
 */
export function computedValue(field: ComputedField, scope: ComputeScope): number | undefined {
  const reads = readsByField.get(field) ?? readsOf(field.compute);
  readsByField.set(field, reads);
  for (const from of ['answers', 'item'] as const) {
    for (const fieldId of reads[from]) if (scope.isMissing(from, fieldId)) return undefined;
  }
  const value = evaluateRule(field.compute, {
    ...scope,
    answers: withNoughts(reads.answers, scope.answers),
    item: withNoughts(reads.item, scope.item ?? new Map()),
  });
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return roundTo(value, field.type === 'money' ? 0 : (field.decimals ?? 0));
}

function withNoughts(
  fieldIds: ReadonlySet<string>,
  values: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const blank = [...fieldIds].filter((fieldId) => !values.has(fieldId));
  if (blank.length === 0) return values;
  return new Map([...values, ...blank.map((fieldId) => [fieldId, 0] as const)]);
}
