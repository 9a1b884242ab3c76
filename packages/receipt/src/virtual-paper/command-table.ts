/**
 * How long each command is, so that what follows one that is not understood is not taken for text. Names and lengths
 * after Epson's "ESC/POS Command Reference".
 */
export type CommandShape =
  /** So many bytes after the prefix and the function byte. */
  | { readonly kind: 'fixed'; readonly parameters: number }
  /** Up to and with a NUL. */
  | { readonly kind: 'until-nul' }
  /** `pL pH`, then so many bytes: the commands with a parenthesis. */
  | { readonly kind: 'counted' }
  /** `m xL xH yL yH`, then x × y bytes. */
  | { readonly kind: 'raster' }
  /** `m nL nH`, then n columns of one byte (m < 32) or three. */
  | { readonly kind: 'column-image' }
  /** One byte more where the first one is 65 or above (`GS V`). */
  | { readonly kind: 'cut' }
  /** `m`, then up to a NUL where m is below 65, else `n` and n bytes (`GS k`). */
  | { readonly kind: 'barcode' }
  /** `L p1 p2 p3 p4`, then so many bytes (`GS 8`). */
  | { readonly kind: 'long-counted' }
  /** `fn`, then as many bytes as that function takes (`DLE DC4`). */
  | { readonly kind: 'real-time' }
  /** `x y`, then x × y × 8 bytes (`GS *`). */
  | { readonly kind: 'download-image' };

const none: CommandShape = { kind: 'fixed', parameters: 0 };
const one: CommandShape = { kind: 'fixed', parameters: 1 };
const two: CommandShape = { kind: 'fixed', parameters: 2 };

const escape = shapes([
  [none, '@', '2', '\f', '<', 'i', 'm', 'S', 'L'],
  [
    one,
    '!',
    ' ',
    '%',
    '-',
    '3',
    '=',
    '?',
    'E',
    'G',
    'J',
    'K',
    'M',
    'R',
    'T',
    'U',
    'V',
    'a',
    'd',
    'e',
    'r',
    't',
    '{',
  ],
  [two, '$', '\\', 'c'],
  [{ kind: 'fixed', parameters: 3 }, 'p'],
  [{ kind: 'fixed', parameters: 8 }, 'W'],
  [{ kind: 'column-image' }, '*'],
  [{ kind: 'until-nul' }, 'D'],
  [{ kind: 'counted' }, '('],
]);

const group = shapes([
  [none, ':'],
  [one, '!', '/', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'j', 'r', 'w'],
  [two, '$', 'e', '\\', 'L', 'P', 'W'],
  [{ kind: 'fixed', parameters: 3 }, '^'],
  [{ kind: 'cut' }, 'V'],
  [{ kind: 'barcode' }, 'k'],
  [{ kind: 'raster' }, 'v'],
  [{ kind: 'download-image' }, '*'],
  [{ kind: 'counted' }, '('],
  [{ kind: 'long-counted' }, '8'],
]);

const file = shapes([
  [none, '&', '.'],
  [one, '!', '-', 'C', 'W'],
  [two, 'S', 'p'],
  [{ kind: 'counted' }, '('],
]);

const dataLink = shapes([
  [one, '\u0004', '\u0005'],
  [{ kind: 'real-time' }, '\u0014'],
]);

const byPrefix: ReadonlyMap<number, ReadonlyMap<number, CommandShape>> = new Map([
  [0x1b, escape],
  [0x1d, group],
  [0x1c, file],
  [0x10, dataLink],
]);

/** True for the bytes that begin a command of two bytes or more. */
export function isPrefix(byte: number): boolean {
  return byPrefix.has(byte);
}

/** Shape of a command; one that is not listed ends with its function byte. */
export function commandShape(prefix: number, functionByte: number): CommandShape {
  return byPrefix.get(prefix)?.get(functionByte) ?? none;
}

function shapes(table: readonly (readonly [CommandShape, ...string[]])[]): ReadonlyMap<number, CommandShape> {
  return new Map(
    table.flatMap(([shape, ...names]) => names.map((name) => [name.charCodeAt(0), shape] as const)),
  );
}
