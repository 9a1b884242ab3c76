import { assertNever } from '../assert-never.ts';
import type { ReceiptDocument } from '../document.ts';
import { renderBands } from '../render-bands.ts';
import type { RenderOptions } from '../render-bands.ts';
import { feedLines, fullCut, initialize, partialCut } from './commands.ts';
import { encodeBand } from './encode-band.ts';

/** How the paper leaves the printer; `tear` is for printers without a cutter. */
export type CutKind = 'partial' | 'full' | 'tear';

export interface EncodeOptions extends RenderOptions {
  /** Begins with `ESC @`. Not for a driver, which initialises the printer by itself and sets it up after that. */
  readonly initialize?: boolean;
  /** `partial` without it: printers without a cutter feed the paper and cut nothing. */
  readonly cut?: CutKind;
  /** Vertical motion units of `ESC J` in one row of dots. Without it white paper is sent as dots, which is always right. */
  readonly feedUnitsPerDot?: number;
}

/** So far the tear-off edge is from the head. */
const linesToTearOff = 4;

/**
 * Turns a receipt into printer commands, one chunk a band, each made when it is asked for.
 *
 * Every chunk is whole commands only. No chunk holds a sequence that a printer would take for a real-time command.
 *
 * @example
 * await printer.print(encodeReceipt(document, { fonts, widthDots: printer.widthDots }), { signal });
 */
export function* encodeReceipt(
  document: ReceiptDocument,
  options: EncodeOptions,
): Generator<Uint8Array, void> {
  if (options.initialize === true) yield initialize;
  for (const band of renderBands(document, options)) yield encodeBand(band, options.feedUnitsPerDot);
  yield cutCommand(options.cut ?? 'partial');
}

function cutCommand(cut: CutKind): Uint8Array {
  switch (cut) {
    case 'partial':
      return partialCut;
    case 'full':
      return fullCut;
    case 'tear':
      return feedLines(linesToTearOff);
    default:
      return assertNever(cut);
  }
}
