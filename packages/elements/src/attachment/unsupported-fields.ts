import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';

/**
 * The questions that nobody can answer without a place to send files to: papers that must go along, in some case or in
 * every case. While there is one, people should be told to apply at the counter before they start.
 */
export function unsupportedFields(definition: ProcedureDefinition): readonly FieldDefinition[] {
  return definition.pages
    .flatMap((page) => page.fields)
    .flatMap((field) => [field, ...(field.type === 'group' ? field.fields : [])])
    .filter((field) => field.type === 'attachment' && field.optional !== true);
}
