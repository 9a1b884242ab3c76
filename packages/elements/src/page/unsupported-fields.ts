import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';

const withoutScreen: ReadonlySet<FieldDefinition['type']> = new Set(['attachment', 'group']);

/** Ids of the fields that no screen can ask yet. A procedure that has some is not begun, rather than lost half way. */
export function unsupportedFields(definition: ProcedureDefinition): readonly string[] {
  return definition.pages
    .flatMap((page) => page.fields)
    .filter((field) => withoutScreen.has(field.type))
    .map((field) => field.id);
}
