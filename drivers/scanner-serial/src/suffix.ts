/** What a scanner sends after each code. It is set in the scanner, usually by scanning a sheet of its manual. */
export type Suffix = 'CR' | 'LF' | 'CRLF' | 'TAB' | 'none';

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;

/** The bytes of each suffix. */
export const suffixBytes: Readonly<Record<Suffix, readonly number[]>> = {
  CR: [CR],
  LF: [LF],
  CRLF: [CR, LF],
  TAB: [TAB],
  none: [],
};

/**
 * True for what is left of a suffix other than the one expected: the LF of a scanner that ends with CR LF while only CR
 * is configured. No code begins with it.
 */
export function isLineEnd(byte: number): boolean {
  return byte === CR || byte === LF;
}
