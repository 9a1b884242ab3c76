import type { JsonLogicRule } from '@motcua/procedures';

/*
 * The part of JSON Logic (jsonlogic.com) that conditions need.
 *
 * The reference implementation hangs itself on a global object, which a page of native modules cannot load. This one
 * is pure, is checked when a definition is taken in, and is compared with the reference by a property test.
 */

type Evaluate = (rule: unknown) => unknown;
type Operator = (operands: readonly unknown[], evaluate: Evaluate, data: unknown) => unknown;

const operators: Readonly<Record<string, Operator>> = {
  var: ([path, otherwise], evaluate, data) => {
    const found = lookUp(data, evaluate(path));
    return found === undefined ? (otherwise === undefined ? null : evaluate(otherwise)) : found;
  },
  and: (operands, evaluate) => firstWhere(operands, evaluate, (value) => !isTruthy(value)),
  or: (operands, evaluate) => firstWhere(operands, evaluate, isTruthy),
  if: (operands, evaluate) => {
    let index = 0;
    for (; index + 1 < operands.length; index += 2) {
      if (isTruthy(evaluate(operands[index]))) return evaluate(operands[index + 1]);
    }
    return index < operands.length ? evaluate(operands[index]) : null;
  },
  '!': ([value], evaluate) => !isTruthy(evaluate(value)),
  '!!': ([value], evaluate) => isTruthy(evaluate(value)),
  '===': ([left, right], evaluate) => evaluate(left) === evaluate(right),
  '!==': ([left, right], evaluate) => evaluate(left) !== evaluate(right),
  // JSON Logic defines these two as JavaScript's loose comparison.
  // oxlint-disable-next-line eqeqeq
  '==': ([left, right], evaluate) => evaluate(left) == evaluate(right),
  // oxlint-disable-next-line eqeqeq
  '!=': ([left, right], evaluate) => evaluate(left) != evaluate(right),
  '<': (operands, evaluate) => inOrder(operands.map(evaluate), (left, right) => left < right),
  '<=': (operands, evaluate) => inOrder(operands.map(evaluate), (left, right) => left <= right),
  '>': ([left, right], evaluate) => inOrder([evaluate(right), evaluate(left)], (low, high) => low < high),
  '>=': ([left, right], evaluate) => inOrder([evaluate(right), evaluate(left)], (low, high) => low <= high),
  in: ([item, list], evaluate) => {
    const all = evaluate(list);
    const one = evaluate(item);
    if (typeof all === 'string') return all !== '' && all.includes(String(one));
    return Array.isArray(all) && all.includes(one);
  },
};

/** The operators a condition may use; the definition's schema names the same ones. */
export const ruleOperators: readonly string[] = Object.keys(operators);

/** Evaluates a condition over `data`. A rule that `checkRule` lets through never throws. */
export function isTrue(rule: JsonLogicRule, data: unknown): boolean {
  return isTruthy(evaluateRule(rule, data));
}

/** The value of a rule, as the JSON Logic reference gives it. */
export function evaluateRule(rule: JsonLogicRule, data: unknown): unknown {
  if (Array.isArray(rule)) return rule.map((item) => evaluateRule(item, data));
  const operation = operationOf(rule);
  if (operation === undefined) return rule;
  const operator = Object.hasOwn(operators, operation.name) ? operators[operation.name] : undefined;
  if (operator === undefined) throw new Error(`A condition uses an unknown operator, "${operation.name}".`);
  return operator(operation.operands, (inner) => evaluateRule(inner, data), data);
}

/**
 * Throws for a condition with an operator that we do not know, naming it, so that a bad definition fails when it is
 * taken in and not in front of a citizen.
 */
export function checkRule(rule: JsonLogicRule): void {
  if (Array.isArray(rule)) return rule.forEach(checkRule);
  if (typeof rule !== 'object' || rule === null) return;
  const operation = operationOf(rule);
  if (operation === undefined) throw new Error('A condition holds an object that is not one operation.');
  if (!Object.hasOwn(operators, operation.name)) {
    throw new Error(`A condition uses an unknown operator, "${operation.name}".`);
  }
  checkRule(operation.operands);
}

function operationOf(
  rule: unknown,
): { readonly name: string; readonly operands: readonly unknown[] } | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(rule);
  const [only] = entries;
  if (only === undefined || entries.length !== 1) return undefined;
  return { name: only[0], operands: Array.isArray(only[1]) ? only[1] : [only[1]] };
}

/** As JSON Logic has it, an empty list is false. */
function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function firstWhere(
  operands: readonly unknown[],
  evaluate: Evaluate,
  wanted: (value: unknown) => boolean,
): unknown {
  let value: unknown;
  for (const operand of operands) {
    value = evaluate(operand);
    if (wanted(value)) return value;
  }
  return value;
}

function inOrder(values: readonly unknown[], follows: (left: never, right: never) => boolean): boolean {
  const [first, second, third] = values;
  const holds = (left: unknown, right: unknown): boolean => follows(left as never, right as never);
  return holds(first, second) && (third === undefined || holds(second, third));
}

function lookUp(data: unknown, path: unknown): unknown {
  if (path === undefined || path === null || path === '') return data;
  if (typeof path !== 'string' && typeof path !== 'number') return undefined;
  let value = data;
  for (const part of String(path).split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}
