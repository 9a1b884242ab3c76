import type { JsonLogicRule } from '../definition.ts';

/** A field that a rule names. */
export interface RuleName {
  readonly scope: 'answers' | 'item';
  readonly fieldId: string;
  /** Read item by item: the list of `some`, `count`, `sum` and the like. */
  readonly asList: boolean;
  /** Inside such an operator: the field whose items `item` stands for. */
  readonly itemsOf?: string;
}

const listOperators = new Set(['some', 'all', 'none', 'count', 'sum', 'distinct']);

/** The fields that a rule names, in the order they stand. */
export function namesIn(rule: JsonLogicRule, itemsOf?: string): readonly RuleName[] {
  if (Array.isArray(rule)) return rule.flatMap((part) => namesIn(part, itemsOf));
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([operator, operands]: [string, unknown]) => {
    if (operator === 'var') return nameOf(operands, itemsOf);
    if (!listOperators.has(operator)) return namesIn(operands, itemsOf);
    const [list, ...rest] = Array.isArray(operands) ? (operands as readonly unknown[]) : [operands];
    const lists = namesIn(list, itemsOf).map((name) => ({ ...name, asList: true }));
    return [...lists, ...namesIn(rest, lists[0]?.fieldId ?? '')];
  });
}

function nameOf(path: unknown, itemsOf: string | undefined): readonly RuleName[] {
  const [scope, fieldId] = String(path).split('.');
  if (fieldId === undefined || (scope !== 'answers' && scope !== 'item')) return [];
  return [
    {
      scope,
      fieldId,
      asList: false,
      ...(scope === 'item' && itemsOf !== undefined ? { itemsOf } : {}),
    },
  ];
}
