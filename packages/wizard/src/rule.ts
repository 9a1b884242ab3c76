import type { JsonLogicRule } from '@motcua/procedures';
import { isTruthy, operators } from './rule-operators.ts';
import type { Evaluate, Operator } from './rule-operators.ts';

/** The operators a condition may use; the definition's schema names the same ones. */
export const ruleOperators: readonly string[] = Object.keys(operators);

/** Evaluates a condition over `data`. A rule that `checkRule` lets through never throws. */
export function isTrue(rule: JsonLogicRule, data: unknown): boolean {
  return isTruthy(evaluateRule(rule, data));
}

/** The value of a rule, as the JSON Logic reference gives it, where that has the operator. */
export function evaluateRule(rule: JsonLogicRule, data: unknown): unknown {
  if (typeof rule !== 'object' || rule === null) return rule;
  if (Array.isArray(rule)) return rule.map((item) => evaluateRule(item, data));
  const parsed = parsedRules.get(rule) ?? parse(rule);
  if (parsed === notARule) return rule;
  const evaluate: Evaluate = (inner, ...other) => evaluateRule(inner, other.length > 0 ? other[0] : data);
  return parsed.operator(parsed.operands, evaluate, data);
}

interface ParsedRule {
  readonly operator: Operator;
  readonly operands: readonly unknown[];
}

/** An object that is no operation stands for itself. */
const notARule: ParsedRule = { operator: () => undefined, operands: [] };

/** Rules are evaluated at each keystroke, and read only once. */
const parsedRules = new WeakMap<object, ParsedRule>();

function parse(rule: object): ParsedRule {
  const operation = operationOf(rule);
  const operator =
    operation !== undefined && Object.hasOwn(operators, operation.name)
      ? operators[operation.name]
      : undefined;
  if (operation !== undefined && operator === undefined) {
    throw new Error(`A condition uses an unknown operator, "${operation.name}".`);
  }
  const parsed =
    operation === undefined || operator === undefined ? notARule : { operator, operands: operation.operands };
  parsedRules.set(rule, parsed);
  return parsed;
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
