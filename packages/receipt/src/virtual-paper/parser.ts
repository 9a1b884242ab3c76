import { assertNever } from '../assert-never.ts';
import { commandShape, isPrefix } from './command-table.ts';

/** What a printer understood. */
export type EscposCommand =
  | { readonly kind: 'initialize' }
  /** A printable byte or LF outside of any command. */
  | { readonly kind: 'text'; readonly byte: number }
  /** One row of a raster image, 8 dots a byte. Valid until the listener returns. */
  | { readonly kind: 'raster-row'; readonly dots: Uint8Array }
  | { readonly kind: 'feed'; readonly units: number }
  | { readonly kind: 'feed-lines'; readonly lines: number }
  | { readonly kind: 'cut'; readonly cut: 'full' | 'partial'; readonly feedUnits: number }
  /** `DLE EOT n`. */
  | { readonly kind: 'real-time-status'; readonly n: number }
  /** `GS a n`. */
  | { readonly kind: 'automatic-status'; readonly n: number }
  /** `GS r n`. */
  | { readonly kind: 'transmit-status'; readonly n: number }
  /** `GS ( H`, function 48. */
  | { readonly kind: 'process-id'; readonly id: readonly number[] };

type Mode =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'collect';
      readonly bytes: number[];
      readonly count: number;
      readonly use: (bytes: readonly number[]) => Mode;
    }
  | { readonly kind: 'skip'; left: number }
  | { readonly kind: 'skip-to-nul' }
  | { readonly kind: 'raster'; readonly row: Uint8Array; filled: number; rowsLeft: number };

const idle: Mode = { kind: 'idle' };
const lineFeed = 0x0a;
const firstPrintable = 0x20;

/**
 * Reads ESC/POS byte by byte, whatever the chunks. Commands that it does not know are skipped by their length, and no
 * bytes make it throw.
 */
export class EscposParser {
  readonly #listener: (command: EscposCommand) => void;
  #mode: Mode = idle;

  constructor(listener: (command: EscposCommand) => void) {
    this.#listener = listener;
  }

  /** False in the middle of a command. */
  get isIdle(): boolean {
    return this.#mode.kind === 'idle';
  }

  write(bytes: Uint8Array): void {
    for (const byte of bytes) this.step(byte);
  }

  step(byte: number): void {
    const mode = this.#mode;
    switch (mode.kind) {
      case 'idle':
        this.#mode = this.#begin(byte);
        break;
      case 'collect':
        mode.bytes.push(byte);
        if (mode.bytes.length >= mode.count) this.#mode = mode.use(mode.bytes);
        break;
      case 'skip':
        mode.left -= 1;
        if (mode.left <= 0) this.#mode = idle;
        break;
      case 'skip-to-nul':
        if (byte === 0) this.#mode = idle;
        break;
      case 'raster':
        this.#rasterByte(mode, byte);
        break;
    }
  }

  /** Forgets a command that is only half there. */
  reset(): void {
    this.#mode = idle;
  }

  #begin(byte: number): Mode {
    if (isPrefix(byte)) return collect(1, ([functionByte = 0]) => this.#parameters(byte, functionByte));
    if (byte >= firstPrintable || byte === lineFeed) this.#listener({ kind: 'text', byte });
    return idle;
  }

