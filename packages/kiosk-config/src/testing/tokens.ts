import { clampRgb, converter, parse } from 'culori';
import type { Rgb } from 'culori';

const toRgb = converter('rgb');

/** Custom properties of one rule, as they stand in a style sheet. */
export type Tokens = ReadonlyMap<string, string>;

/** Reads the custom properties of the rule with this selector. Throws when there is none. */
export function tokensOf(sheet: string, selector: string): Tokens {
  const plain = sheet.replaceAll(/\/\*.*?\*\//gs, '');
  const at = plain.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no rule for ${selector}`);
  const body = plain.slice(plain.indexOf('{', at) + 1, plain.indexOf('}', at));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** The colour of a token as a screen paints it: what sRGB cannot show is cut off at its channels, as browsers do. */
export function paintedColour(tokens: Tokens, name: string): Rgb {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  const written = withoutCalc(withoutReferences(tokens, value));
  const colour = parse(written);
  if (colour === undefined) throw new Error(`${name} is no colour: ${written}`);
  return clampRgb(toRgb(colour));
}

function withoutReferences(tokens: Tokens, value: string): string {
  let text = value;
  for (let depth = 0; text.includes('var('); depth += 1) {
    if (depth > 10) throw new Error(`a circle of references: ${value}`);
    text = text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const referred = tokens.get(name);
      if (referred === undefined) throw new Error(`no token ${name}`);
      return referred;
    });
  }
  return text;
}

/** The only arithmetic that tokens have: a product of two numbers. */
function withoutCalc(text: string): string {
  return text.replaceAll(/calc\(([\d.]+) \* ([\d.]+)\)/g, (_, first: string, second: string) =>
    String(Number(first) * Number(second)),
  );
}
