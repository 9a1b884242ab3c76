import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import { fieldsOf } from '../draft.ts';
import { itemPathParts } from '../item-path.ts';

/** The field that an answer's path names; undefined where the definition has none. */
export function fieldAt(definition: ProcedureDefinition, path: string): FieldDefinition | undefined {
  const item = itemPathParts(path);
  const field = fieldsOf(definition).find((candidate) => candidate.id === (item?.groupId ?? path));
  if (item === undefined) return field;
  return field?.type === 'group' ? field.fields.find((inner) => inner.id === item.fieldId) : undefined;
}
