import type { ProcedureDefinition } from '../definition.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import type { DefinitionProblem } from './problem.ts';

export type DefinitionOutcome =
  | { readonly code: 'ok'; readonly definition: ProcedureDefinition }
  | { readonly code: 'invalid'; readonly problems: readonly DefinitionProblem[] };

/**
 * Checks a value from outside: first against the schema, then what refers to what. Never throws; problems are in the
 * order of the file as far as the schema goes.
 *
 * @example
 * const outcome = checkDefinition(JSON.parse(text));
 * if (outcome.code === 'invalid') outcome.problems[0]; // { path: '/name', reason: '… required property "en".' }
 */
export function checkDefinition(value: unknown): DefinitionOutcome {
  const schemaProblems = checkSchema(value);
  if (schemaProblems.length > 0) return { code: 'invalid', problems: schemaProblems };
  const definition = value as ProcedureDefinition;
  const problems = checkReferences(definition);
  return problems.length > 0 ? { code: 'invalid', problems } : { code: 'ok', definition };
}

/** The same from JSON text. Text that is not JSON is a problem at the root. */
export function parseDefinition(json: string): DefinitionOutcome {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'invalid', problems: [{ path: '', reason: `This is not JSON: ${reason}` }] };
  }
  return checkDefinition(value);
}
