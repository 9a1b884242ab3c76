import { encode } from 'uqr';
import type { ReceiptBlock } from '../document.ts';
import type { Bitmap } from '../raster/bitmap.ts';
import { fillOutline } from '../raster/fill-outline.ts';
import { breezeBlock, check, circle, markDoor, markOne, roundedRectangle } from '../raster/shapes.ts';
import type { Outline } from '../raster/outline.ts';
import type { Canvas } from './canvas.ts';
import type { LayoutContext, Piece } from './piece.ts';
import { textBox } from './piece.ts';
import { drawText, measureText } from './text.ts';

const breezeBlockDots = 44;

/** The strip of breeze blocks: whole ones, as near to 44 dots as the width allows. */
export function ornamentPiece({ paper }: LayoutContext): Piece {
  const count = Math.max(1, Math.round(paper.contentDots / breezeBlockDots));
  const blockDots = paper.contentDots / count;
  const heightDots = Math.round(blockDots);
  const edges = Array.from({ length: count + 1 }, (_, index) => Math.round(index * blockDots));
  const holes = edges.slice(0, -1).map((edge, index) => {
    const widthDots = (edges[index + 1] ?? edge) - edge;
    const placement = { scaleX: widthDots / 40, scaleY: heightDots / 40, offsetX: 0, offsetY: 0 };
    return {
      x: paper.marginDots + edge,
      bitmap: fillOutline(breezeBlock, placement, { widthDots, heightDots }),
    };
  });
  return {
    heightDots,
    spaceAbove: 22,
    spaceBelow: 18,
    draw(canvas, top) {
      canvas.fillRectangle(paper.marginDots, top, paper.contentDots, heightDots);
      for (const hole of holes) canvas.draw(hole.bitmap, hole.x, top, 'white');
    },
  };
}

const markDots = 72;
const markGapDots = 18;

/** The mark, and beside it the unit's name over its second line. */
export function letterheadPiece(context: LayoutContext, name: string, detail: string): Piece {
  const { paper } = context;
  const x = paper.marginDots + markDots + markGapDots;
  const place = { x, widthDots: paper.contentDots - markDots - markGapDots, balanced: true };
  const upper = textBox(context, paper.unitName, name, place);
  const lower = textBox(context, paper.body, detail, place);
  const textDots = upper.heightDots + lower.heightDots;
  const heightDots = Math.max(markDots, textDots);
  const door = fillShape(markDoor, 88, markDots);
  const one = fillShape(markOne, 88, markDots);
  return {
    heightDots,
    spaceAbove: 18,
    spaceBelow: 0,
    draw(canvas, top) {
      const markTop = top + Math.round((heightDots - markDots) / 2);
      canvas.draw(door, paper.marginDots, markTop);
      canvas.draw(one, paper.marginDots, markTop, 'white');
      const textTop = top + Math.round((heightDots - textDots) / 2);
      upper.draw(canvas, textTop);
      lower.draw(canvas, textTop + upper.heightDots);
    },
  };
}

/** One dash and the gap after it. */
const dashPeriodDots = 16;
const dashDots = 10;

export function rulePiece({ paper }: LayoutContext, dashed: boolean): Piece {
  const dashes = Math.max(2, Math.round((paper.contentDots - dashDots) / dashPeriodDots) + 1);
  const stepDots = (paper.contentDots - dashDots) / (dashes - 1);
  return {
    heightDots: 4,
    spaceAbove: 20,
    spaceBelow: 20,
    draw(canvas, top) {
      if (!dashed) {
        canvas.fillRectangle(paper.marginDots, top, paper.contentDots, 4);
        return;
      }
      for (let dash = 0; dash < dashes; dash += 1) {
        canvas.fillRectangle(paper.marginDots + Math.round(dash * stepDots), top, dashDots, 4);
      }
    },
  };
}

/** The QR is about this wide: 31 mm, readable from a hand's breadth and by a kiosk's scanner. */
const qrDots = 252;
const smallestModuleDots = 3;
/** Free space a reader needs around the code, ISO/IEC 18004 clause 6.3.8. */
const quietModules = 4;
/** A line of text begins and ends with about so much white of its own. */
const leadingDots = 10;

export function qrPiece({ paper }: LayoutContext, text: string): Piece {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const room = Math.min(qrDots, paper.contentDots);
  const moduleDots = Math.max(smallestModuleDots, Math.floor(room / size));
  const x = Math.round((paper.widthDots - size * moduleDots) / 2);
  return {
    heightDots: size * moduleDots,
    spaceAbove: quietModules * moduleDots - leadingDots,
    spaceBelow: quietModules * moduleDots - leadingDots,
    draw(canvas, top) {
      for (const [line, modules] of data.entries()) {
        for (const [column, black] of modules.entries()) {
          if (!black) continue;
          canvas.fillRectangle(x + column * moduleDots, top + line * moduleDots, moduleDots, moduleDots);
        }
      }
    },
  };
}

