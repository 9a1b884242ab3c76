import type { FieldDefinition, GroupField, ProcedureDefinition } from '@motcua/procedures';
import type { ReviewRow } from '@motcua/wizard';
import type { Block, GroupBlock, NamedValue } from './application-paper.ts';

/** The answers of a case with the fields they belong to. */
export interface PaperRows {
  readonly definition: ProcedureDefinition;
  readonly rows: readonly ReviewRow[];
  readonly field: (fieldId: string) => FieldDefinition | undefined;
}

export function paperRows(definition: ProcedureDefinition, rows: readonly ReviewRow[]): PaperRows {
  const fields = new Map(definition.pages.flatMap((page) => page.fields.map((field) => [field.id, field])));
  return { definition, rows, field: (fieldId) => fields.get(fieldId) };
}

/** The field of the page that a row belongs to: its own, or the group around it. */
export const pageFieldOf = (row: ReviewRow): string => row.item?.groupId ?? row.fieldId;

/** A row outside groups: a declaration as a sentence, anything else as a line. */
export function rowBlock({ field }: PaperRows, row: ReviewRow): Block {
  const isDeclaration = field(row.fieldId)?.type === 'confirm';
  return isDeclaration
    ? { kind: 'statement', text: `${row.label.vi}: ${row.value.vi}` }
    : { kind: 'line', cells: [valueOf(row)] };
}

export const valueOf = (row: ReviewRow): NamedValue => ({ label: row.label.vi, value: row.value.vi });

/** The items of a group that have answers; undefined where there are none. */
export function groupBlock(
  { rows }: PaperRows,
  group: GroupField,
  label = group.label.vi,
): GroupBlock | undefined {
  const ofGroup = rows.filter((row) => row.item?.groupId === group.id);
  const keys = [...new Set(ofGroup.map((row) => row.item?.key))];
  if (keys.length === 0) return undefined;
  const answered = group.fields.filter((field) => ofGroup.some((row) => fieldIdOf(row) === field.id));
  return {
    kind: 'group',
    label,
    itemName: group.itemName.vi,
    columns: answered.map((field) => (field.reviewLabel ?? field.label).vi),
    items: keys.map((key) =>
      answered.map(
        (field) =>
          ofGroup.find((row) => row.item?.key === key && fieldIdOf(row) === field.id)?.value.vi ?? '',
      ),
    ),
  };
}

const fieldIdOf = (row: ReviewRow): string => row.fieldId.slice(row.fieldId.lastIndexOf('.') + 1);
