import { pdfTexts } from '@motcua/texts/pdf';
import type { GroupBlock } from './application-paper.ts';
import type { Line } from './break-lines.ts';
import { drawFields } from './draw-fields.ts';
import type { Style } from './fonts.ts';
import { paper, sizes, textBottom, textWidth } from './paper.ts';
import { drawParagraph, heightOf, piece } from './sheet.ts';
import type { Sheet, Tagged } from './sheet.ts';
import { columnWidths } from './column-widths.ts';

const size = sizes.table;
const padding = 3.5;
const tallestRow = (textBottom - paper.top) / 3;

interface Cell {
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center';
}

interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

/**
 * The items of a group: a table whose head stands on each page and whose rows are never cut; item after item where the
 * columns would be too narrow or a row too tall.
 */
export function drawGroup(sheet: Sheet, group: GroupBlock): void {
  const table = tableOf(sheet, group);
  const start =
    table === undefined ? 3 * heightOf(sizes.body) : table.head.height + (table.rows[0]?.height ?? 0);
  const label = [piece(`${group.label}:`)];
  sheet.ensure(start + heightOf(sizes.body) * sheet.lines(label, textWidth, sizes.body).length + 4);
  drawParagraph(sheet, label, { size: sizes.body, before: 2 });
  sheet.y += 2;
  if (table === undefined) drawItems(sheet, group);
  else drawTable(sheet, table);
  sheet.y += 5;
}

/** The group as a table, measured; undefined where it makes none that can be read. */
function tableOf(sheet: Sheet, group: GroupBlock): Table | undefined {
  const columns = [pdfTexts.vi['table.number'], ...group.columns].map((text) => sheet.clean(text));
  const items = group.items.map((values, index) =>
    [String(index + 1), ...values].map((text) => sheet.clean(text)),
  );
  const widths = columnWidths(columns, items, {
    available: textWidth,
    padding,
    measure: sheet.measureAt(size),
  });
  if (widths === undefined) return undefined;
  const head = rowOf(sheet, columns, { widths, style: 'bold' });
  const rows = items.map((values) => rowOf(sheet, values, { widths, style: 'regular' }));
  return [head, ...rows].some((row) => row.height > tallestRow) ? undefined : { widths, head, rows };
}

function rowOf(
  sheet: Sheet,
  texts: readonly string[],
  { widths, style }: { readonly widths: readonly number[]; readonly style: Style },
): Row {
  const cells = texts.map((text, index): Cell => {
    const width = (widths[index] ?? 0) - 2 * padding;
    const align = style === 'bold' || index === 0 ? 'center' : 'left';
    return { lines: sheet.lines([piece(text, style)], width, size), align };
  });
  const height = Math.max(...cells.map((cell) => cell.lines.length)) * heightOf(size) + 2 * padding;
  return { cells, height };
}

interface Table {
  readonly widths: readonly number[];
  readonly head: Row;
  readonly rows: readonly Row[];
}

function drawTable(sheet: Sheet, { widths, head, rows }: Table): void {
  const table = sheet.tagged(sheet.root, 'Table');
  drawRow(sheet, head, { widths, parent: table, type: 'TH' });
  for (const row of rows) {
    if (sheet.ensure(row.height)) drawRow(sheet, head, { widths });
    drawRow(sheet, row, { widths, parent: table, type: 'TD' });
  }
  table.end();
}

/** Without a parent the row is a repeated head, which a screen reader need not hear again. */
function drawRow(
  sheet: Sheet,
  { cells, height }: Row,
  options: { readonly widths: readonly number[]; readonly parent?: Tagged; readonly type?: 'TH' | 'TD' },
): void {
  const { widths, parent, type = 'TD' } = options;
  const row = parent && sheet.tagged(parent.element, 'TR');
  let x = paper.left;
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0;
    const free = height - 2 * padding - cell.lines.length * heightOf(size);
    const top = sheet.y + padding + (type === 'TH' || !parent || index === 0 ? free / 2 : 0);
    const place = { x: x + padding, width: width - 2 * padding, size, align: cell.align };
    const draw = (): void =>
      cell.lines.forEach((line, number) => sheet.drawLine(line, place, top + number * heightOf(size)));
    if (row === undefined) {
      sheet.artifact(draw);
    } else {
      const tagged = sheet.tagged(row.element, type);
      tagged.content(draw);
      tagged.end();
    }
    const left = x;
    const y = sheet.y;
    sheet.artifact(() => void sheet.document.lineWidth(0.6).rect(left, y, width, height).stroke('#000000'));
    x += width;
  }
  row?.end();
  sheet.y += height;
}

function drawItems(sheet: Sheet, { columns, itemName, items }: GroupBlock): void {
  for (const [index, values] of items.entries()) {
    sheet.ensure(3 * heightOf(sizes.body));
    drawParagraph(sheet, [piece(`${itemName} ${index + 1}`, 'italic')], { size: sizes.body, before: 2 });
    sheet.y += 1;
    const given = values
      .map((value, column) => ({ label: columns[column] ?? '', value }))
      .filter(({ value }) => value !== '');
    for (let at = 0; at < given.length; at += 2) drawFields(sheet, given.slice(at, at + 2));
  }
}
