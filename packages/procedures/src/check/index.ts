export { checkDefinition, parseDefinition } from './check-definition.ts';
export type { DefinitionOutcome } from './check-definition.ts';
export type { DefinitionProblem } from './problem.ts';
