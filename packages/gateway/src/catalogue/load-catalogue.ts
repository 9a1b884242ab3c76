import { builtInCatalogueFolder, describeProblem, loadDefinitions } from '@motcua/procedures/node';
import { catalogueOf } from './catalogue-of.ts';
import type { Catalogue } from './catalogue.ts';

export type CatalogueOutcome =
  | { readonly code: 'ok'; readonly catalogue: Catalogue }
  /** One line for each problem: file, JSON Pointer, reason. */
  | { readonly code: 'invalid'; readonly complaints: readonly string[] };

/** Reads the definitions of a folder, or the built-in ones. One bad file and there is no catalogue. */
export async function loadCatalogue(folder: string = builtInCatalogueFolder): Promise<CatalogueOutcome> {
  const outcome = await loadDefinitions(folder);
  return outcome.code === 'ok'
    ? { code: 'ok', catalogue: catalogueOf(outcome.definitions) }
    : { code: 'invalid', complaints: outcome.problems.map(describeProblem) };
}