  #parameters(prefix: number, functionByte: number): Mode {
    const shape = commandShape(prefix, functionByte);
    switch (shape.kind) {
      case 'fixed':
        return collect(shape.parameters, (bytes) => this.#execute(prefix, functionByte, bytes));
      case 'until-nul':
        return { kind: 'skip-to-nul' };
      case 'counted':
        return collect(3, ([letter = 0, low = 0, high = 0]) =>
          this.#counted(prefix, letter, low + high * 256),
        );
      case 'long-counted':
        return collect(5, ([, a = 0, b = 0, c = 0, d = 0]) =>
          skip(a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24),
        );
      case 'raster':
        return collect(6, ([, , xLow = 0, xHigh = 0, yLow = 0, yHigh = 0]) =>
          raster(xLow + xHigh * 256, yLow + yHigh * 256),
        );
      case 'column-image':
        return collect(3, ([m = 0, low = 0, high = 0]) => skip((low + high * 256) * (m < 32 ? 1 : 3)));
      case 'cut':
        return collect(1, ([m = 0]) => this.#cut(m));
      case 'barcode':
        return collect(1, ([m = 0]) => (m < 65 ? { kind: 'skip-to-nul' } : collect(1, ([n = 0]) => skip(n))));
      case 'real-time':
        return collect(1, ([fn = 0]) => skip(realTimeParameters(fn)));
      case 'download-image':
        return collect(2, ([x = 0, y = 0]) => skip(x * y * 8));
      default:
        return assertNever(shape);
    }
  }

  #execute(prefix: number, functionByte: number, [n = 0]: readonly number[]): Mode {
    const command = simpleCommand(prefix, String.fromCharCode(functionByte), n);
    if (command !== undefined) this.#listener(command);
    return idle;
  }

  #counted(prefix: number, letter: number, count: number): Mode {
    const isProcessId = prefix === 0x1d && letter === 0x48 && count === 6;
    if (!isProcessId) return skip(count);
    return collect(count, ([fn, m, ...id]) => {
      if (fn === 0x30 && m === 0x30) this.#listener({ kind: 'process-id', id });
      return idle;
    });
  }

  #cut(m: number): Mode {
    const cut = m % 2 === 1 ? 'partial' : 'full';
    if (m < 65) {
      this.#listener({ kind: 'cut', cut, feedUnits: 0 });
      return idle;
    }
    // Function B counts the other way round: 65 is full, 66 partial.
    return collect(1, ([feedUnits = 0]) => {
      this.#listener({ kind: 'cut', cut: m % 2 === 1 ? 'full' : 'partial', feedUnits });
      return idle;
    });
  }

  #rasterByte(mode: Extract<Mode, { kind: 'raster' }>, byte: number): void {
    mode.row[mode.filled] = byte;
    mode.filled += 1;
    if (mode.filled < mode.row.length) return;
    mode.filled = 0;
    mode.rowsLeft -= 1;
    if (mode.rowsLeft === 0) this.#mode = idle;
    this.#listener({ kind: 'raster-row', dots: mode.row });
  }
}

function simpleCommand(prefix: number, name: string, n: number): EscposCommand | undefined {
  switch (prefix) {
    case 0x1b:
      if (name === '@') return { kind: 'initialize' };
      if (name === 'J') return { kind: 'feed', units: n };
      if (name === 'd') return { kind: 'feed-lines', lines: n };
      if (name === 'i') return { kind: 'cut', cut: 'full', feedUnits: 0 };
      if (name === 'm') return { kind: 'cut', cut: 'partial', feedUnits: 0 };
      return undefined;
    case 0x1d:
      if (name === 'a') return { kind: 'automatic-status', n };
      if (name === 'r') return { kind: 'transmit-status', n };
      return undefined;
    case 0x10:
      return name === '\u0004' ? { kind: 'real-time-status', n } : undefined;
    default:
      return undefined;
  }
}

/** `DLE DC4 fn …`: 1 pulse (m t), 2 power off (a b), 3 and 7 one parameter, 8 clear buffers (d1…d7). */
function realTimeParameters(fn: number): number {
  if (fn === 1 || fn === 2) return 2;
  if (fn === 3 || fn === 7) return 1;
  return fn === 8 ? 7 : 0;
}

function collect(count: number, use: (bytes: readonly number[]) => Mode): Mode {
  return count === 0 ? use([]) : { kind: 'collect', bytes: [], count, use };
}

function skip(left: number): Mode {
  return left === 0 ? idle : { kind: 'skip', left };
}

function raster(bytesPerRow: number, rows: number): Mode {
  if (bytesPerRow === 0 || rows === 0) return idle;
  return { kind: 'raster', row: new Uint8Array(bytesPerRow), filled: 0, rowsLeft: rows };
}