const discDots = 52;
const discGapDots = 16;
const discLineDots = 4;
const stepGapDots = 14;
const checkDots = 32;

type Step = Extract<ReceiptBlock, { kind: 'steps' }>['steps'][number];

/** Numbered discs with a name and a time each; a done step has a check instead of its number. */
export function stepsPiece(context: LayoutContext, steps: readonly Step[]): Piece {
  const { paper } = context;
  const x = paper.marginDots + discDots + discGapDots;
  const place = { x, widthDots: paper.contentDots - discDots - discGapDots };
  let top = 0;
  const lines = steps.map((step, index) => {
    const name = textBox(context, paper.stepName, step.name, { ...place, balanced: true });
    const detail = textBox(context, paper.body, step.detail, place);
    const line = { top, name, detail, disc: step.done ? undefined : String(index + 1) };
    top += Math.max(discDots, name.heightDots + detail.heightDots) + stepGapDots;
    return line;
  });
  return {
    heightDots: Math.max(0, top - stepGapDots),
    spaceAbove: 10,
    spaceBelow: stepGapDots,
    draw(canvas, pieceTop) {
      for (const line of lines) {
        drawDisc(context, canvas, pieceTop + line.top, line.disc);
        line.name.draw(canvas, pieceTop + line.top);
        line.detail.draw(canvas, pieceTop + line.top + line.name.heightDots);
      }
    },
  };
}

const disc = fillOnce(() => fillShape(circle(26, 26, 26), 52, discDots));
const discHole = fillOnce(() => fillShape(circle(26, 26, 26 - discLineDots), 52, discDots));
const checkMark = fillOnce(() => fillShape(check, 24, checkDots));

function drawDisc(context: LayoutContext, canvas: Canvas, top: number, number: string | undefined): void {
  const { fonts, paper } = context;
  const x = paper.marginDots;
  canvas.draw(disc(), x, top);
  if (number === undefined) {
    const inset = (discDots - checkDots) / 2;
    canvas.draw(checkMark(), x + inset, top + inset, 'white');
    return;
  }
  canvas.draw(discHole(), x, top, 'white');
  const width = measureText(fonts, paper.stepNumber, number);
  drawText(canvas, fonts, paper.stepNumber, { text: number, x: x + (discDots - width) / 2, top });
}

const boxLineDots = 5;
const boxPaddingX = 27;
const boxPaddingY = 20;
const boxRadius = { upper: 22, lower: 8 };

/** A frame with rounded shoulders, a title and lines in it. */
export function boxPiece(context: LayoutContext, title: string, lines: readonly string[]): Piece {
  const { paper } = context;
  const place = { x: paper.marginDots + boxPaddingX, widthDots: paper.contentDots - 2 * boxPaddingX };
  const boxes = [
    textBox(context, paper.heading, title, place),
    ...lines.map((line) => textBox(context, paper.body, line, place)),
  ];
  const heightDots = boxes.reduce((sum, box) => sum + box.heightDots, 0) + 2 * boxPaddingY;
  const size = { widthDots: paper.contentDots, heightDots };
  const unscaled = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
  const outer = fillOutline(roundedRectangle(0, 0, size.widthDots, heightDots, boxRadius), unscaled, size);
  const inner = fillOutline(
    roundedRectangle(
      boxLineDots,
      boxLineDots,
      size.widthDots - 2 * boxLineDots,
      heightDots - 2 * boxLineDots,
      {
        upper: boxRadius.upper - boxLineDots,
        lower: boxRadius.lower - boxLineDots,
      },
    ),
    unscaled,
    size,
  );
  return {
    heightDots,
    spaceAbove: 14,
    spaceBelow: 20,
    draw(canvas, top) {
      canvas.draw(outer, paper.marginDots, top);
      canvas.draw(inner, paper.marginDots, top, 'white');
      let lineTop = top + boxPaddingY;
      for (const box of boxes) {
        box.draw(canvas, lineTop);
        lineTop += box.heightDots;
      }
    },
  };
}

function fillShape(outline: Outline, units: number, dots: number): Bitmap {
  const scale = dots / units;
  return fillOutline(
    outline,
    { scaleX: scale, scaleY: scale, offsetX: 0, offsetY: 0 },
    { widthDots: dots, heightDots: dots },
  );
}

function fillOnce(fill: () => Bitmap): () => Bitmap {
  let filled: Bitmap | undefined;
  return () => (filled ??= fill());
}
