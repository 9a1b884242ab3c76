import { pdfTexts } from '@motcua/texts/pdf';
import type { Block } from './application-paper.ts';
import { restBlocks } from './form-blocks.ts';
import { pageFieldOf } from './paper-row.ts';
import type { PaperRows } from './paper-row.ts';

/** The answers page by page, for procedures whose form on paper is not known. */
export function pageBlocks(rows: PaperRows): readonly Block[] {
  const blocks: Block[] = [];
  let number = 0;
  for (const part of ['person', 'form'] as const) {
    const ofPart: Block[] = [];
    for (const page of rows.definition.pages.filter((one) => one.part === part)) {
      const ofPage = new Set(page.fields.map((field) => field.id));
      const answers = restBlocks(rows, (fieldId) => !ofPage.has(fieldId));
      if (answers.length > 0) ofPart.push({ kind: 'heading', text: page.title.vi, level: 3 }, ...answers);
    }
    if (ofPart.length === 0) continue;
    number += 1;
    const name = pdfTexts.vi[`part.${part}`].toLocaleUpperCase('vi');
    blocks.push({ kind: 'part', text: `${'I'.repeat(number)}. ${name}` }, ...ofPart);
  }
  return blocks;
}

const isAttachment = (rows: PaperRows, fieldId: string): boolean =>
  rows.field(fieldId)?.type === 'attachment';

/** The papers sent along, those of repeating groups apart, which stand with their items. */
export const attachmentsOf = (rows: PaperRows): readonly { label: string; value: string }[] =>
  rows.rows
    .filter((row) => row.item === undefined && isAttachment(rows, pageFieldOf(row)))
    .map((row) => ({ label: row.label.vi, value: row.value.vi }));
