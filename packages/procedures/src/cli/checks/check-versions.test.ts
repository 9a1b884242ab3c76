import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineWith, sampleText, sampleWith } from '../testing/sample.node.ts';
import { checkFiles } from './check-files.ts';
import type { NamedFinding } from './check-files.ts';

const second = sampleWith('"version": "1.0.0"', '"version": "1.1.0"');
const from = (day: string, text: string): string =>
  sampleWith('"validFrom": "2026-01-01"', `"validFrom": "${day}"`, text);
const until = (day: string, text: string): string =>
  sampleWith('"status"', `"validTo": "${day}",\n  "status"`, text);

function problems(first: string, later: string): readonly NamedFinding[] {
  return checkFiles([
    { file: 'a.json', text: first },
    { file: 'b.json', text: later },
  ]).filter(({ reason }) => !reason.startsWith('Not decided'));
}

test('two versions follow one another', () => {
  assert.deepEqual(problems(until('2026-06-30', sampleText), from('2026-07-01', second)), []);
});

test('days with two versions, and how to mend it', () => {
  const later = from('2026-07-01', second);
  const [open] = problems(sampleText, later);
  assert.deepEqual([open?.file, open?.line], ['b.json', lineWith('"validFrom"', later)]);
  assert.match(open?.reason ?? '', /1\.0\.0 in a\.json has no last day.*both.*"validTo": "2026-06-30"/);
  const [overlapping] = problems(until('2026-08-31', sampleText), later);
  assert.match(overlapping?.reason ?? '', /lasts until 2026-08-31, so both are valid on 2026-07-01/);
});

test('days with no version are only odd', () => {
  const [gap, ...more] = problems(until('2026-06-30', sampleText), from('2026-09-01', second));
  assert.deepEqual([gap?.kind, more], ['note', []]);
  assert.match(gap?.reason ?? '', /From 2026-07-01 to 2026-08-31 no version/);
});

test('one version in two files', () => {
  const [twin, ...more] = problems(until('2026-06-30', sampleText), from('2026-07-01', sampleText));
  assert.deepEqual([twin?.file, twin?.line, more], ['b.json', lineWith('"version"', sampleText), []]);
  assert.match(twin?.reason ?? '', /a\.json holds version 1\.0\.0/);
});

test('another declaration under the same id', () => {
  const later = sampleWith('"This is true."', '"This is true, all of it."', from('2026-07-01', second));
  const [consent, ...more] = problems(until('2026-06-30', sampleText), later);
  assert.deepEqual([consent?.file, consent?.line, more], ['b.json', lineWith('"bicycle-card-1"', later), []]);
});
