import { assertNever } from '../assert-never.ts';
import type { ReceiptBlock } from '../document.ts';
import { boxPiece, letterheadPiece, ornamentPiece, qrPiece, rulePiece, stepsPiece } from './drawn-pieces.ts';
import type { LayoutContext, Piece } from './piece.ts';
import { codePiece, numberPiece, rowPiece, textPiece } from './text-pieces.ts';

/** Measures and wraps one block. Drawing comes later, band by band. */
export function layOutBlock(context: LayoutContext, block: ReceiptBlock): Piece {
  const { paper } = context;
  switch (block.kind) {
    case 'ornament':
      return ornamentPiece(context);
    case 'letterhead':
      return letterheadPiece(context, block.name, block.detail);
    case 'rule':
      return rulePiece(context, block.dashed ?? false);
    case 'title':
      return textPiece(context, block.text, {
        style: paper.title,
        align: 'center',
        spaceAbove: 4,
        spaceBelow: 0,
      });
    case 'paragraph':
      return textPiece(context, block.text, {
        style: block.strong === true ? paper.strong : paper.body,
        align: block.align ?? 'start',
        spaceAbove: block.align === 'center' ? 0 : 6,
        spaceBelow: 6,
      });
    case 'number':
      return numberPiece(context, block.text);
    case 'heading':
      return textPiece(context, block.text, { style: paper.heading, spaceAbove: 0, spaceBelow: 10 });
    case 'code':
      return codePiece(context, block.text);
    case 'qr':
      return qrPiece(context, block.text);
    case 'row':
      return rowPiece(context, block.label, block.value, block.total ?? false);
    case 'steps':
      return stepsPiece(context, block.steps);
    case 'box':
      return boxPiece(context, block.title, block.lines);
    default:
      return assertNever(block);
  }
}
