import { daysBetween, yearsBetween } from './dates.ts';

/*
 * The part of JSON Logic (jsonlogic.com) that conditions need.
 *
 * The reference implementation hangs itself on a global object, which a page of native modules cannot load. This one
 * is pure, is checked when a definition is taken in, and is compared with the reference by a property test.
 */

/** Evaluates an operand over the data at hand, or over other data. */
export type Evaluate = (rule: unknown, ...other: readonly [data?: unknown]) => unknown;
export type Operator = (operands: readonly unknown[], evaluate: Evaluate, data: unknown) => unknown;

/** Beyond the reference: what repeating groups and dates need. */
export const ownOperators: Readonly<Record<string, Operator>> = {
  count: ([list, condition], evaluate) => {
    const items = listOf(list, evaluate);
    return condition === undefined
      ? items.length
      : items.filter((item) => isTruthy(evaluate(condition, item))).length;
  },
  sum: ([list, value], evaluate) =>
    listOf(list, evaluate).reduce<number>((sum, item) => sum + Number(evaluate(value, item) ?? 0), 0),
  distinct: ([list, value], evaluate) => {
    const values = listOf(list, evaluate)
      .map((item) => evaluate(value, item))
      .filter((one) => one !== null && one !== undefined);
    return new Set(values).size === values.length;
  },
  years: ([from, to], evaluate) => yearsBetween(evaluate(from), evaluate(to)),
  days: ([from, to], evaluate) => daysBetween(evaluate(from), evaluate(to)),
};

export const operators: Readonly<Record<string, Operator>> = {
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
  '<': (operands, evaluate) => inOrder(all(operands, evaluate), (left, right) => left < right),
  '<=': (operands, evaluate) => inOrder(all(operands, evaluate), (left, right) => left <= right),
  '>': ([left, right], evaluate) => inOrder([evaluate(right), evaluate(left)], (low, high) => low < high),
  '>=': ([left, right], evaluate) => inOrder([evaluate(right), evaluate(left)], (low, high) => low <= high),
  in: ([item, list], evaluate) => {
    const all = evaluate(list);
    const one = evaluate(item);
    if (typeof all === 'string') return all !== '' && all.includes(String(one));
    return Array.isArray(all) && all.includes(one);
  },
  '+': (operands, evaluate) =>
    all(operands, evaluate).reduce<number>((sum, value) => sum + Number.parseFloat(String(value)), 0),
  '*': (operands, evaluate) =>
    all(operands, evaluate).reduce(
      (product, value) => Number.parseFloat(String(product)) * Number.parseFloat(String(value)),
    ),
  '-': ([left, right], evaluate) =>
    right === undefined ? -Number(evaluate(left)) : Number(evaluate(left)) - Number(evaluate(right)),
  '/': ([left, right], evaluate) => Number(evaluate(left)) / Number(evaluate(right)),
  min: (operands, evaluate) => Math.min(...all(operands, evaluate).map(Number)),
  max: (operands, evaluate) => Math.max(...all(operands, evaluate).map(Number)),
  some: ([list, condition], evaluate) =>
    listOf(list, evaluate).some((item) => isTruthy(evaluate(condition, item))),
  none: ([list, condition], evaluate) =>
    !listOf(list, evaluate).some((item) => isTruthy(evaluate(condition, item))),
  all: ([list, condition], evaluate) => {
    const items = listOf(list, evaluate);
    return items.length > 0 && items.every((item) => isTruthy(evaluate(condition, item)));
  },
  ...ownOperators,
};

/** As JSON Logic has it, an empty list is false. */
export function isTruthy(value: unknown): boolean {
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
  for (const part of partsOf(String(path))) {
    value = valueIn(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

function valueIn(value: unknown, part: string): unknown {
  if (value instanceof Map) return value.get(part);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[part];
}

function all(operands: readonly unknown[], evaluate: Evaluate): readonly unknown[] {
  return operands.map((operand) => evaluate(operand));
}

function listOf(rule: unknown, evaluate: Evaluate): readonly unknown[] {
  const value = evaluate(rule);
  return Array.isArray(value) ? value : [];
}

const knownPaths = new Map<string, readonly string[]>();

/** Paths stand in definitions, so there are few of them; a rule that makes up its own is not remembered. */
function partsOf(path: string): readonly string[] {
  const known = knownPaths.get(path);
  if (known !== undefined) return known;
  const parts = path.split('.');
  if (knownPaths.size < 2000) knownPaths.set(path, parts);
  return parts;
}
