import type { FormLayout, FormLine, JsonLogicRule } from '@motcua/procedures';
import { pdfTexts } from '@motcua/texts/pdf';
import type { Block, NamedValue } from './application-paper.ts';
import { groupBlock, pageFieldOf, rowBlock } from './paper-row.ts';
import type { PaperRows } from './paper-row.ts';

/**
 * The answers as the official form has them, blank lines included; then whatever the form has no line for. Attachments
 * are listed elsewhere.
 */
export function formBlocks(
  rows: PaperRows,
  layout: FormLayout,
  holds: (rule: JsonLogicRule) => boolean,
): readonly Block[] {
  const printed = new Set<string>();
  const blocks: Block[] = [];
  for (const { heading, lines } of layout.sections) {
    const ofSection: Block[] = [];
    for (const line of lines.filter((one) => holds(one.when))) {
      printed.add(line.field);
      addLine(rows, line, ofSection);
    }
    if (ofSection.length === 0) continue;
    if (heading !== undefined) blocks.push({ kind: 'heading', text: heading, level: 2 });
    blocks.push(...ofSection);
  }
  const rest = restBlocks(rows, (fieldId) => printed.has(fieldId));
  if (rest.length > 0)
    blocks.push({ kind: 'heading', text: `${pdfTexts.vi['part.rest']}:`, level: 2 }, ...rest);
  return blocks;
}

function addLine(rows: PaperRows, line: FormLine, blocks: Block[]): void {
  const field = rows.field(line.field);
  if (field === undefined) return;
  if (field.type === 'group') {
    const block = groupBlock(rows, field, line.label);
    if (block !== undefined) blocks.push(block);
    return;
  }
  const row = rows.rows.find((one) => one.fieldId === line.field);
  const label = line.label ?? (field.reviewLabel ?? field.label).vi;
  const value = row?.value.vi ?? '';
  if (field.type === 'confirm') {
    if (row !== undefined) blocks.push({ kind: 'statement', text: `${label}: ${value}` });
    return;
  }
  const cell: NamedValue = { label, value };
  const before = blocks.at(-1);
  if (line.beside === true && before?.kind === 'line') {
    blocks[blocks.length - 1] = { kind: 'line', cells: [...before.cells, cell] };
    return;
  }
  blocks.push({ kind: 'line', cells: [cell] });
}

/** The answers of fields for which `isPrinted` does not hold, in the order of the pages. */
export function restBlocks(rows: PaperRows, isPrinted: (fieldId: string) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  const groups = new Set<string>();
  for (const row of rows.rows) {
    const fieldId = pageFieldOf(row);
    const field = rows.field(fieldId);
    if (field === undefined || field.type === 'attachment' || isPrinted(fieldId)) continue;
    if (field.type !== 'group') {
      blocks.push(rowBlock(rows, row));
    } else if (!groups.has(fieldId)) {
      groups.add(fieldId);
      const block = groupBlock(rows, field);
      if (block !== undefined) blocks.push(block);
    }
  }
  return blocks;
}
