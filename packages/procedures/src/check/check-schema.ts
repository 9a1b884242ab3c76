import { Validator } from '@cfworker/json-schema';
import type { OutputUnit, Schema } from '@cfworker/json-schema';
import schemaJson from '../../schema/procedure.schema.json' with { type: 'json' };
import type { DefinitionProblem } from './problem.ts';

const validator = new Validator(schemaJson as Schema, '2020-12', false);

/** Checks a value against the schema of definitions, by interpretation: nothing is compiled, so a strict CSP may hold. */
export function checkSchema(value: unknown): readonly DefinitionProblem[] {
  const { errors } = validator.validate(value);
  const leaves = errors.filter((error) => isLeaf(error, errors));
  // Whatever the validator refuses is refused, also where no single reason can be singled out.
  const problems = (leaves.length > 0 ? leaves : errors).map(problemOf);
  return problems.filter(
    (problem, index) =>
      problems.findIndex((other) => other.path === problem.path && other.reason === problem.reason) === index,
  );
}

/** Each failure is also reported by every keyword around it; only the innermost one says what is wrong. */
function isLeaf(error: OutputUnit, all: readonly OutputUnit[]): boolean {
  const within = `${error.keywordLocation}/`;
  return (
    !all.some((other) => {
      if (other === error || !other.instanceLocation.startsWith(error.instanceLocation)) return false;
      if (error.keyword === 'if')
        return other.keyword !== 'if' && other.keywordLocation !== error.keywordLocation;
      return other.keywordLocation.startsWith(within) || (isOfNames(error) && other.keyword === 'false');
    }) && !isAftermath(error, all)
  );
}

/** `additionalProperties: false` reports a name once on the object and once on the property, where the path is. */
function isOfNames(error: OutputUnit): boolean {
  return /^(?:additional|unevaluated)Properties$/.test(error.keyword);
}

/** Where a type's own rules fail, its properties also count as unknown; that says nothing new. */
function isAftermath(error: OutputUnit, all: readonly OutputUnit[]): boolean {
  if (error.keyword !== 'false') return false;
  const object = error.instanceLocation.replace(/\/[^/]*$/, '');
  return (
    all.some((other) => other.keyword === 'unevaluatedProperties' && other.instanceLocation === object) &&
    all.some((other) => other.instanceLocation === object && isOfOwnType(other))
  );
}

/** A failure of the rules of the field's own type, and not of the group around it. */
function isOfOwnType({ keywordLocation }: OutputUnit): boolean {
  return keywordLocation.slice(keywordLocation.lastIndexOf('/$ref')).includes('/then/');
}

function problemOf(error: OutputUnit): DefinitionProblem {
  return { path: error.instanceLocation.replace(/^#/, ''), reason: reasonOf(error) };
}

function reasonOf(error: OutputUnit): string {
  if (error.keyword === 'false') return 'There is no such property.';
  if (error.keyword !== 'pattern') return error.error;
  const { pattern, description } = schemaAt(error.keywordLocation.replace(/\/pattern$/, ''));
  const wanted = `It must match ${String(pattern)}.`;
  return typeof description === 'string' ? `${wanted} ${description}` : wanted;
}

/** The part of the schema that a keyword location leads to; locations go through references. */
function schemaAt(location: string): Readonly<Record<string, unknown>> {
  let at: unknown = schemaJson;
  for (const step of location.split('/').slice(1)) {
    at = memberOf(at, step);
    if (step === '$ref' && typeof at === 'string') at = schemaAt(at);
  }
  return typeof at === 'object' && at !== null ? { ...at } : {};
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
