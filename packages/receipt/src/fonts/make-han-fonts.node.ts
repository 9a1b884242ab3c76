/**
 * Writes `han-500.woff` and `han-700.woff` beside this file, from Noto Sans TC: `node src/fonts/make-han-fonts.node.ts`
 * in this package.
 *
 * In them are the Han characters of our own texts and definitions, and the commonest others, for what an operator writes.
 * The test of the fonts fails when a text has a character that they lack.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- opentype.js 2 ships no types
import * as opentype from 'opentype.js/dist/opentype.mjs';
// @ts-expect-error -- subset-font ships no types
import subset from 'subset-font';

interface Measures {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
}
interface SourceFont extends Measures {
  charToGlyph(character: string): {
    readonly index: number;
    readonly advanceWidth: number;
    readonly path: object;
  };
}

const { Font, Glyph, Path, parse } = opentype as {
  readonly parse: (bytes: ArrayBuffer) => SourceFont;
  readonly Path: new () => object;
  readonly Glyph: new (options: {
    readonly name: string;
    readonly unicode: number;
    readonly advanceWidth: number;
    readonly path: object;
  }) => object;
  readonly Font: new (
    options: Measures & {
      readonly familyName: string;
      readonly styleName: string;
      readonly glyphs: readonly object[];
    },
  ) => { toArrayBuffer(): ArrayBuffer };
};
const subsetFont = subset as (font: Buffer, text: string, options: object) => Promise<Buffer>;

/** The slices of the package are numbered by how common their characters are, the commonest last. */
const commonSlices = 4;
const weights = [500, 700] as const;

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '../../..');
const written = ['texts/languages/zh-Hant', 'procedures/src/catalogue', 'gateway/src/queue'] as const;
const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu;

const source = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-tc/package.json')));
const ranges = JSON.parse(readFileSync(join(source, 'unicode.json'), 'utf8')) as Record<string, string>;
const slices = Object.keys(ranges)
  .flatMap((name) => /^\[(\d+)\]$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((one, other) => other - one);

const needed = charactersIn(written.flatMap((folder) => textsBelow(join(packages, folder))).join(''));
const wanted = slices.flatMap((slice, index) => {
  const all = charactersOf(ranges[`[${slice}]`] ?? '');
  const text = index < commonSlices ? all : all.filter((character) => needed.has(character));
  return text.length === 0 ? [] : [{ slice, text: text.join('') }];
});

for (const weight of weights) {
  const glyphs = [new Glyph({ name: '.notdef', unicode: 0, advanceWidth: 1000, path: new Path() })];
  let measures: Measures = { unitsPerEm: 1000, ascender: 0, descender: 0 };
  for (const { slice, text } of wanted) {
    const file = readFileSync(join(source, `files/noto-sans-tc-${slice}-wght-normal.woff2`));
    const options = { targetFormat: 'truetype', variationAxes: { wght: weight } };
    const one = parse(toArrayBuffer(await subsetFont(file, text, options)));
    const { ascender, descender, unitsPerEm } = one;
    measures = { ascender, descender, unitsPerEm };
    for (const character of text) {
      const { advanceWidth, index, path } = one.charToGlyph(character);
      const unicode = character.codePointAt(0) ?? 0;
      if (index !== 0) glyphs.push(new Glyph({ name: `u${unicode}`, unicode, advanceWidth, path }));
    }
  }
  const font = new Font({ familyName: 'Mot Cua Han', styleName: String(weight), ...measures, glyphs });
  const all = wanted.map(({ text }) => text).join('');
  const woff = await subsetFont(Buffer.from(font.toArrayBuffer()), all, { targetFormat: 'woff' });
  writeFileSync(join(here, `han-${weight}.woff`), woff);
  console.log(`han-${weight}.woff: ${glyphs.length - 1} characters, ${Math.round(woff.length / 1024)} kB`);
}

function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

function charactersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(han));
}

/** `U+4e00-4e02,U+ff0c` → its Han characters. */
function charactersOf(range: string): readonly string[] {
  const all = range.split(',').flatMap((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  });
  return all.filter((character) => character.match(han) !== null);
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
