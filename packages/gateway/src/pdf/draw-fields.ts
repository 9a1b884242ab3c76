import type { NamedValue } from './application-paper.ts';
import type { Piece } from './break-lines.ts';
import { paper, sizes, textWidth } from './paper.ts';
import { baselineOf, heightOf, piece } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const size = sizes.body;
const gap = 8;
/** Dots that a line has at least, so that it reads as one to fill in. */
const leastDots = 14;

/** `Label: value ……`, several side by side where each fits into one line. */
export function drawFields(sheet: Sheet, cells: readonly NamedValue[]): void {
  const measured = cells.map((cell) => {
    const pieces = piecesOf(sheet, cell);
    const [line, ...more] = sheet.lines(pieces, textWidth, size);
    return { pieces, width: more.length > 0 || line === undefined ? Infinity : line.width + leastDots };
  });
  const free = textWidth - gap * (cells.length - 1) - measured.reduce((sum, { width }) => sum + width, 0);
  if (cells.length > 1 && free < 0) {
    for (const { pieces } of measured) drawField(sheet, [{ pieces, width: textWidth }]);
    return;
  }
  const extra = cells.length === 1 ? 0 : free / cells.length;
  drawField(
    sheet,
    measured.map(({ pieces, width }) => ({
      pieces,
      width: cells.length === 1 ? textWidth : width + extra,
    })),
  );
}

function piecesOf(sheet: Sheet, { label, value }: NamedValue): readonly Piece[] {
  const pieces = [piece(`${sheet.clean(label)}:`)];
  const text = sheet.clean(value);
  return text === '' ? pieces : [...pieces, piece(text, 'bold')];
}

function drawField(
  sheet: Sheet,
  cells: readonly { readonly pieces: readonly Piece[]; readonly width: number }[],
): void {
  let x = paper.left;
  let bottom = sheet.y;
  for (const { pieces, width } of cells) {
    const tagged = sheet.tagged(sheet.root, 'P');
    let end = x;
    const lines = sheet.lines(pieces, width, size);
    for (const [index, line] of lines.entries()) {
      // A cell beside another has one line, so only the first can move to a new page.
      sheet.ensure(heightOf(size));
      const place = { x, width, size };
      const top = sheet.y;
      tagged.content(() => sheet.drawLine(line, place, top));
      end = x + line.width;
      if (index < lines.length - 1) sheet.y += heightOf(size);
    }
    tagged.end();
    drawDots(sheet, end + 3, x + width);
    bottom = sheet.y + heightOf(size);
    x += width + gap;
  }
  sheet.y = bottom + 2.5;
}

function drawDots(sheet: Sheet, from: number, to: number): void {
  if (to - from < 3) return;
  const y = baselineOf(sheet.y, size) + 0.6;
  sheet.artifact(() => {
    sheet.document
      .save()
      .lineWidth(0.7)
      .lineCap('round')
      .dash(0.01, { space: 2.6 })
      .moveTo(from, y)
      .lineTo(to, y)
      .stroke('#333333')
      .restore();
  });
}
