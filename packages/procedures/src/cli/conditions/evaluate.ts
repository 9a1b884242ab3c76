import { isKnown, nothing, something, truthOf, unknown } from './possible-value.ts';
import type { PossibleValue } from './possible-value.ts';

/** Answers by `answers.<field>`, or `item.<field>` for one item of a group. A field that is not asked, or left blank, has null; a field that is not here is unknown. */
export type Assignment = ReadonlyMap<string, PossibleValue>;

type Operation = (operands: readonly unknown[], values: (rule: unknown) => PossibleValue) => PossibleValue;

/**
 * The value of a condition as far as some answers decide it. What needs more, such as texts, dates and the items of a
 * group, comes out `unknown`; so a condition that comes out `false` for all answers can never hold.
 */
export function evaluate(rule: unknown, answers: Assignment): PossibleValue {
  if (Array.isArray(rule)) return rule.map((item) => evaluate(item, answers));
  if (typeof rule !== 'object' || rule === null) return rule;
  const [entry] = Object.entries(rule) as [string, unknown][];
  if (entry === undefined) return unknown;
  const [name, given] = entry;
  const operands: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (name === 'var') return valueOf(operands[0], answers);
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  return operation === undefined ? unknown : operation(operands, (inner) => evaluate(inner, answers));
}

function valueOf(path: unknown, answers: Assignment): PossibleValue {
  if (path === 'unit' || path === 'today') return something;
  return typeof path === 'string' && answers.has(path) ? answers.get(path) : unknown;
}

const operations: Readonly<Record<string, Operation>> = {
  and: (operands, values) => firstOf('false', operands, values),
  or: (operands, values) => firstOf('true', operands, values),
  '!': ([operand], values) => negated(values(operand)),
  '!!': ([operand], values) => negated(negated(values(operand))),
  if: (operands, values) => {
    const [condition, then, ...otherwise] = operands;
    if (operands.length < 2) return operands.length === 1 ? values(condition) : null;
    const rest = (): PossibleValue => (otherwise.length === 0 ? null : ifOf(otherwise, values));
    const truth = truthOf(values(condition));
    if (truth === 'unknown') return same(values(then), rest());
    return truth === 'true' ? values(then) : rest();
  },
  '===': ([left, right], values) => equal(values(left), values(right)),
  '!==': ([left, right], values) => negated(equal(values(left), values(right))),
  '==': ([left, right], values) => equal(values(left), values(right), { loosely: true }),
  '!=': ([left, right], values) => negated(equal(values(left), values(right), { loosely: true })),
  '<': (operands, values) => inOrder(operands.map(values), (left, right) => left < right),
  '<=': (operands, values) => inOrder(operands.map(values), (left, right) => left <= right),
  '>': ([left, right], values) => inOrder([values(right), values(left)], (low, high) => low < high),
  '>=': ([left, right], values) => inOrder([values(right), values(left)], (low, high) => low <= high),
  in: ([item, list], values) => {
    const [one, all] = [values(item), values(list)];
    if (Array.isArray(all) && all.length === 0) return false;
    if (all === null) return false;
    if (!isKnown(one) || !isKnown(all)) return unknown;
    if (typeof all === 'string') return all !== '' && all.includes(String(one));
    return Array.isArray(all) && all.includes(one);
  },
};

function ifOf(operands: readonly unknown[], values: (rule: unknown) => PossibleValue): PossibleValue {
  return operations['if']?.(operands, values) ?? null;
}

function firstOf(
  wanted: 'true' | 'false',
  operands: readonly unknown[],
  values: (rule: unknown) => PossibleValue,
): PossibleValue {
  let value: PossibleValue = null;
  let open = false;
  for (const operand of operands) {
    value = values(operand);
    const truth = truthOf(value);
    if (truth === wanted && open) return wanted === 'true' ? something : nothing;
    if (truth === wanted) return value;
    if (truth === 'unknown') open = true;
  }
  return open ? unknown : value;
}

function negated(value: PossibleValue): PossibleValue {
  const truth = truthOf(value);
  return truth === 'unknown' ? unknown : truth === 'false';
}

function same(left: PossibleValue, right: PossibleValue): PossibleValue {
  if (Object.is(left, right)) return left;
  const truth = truthOf(left);
  return truth === truthOf(right) && truth !== 'unknown' ? (truth === 'true' ? something : nothing) : unknown;
}

function equal(
  left: PossibleValue,
  right: PossibleValue,
  { loosely = false }: { readonly loosely?: boolean } = {},
): PossibleValue {
  // What had to be filled in is never null.
  const isBlank = (value: PossibleValue): boolean =>
    value === null || value === undefined || (value === '' && !loosely);
  if ((left === something && isBlank(right)) || (right === something && isBlank(left))) return false;
  if (!isKnown(left) || !isKnown(right)) return unknown;
  // oxlint-disable-next-line eqeqeq -- JSON Logic defines == as JavaScript's loose comparison
  return loosely ? left == right : left === right;
}

function inOrder(
  values: readonly PossibleValue[],
  follows: (left: never, right: never) => boolean,
): PossibleValue {
  const [first, second, third] = values;
  if (![first, second, third ?? null].every(isKnown)) return unknown;
  const holds = (left: PossibleValue, right: PossibleValue): boolean =>
    follows(left as never, right as never);
  return holds(first, second) && (third === undefined || holds(second, third));
}
