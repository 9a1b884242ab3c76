import type { FieldType, ProcedureDefinition } from '@motcua/procedures';

/** What this kiosk's pages can ask. */
const askable: ReadonlySet<FieldType> = new Set([
  'choice',
  'confirm',
  'count',
  'date',
  'email',
  'id-number',
  'note',
  'person-name',
  'phone',
  'text',
  'unit',
]);

/** True when this kiosk can take the application from the first page to the receipt; else it only informs. */
export function canBeCarried({ informationOnly, pages }: ProcedureDefinition): boolean {
  return (
    informationOnly !== true &&
    pages.length > 0 &&
    pages.every(({ fields }) => fields.every(({ type }) => askable.has(type)))
  );
}
