import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import type { ProcedureDefinition } from '@motcua/procedures';

/** Every procedure of the built-in catalogue that can be applied for. */
export async function builtInDefinitions(): Promise<readonly ProcedureDefinition[]> {
  const outcome = await loadDefinitions(builtInCatalogueFolder);
  if (outcome.code === 'invalid') throw new Error('the built-in catalogue is invalid');
  return outcome.definitions.filter((definition) => definition.informationOnly !== true);
}

/** One of them. Throws when there is none of this id. */
export async function builtInDefinition(id: string): Promise<ProcedureDefinition> {
  const definition = (await builtInDefinitions()).find((one) => one.id === id);
  if (definition === undefined) throw new Error(`there is no procedure ${id}`);
  return definition;
}
