import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { checkConfiguration } from '../content/check-configuration.ts';
import { sampleConfiguration } from '../testing/index.ts';
import { paintedColour, tokensOf } from '../testing/tokens.ts';
import type { Tokens } from '../testing/tokens.ts';

const sheet = readFileSync(new URL('../../../elements/src/styles/tokens.css', import.meta.url), 'utf8');
const usual = tokensOf(sheet, ':root');
const highContrast: Tokens = new Map([...usual, ...tokensOf(sheet, "[data-theme='contrast']")]);

/** WCAG 2.2: 7:1 for what is read (1.4.6), 4.5:1 for short words on a fill (1.4.3), 3:1 for borders (1.4.11). */
const [read, short, border] = [7, 4.5, 3];

/** Every pair that screens draw: what stands in front, on what, and the contrast it must have. */
const pairs = [
  ['on-accent', 'accent', read],
  ['on-accent', 'accent-strong', read],
  ['on-deep', 'accent-deep', read],
  ['on-accent-soft', 'accent-deep', read],
  ['accent', 'surface', read],
  ['accent', 'surface-raised', read],
  ['accent', 'surface-sunk', short],
  ['accent', 'accent-soft', short],
  ['accent-strong', 'surface', read],
  ['accent-strong', 'surface-raised', read],
  ['accent-strong', 'accent-soft', read],
  ['ink', 'surface', read],
  ['ink', 'surface-raised', read],
  ['ink', 'surface-sunk', read],
  ['ink', 'accent-soft', read],
  ['ink', 'caution-soft', read],
  ['ink', 'positive-soft', read],
  ['ink', 'danger-soft', read],
  ['ink-soft', 'surface', read],
  ['ink-soft', 'surface-raised', read],
  ['ink-soft', 'surface-sunk', read],
  ['ink-soft', 'accent-soft', read],
  ['on-sun', 'sun', read],
  ['positive', 'positive-soft', read],
  ['on-positive', 'positive', read],
  ['caution', 'caution-soft', read],
  ['danger', 'danger-soft', read],
  ['danger', 'surface', read],
  ['danger', 'surface-raised', read],
  ['on-danger', 'danger', read],
  ['line-control', 'surface', border],
  ['line-control', 'surface-raised', border],
  ['line-control', 'surface-sunk', border],
  ['accent', 'surface', border],
] as const;

/** In high contrast what stands on the sill has a ground of its own. */
const usualPairs = [['on-deep', 'accent-strong', read]] as const;

/** A focus is two rings: one of them stands out from wherever it is. */
const grounds = [
  'surface',
  'surface-raised',
  'surface-sunk',
  'accent-deep',
  'accent-soft',
  'accent',
  'sun',
] as const;

/** Pairs below their limit, with the brand's two numbers. */
function tooWeak(tokens: Tokens, hue: number, chroma: number): readonly string[] {
  const branded = new Map([
    ...tokens,
    ['--mc-brand-hue', String(hue)],
    ['--mc-brand-chroma', String(chroma)],
  ] as const);
  const painted = new Map<string, ReturnType<typeof paintedColour>>();
  const colour = (name: string): ReturnType<typeof paintedColour> => {
    const known = painted.get(name) ?? paintedColour(branded, `--mc-${name}`);
    painted.set(name, known);
    return known;
  };
  const all = tokens === highContrast ? pairs : [...pairs, ...usualPairs];
  const weak = all.flatMap(([front, ground, limit]) => {
    const ratio = wcagContrast(colour(front), colour(ground));
    return ratio >= limit
      ? []
      : [`${front} on ${ground}: ${ratio.toFixed(2)} < ${limit} (${hue}, ${chroma})`];
  });
  const unseen = grounds.filter((ground) =>
    ['focus-in', 'focus-out'].every((ring) => wcagContrast(colour(ring), colour(ground)) < border),
  );
  return [...weak, ...unseen.map((ground) => `no ring on ${ground} (${hue}, ${chroma})`)];
}

const chromas = Array.from({ length: 11 }, (_, step) => step / 100);

test('the chroma and the hue that a unit may choose are those that are tested here', () => {
  const takes = (hue: number, chroma: number): boolean =>
    checkConfiguration(sampleConfiguration({ brand: { hue, chroma } })).code === 'ok';
  assert.deepEqual([takes(0, 0), takes(359.5, 0.1)], [true, true]);
  assert.deepEqual(
    [takes(-1, 0.05), takes(360, 0.05), takes(20, 0.101), takes(20, -0.01)],
    [false, false, false, false],
  );
});

for (const [name, tokens] of [
  ['usual', usual],
  ['high contrast', highContrast],
] as const) {
  test(`${name}: every pair keeps its contrast at every hue and chroma that a unit may choose`, () => {
    for (const chroma of chromas) {
      for (let hue = 0; hue < 360; hue += 1) assert.deepEqual(tooWeak(tokens, hue, chroma), []);
    }
  });
}

test('a livelier or lighter brand than may be chosen would be found', () => {
  const lighter = new Map([
    ...usual,
    ['--mc-accent', 'oklch(0.6 var(--mc-brand-chroma) var(--mc-brand-hue))'],
  ]);
  assert.notDeepEqual(tooWeak(lighter, 184, 0.1), []);
});
