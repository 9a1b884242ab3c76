import type { Bitmap } from '../raster/bitmap.ts';
import { PaperRoll } from './paper-roll.ts';
import { EscposParser } from './parser.ts';
import type { EscposCommand } from './parser.ts';

/** Commands that ask the printer for an answer, in the order in which they were processed. */
export type StatusCommand = Extract<
  EscposCommand,
  { kind: 'real-time-status' | 'automatic-status' | 'transmit-status' | 'process-id' | 'initialize' }
>;

export interface VirtualPaperOptions {
  /** 576 without it. */
  readonly widthDots?: number;
  /** Rows of dots in one unit of `ESC J`; 1 without it. */
  readonly dotsPerFeedUnit?: number;
  /** Gets each paper that is cut off. */
  readonly onPaper: (paper: Bitmap) => void;
  readonly onStatusCommand?: (command: StatusCommand) => void;
  /** Asked before each cut; false leaves the paper uncut, as with a jammed cutter. */
  readonly mayCut?: () => boolean;
}

/**
 * Paper that prints itself: takes printer commands in chunks of any size and shows what a printer would put on paper.
 *
 * @example
 * const paper = new VirtualPaper({ onPaper: (bitmap) => papers.push(encodePaperPng(bitmap)) });
 * for (const chunk of encodeReceipt(document, { fonts, widthDots: 576 })) paper.write(chunk);
 */
export class VirtualPaper {
  readonly #roll: PaperRoll;
  readonly #parser: EscposParser;
  readonly #options: VirtualPaperOptions;

  constructor(options: VirtualPaperOptions) {
    this.#options = options;
    this.#roll = new PaperRoll(options.widthDots ?? 576, options.onPaper);
    this.#parser = new EscposParser((command) => this.#execute(command));
  }

  /** Rows of the paper that is not yet cut off. */
  get rows(): number {
    return this.#roll.rows;
  }

  /** Rows of all papers so far. */
  get rowsPrinted(): number {
    return this.#roll.rowsPrinted;
  }

  get isBetweenCommands(): boolean {
    return this.#parser.isIdle;
  }

  write(bytes: Uint8Array): void {
    this.#parser.write(bytes);
  }

  step(byte: number): void {
    this.#parser.step(byte);
  }

  /** Power off: a half-received command is forgotten, the paper stays. */
  forgetCommand(): void {
    this.#parser.reset();
  }

  /** Somebody tears the paper off, or the cutter does its work after all. */
  tearOff(): void {
    this.#roll.cut();
  }

  #execute(command: EscposCommand): void {
    switch (command.kind) {
      case 'text':
        if (command.byte === 0x0a) this.#lineFeed();
        else this.#roll.printCharacter();
        break;
      case 'raster-row':
        this.#roll.printRow(command.dots);
        break;
      case 'feed':
        this.#roll.feed(Math.round(command.units * (this.#options.dotsPerFeedUnit ?? 1)));
        break;
      case 'feed-lines':
        this.#roll.feedLines(command.lines);
        break;
      case 'cut':
        if (this.#options.mayCut?.() === false) break;
        this.#roll.feed(Math.round(command.feedUnits * (this.#options.dotsPerFeedUnit ?? 1)));
        this.#roll.cut();
        break;
      case 'initialize':
      case 'automatic-status':
      case 'process-id':
      case 'real-time-status':
      case 'transmit-status':
        this.#options.onStatusCommand?.(command);
        break;
    }
  }

  #lineFeed(): void {
    if (!this.#roll.endLine()) this.#roll.feedLines(1);
  }
}
