export { builtInCatalogueFolder, describeProblem, loadDefinitions } from './load-definitions.node.ts';
export type { FileProblem, LoadOutcome } from './load-definitions.node.ts';
