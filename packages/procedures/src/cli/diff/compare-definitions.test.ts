import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFile } from '../checks/check-file.ts';
import { sampleText, sampleWith } from '../testing/sample.node.ts';
import { compareDefinitions } from './compare-definitions.ts';

const newer = sampleWith('"version": "1.0.0"', '"version": "1.1.0"');

function compared(before: string, after: string): string {
  const [old, now] = [checkFile(before).definition, checkFile(after).definition];
  assert.ok(old !== undefined && now !== undefined);
  return compareDefinitions(old, now);
}

/** What is replaced in the newer file, and the paragraph and the sentence that tell of it. */
const changes: readonly (readonly [piece: string, replacement: string, heading: string, sentence: RegExp])[] =
  [
    ['"ownerPhone"', '"mobile"', 'Answers that are dropped', /"Phone" \(ownerPhone\) is no longer asked/],
    [
      '"ownerPhone"',
      '"mobile"',
      'Asked anew',
      /\(mobile\) is asked on page "several" and may be left blank, where/,
    ],
    ['"optional": true,', '', 'Asked again', /\(ownerPhone\) could be left blank and must now be answered/],
    [
      '"type": "phone"',
      '"type": "email"',
      'Asked again',
      /\(ownerPhone\) was of type phone and is of type email/,
    ],
    [
      '{ "value": "year", "label": { "vi": "Năm", "en": "Year" } }',
      '{ "value": "week", "label": { "vi": "Tuần", "en": "Week" } },{ "value": "year", "label": { "vi": "Năm", "en": "Year" } }',
      'Nothing to do',
      /\(kind\) also has "week" now/,
    ],
    [
      '"maximum": 5',
      '"maximum": 3',
      'Asked again',
      /\(bicycles\) has another limit: the most was 5 and is 3; an answer outside/,
    ],
    ['"maximum": 5', '"maximum": 8', 'Nothing to do', /the most was 5 and is 8/],
    [
      '"answers.bicycles" }, 1]',
      '"answers.bicycles" }, 2]',
      'Asked anew',
      /page "Whose are they\?" .* other cases/,
    ],
    ['"amount": 5000,', '"amount": 6000,', 'Fee, time and papers', /costs 6\.000 đ in place of 5\.000 đ/],
    ['"2 days"', '"3 days"', 'Fee, time and papers', /takes "3 days" in place of "2 days"/],
    ['"id": "id-card"', '"id": "passport"', 'Fee, time and papers', /"ID card" is needed as well/],
    ['"bicycle-card-1"', '"bicycle-card-2"', 'Asked again', /declaration at the end is another one/],
    ['"This is true."', '"All is true."', 'Asked again', /give it a new id/],
    ['"en": "Owner"', '"en": "Owner of all"', 'Worded anew', /"Owner of all" \(owner\) was called "Owner"/],
  ];

for (const [piece, replacement, heading, sentence] of changes) {
  test(`told: ${piece} → ${replacement.slice(0, 40)}`, () => {
    const paragraphs = compared(sampleText, sampleWith(piece, replacement, newer)).split('\n\n');
    const paragraph = paragraphs.find((candidate) => candidate.startsWith(`${heading}:`)) ?? '';
    assert.match(paragraph, sentence, paragraphs.join('\n\n'));
  });
}

test('who must choose again when an option goes', () => {
  const withWeek = sampleWith(
    '{ "value": "month", ',
    '{ "value": "week", "label": { "vi": "Tuần", "en": "Week" } },{ "value": "month", ',
  );
  assert.match(compared(withWeek, newer), /no longer has "week": who chose that must choose again/);
});

test('how long one may finish with the old version', () => {
  assert.match(compared(sampleText, newer), /Version 1\.0\.0 has no last day yet/);
  const ended = sampleWith('"status"', '"validTo": "2026-06-30",\n  "status"');
  assert.match(compared(ended, newer), /Until 2026-06-30 who began with version 1\.0\.0 finishes with it/);
});

test('nothing, mistaken order, forgotten version, another procedure', () => {
  assert.match(compared(sampleText, sampleText), /the two are the same/);
  assert.match(compared(newer, sampleText), /OLD first, then NEW/);
  assert.match(compared(sampleText, sampleWith('"2 days"', '"3 days"')), /version is the same although/);
  assert.match(
    compared(sampleText, sampleWith('"id": "bicycle-card"', '"id": "car-card"')),
    /two procedures/,
  );
});
