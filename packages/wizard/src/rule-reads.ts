import type { JsonLogicRule } from '@motcua/procedures';

/** What a rule reads by name. Inside `some`, `sum` and the like, items belong to the group that is read as a whole. */
export interface RuleReads {
  readonly answers: ReadonlySet<string>;
  readonly item: ReadonlySet<string>;
}

const listOperators = new Set(['some', 'all', 'none', 'count', 'sum', 'distinct']);

/** The fields that a rule names as `answers.<id>` and as `item.<id>`. */
export function readsOf(rule: JsonLogicRule): RuleReads {
  const answers = new Set<string>();
  const item = new Set<string>();
  const visit = (part: unknown, ownItem: boolean): void => {
    if (Array.isArray(part)) return part.forEach((inner) => visit(inner, ownItem));
    if (typeof part !== 'object' || part === null) return;
    for (const [operator, operands] of Object.entries(part) as [string, unknown][]) {
      if (operator === 'var') {
        const [path] = Array.isArray(operands) ? (operands as unknown[]) : [operands];
        const [scope, fieldId] = String(path).split('.');
        if (scope === 'answers' && fieldId !== undefined) answers.add(fieldId);
        if (scope === 'item' && fieldId !== undefined && !ownItem) item.add(fieldId);
      } else if (listOperators.has(operator) && Array.isArray(operands)) {
        visit(operands[0], ownItem);
        visit(operands.slice(1), true);
      } else visit(operands, ownItem);
    }
  };
  visit(rule, false);
  return { answers, item };
}
