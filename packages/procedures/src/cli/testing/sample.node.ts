import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A definition in which nothing is wrong, as text. */
export const sampleText: string = readFileSync(join(import.meta.dirname, 'sample.json'), 'utf8');

/** The sample with one piece of text replaced; the piece must be there. */
export function sampleWith(piece: string, replacement: string, text: string = sampleText): string {
  if (!text.includes(piece)) throw new Error(`the sample has no ${piece}`);
  return text.replace(piece, () => replacement);
}

/** The number of the line that holds a piece of text. */
export function lineWith(piece: string, text: string): number {
  const index = text.indexOf(piece);
  if (index < 0) throw new Error(`the text has no ${piece}`);
  return text.slice(0, index).split('\n').length;
}
