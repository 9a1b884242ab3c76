import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lineWith, sampleText, sampleWith } from '../testing/sample.node.ts';
import { checkFile } from './check-file.ts';

interface BadFile {
  readonly what: string;
  readonly piece: string;
  readonly replacement: string;
  /** A text that stands on the line to be named: in the changed file. */
  readonly line: string;
  readonly reason: RegExp;
}

const isMonth = '{ "===": [{ "var": "answers.kind" }, "month"] }';
const severalBicycles = '{ ">": [{ "var": "answers.bicycles" }, 1] }';

/** A group of two questions before the one called owner. */
function groupOf(helmetWhen: string): string {
  const text = '{ "vi": "Chữ", "en": "Text" }';
  const common = `"label": ${text}, "sensitivity": "public"`;
  return `"id": "riders", "type": "group", "itemName": ${text}, "minimum": 1, "maximum": 3, ${common}, "fields": [
    { "id": "rides", "type": "choice", ${common},
      "options": [{ "value": "yes", "label": ${text} }, { "value": "no", "label": ${text} }] },
    { "id": "helmet", "type": "confirm", "text": ${text}, ${common},
      "visibleWhen": ${helmetWhen} }
  ] },
  { "id": "owner",
          "type": "text",`;
}

const badFiles: readonly BadFile[] = [
  {
    what: 'a comma is missing',
    piece: '"version": "1.0.0",',
    replacement: '"version": "1.0.0"',
    line: '"version"',
    reason: /comma is missing after this/,
  },
  {
    what: 'a comma too many',
    piece: '{ "value": "year", "label": { "vi": "Năm", "en": "Year" } }',
    replacement: '{ "value": "year", "label": { "vi": "Năm", "en": "Year" } },',
    line: '"value": "year"',
    reason: /comma is one too many/,
  },
  {
    what: 'a quotation mark is missing',
    piece: '"id": "month",',
    replacement: '"id": "month,',
    line: '"id": "month,',
    reason: /quotation mark/,
  },
  {
    what: 'a comment',
    piece: '  "level": 4,',
    replacement: '  // four\n  "level": 4,',
    line: '// four',
    reason: /no comments/,
  },
  {
    what: 'a property twice',
    piece: '  "level": 4,',
    replacement: '  "level": 3,\n  "level": 4,',
    line: '"level": 4',
    reason: /"level" stands twice/,
  },
  {
    what: 'the schema: a wrong value',
    piece: '"level": 4',
    replacement: '"level": 5',
    line: '"level"',
    reason: /must be one of 1, 2, 3, 4/,
  },
  {
    what: 'the schema: something is missing',
    piece: ', "dueShare": 1 }',
    replacement: ' }',
    line: '"id": "out"',
    reason: /"dueShare" is missing/,
  },
  {
    what: 'the schema: an unknown name',
    piece: '"minimum": 1,',
    replacement: '"minimun": 1,\n          "minimum": 1,',
    line: '"minimun"',
    reason: /"minimun" is not known here/,
  },
  {
    what: 'a reference: no such legal basis',
    piece: '"quantityField": "bicycles",',
    replacement: '"quantityField": "cars",',
    line: '"quantityField"',
    reason: /"cars" is no field/,
  },
  {
    what: 'a reference: a condition that looks ahead',
    piece: severalBicycles,
    replacement: '{ "===": [{ "var": "answers.owner" }, "me"] }',
    line: '"answers.owner" }, "me"] },\n      "title"',
    reason: /"answers.owner" is no field that comes before/,
  },
  {
    what: 'an option that does not exist',
    piece: isMonth,
    replacement: '{ "===": [{ "var": "answers.kind" }, "monht"] }',
    line: '"monht"',
    reason: /"monht" is no option of "kind", which has "month", "year"/,
  },
  {
    what: 'an option that does not exist, in a list',
    piece: severalBicycles,
    replacement: '{ "in": [{ "var": "answers.kind" }, ["year", "decade"]] }',
    line: '"decade"',
    reason: /"decade" is no option/,
  },
  {
    what: 'a page that is never shown',
    piece: severalBicycles,
    replacement: '{ ">": [{ "var": "answers.bicycles" }, 5] }',
    line: '"answers.bicycles" }, 5]',
    reason: /page "several" is never shown: no possible answer to "bicycles"/,
  },
  {
    what: 'a page that contradicts itself',
    piece: severalBicycles,
    replacement: `{ "and": [${isMonth}, { "===": [{ "var": "answers.kind" }, "year"] }] }`,
    line: '{ "and"',
    reason: /page "several" is never shown/,
  },
  {
    what: 'a question that its page rules out',
    piece: '{ "!==": [{ "var": "answers.owner" }, "me"] }',
    replacement: '{ "===": [{ "var": "answers.bicycles" }, 1] }',
    line: '"answers.bicycles" }, 1] },\n          "label"',
    reason: /question "ownerPhone" is never asked.*given the conditions around it/,
  },
  {
    what: 'a question of a group that nothing leads to',
    piece: '"id": "owner",\n          "type": "text",',
    replacement: groupOf(
      '{ "and": [{ "===": [{ "var": "item.rides" }, "no"] }, { "===": [{ "var": "item.rides" }, "yes"] }] }',
    ),
    line: '"item.rides"',
    reason: /question "helmet" is never asked: no possible answer to "rides"/,
  },
  {
    what: 'a rule that nobody can satisfy',
    piece: '"consent"',
    replacement:
      '"rules": [{ "id": "few", "at": "bicycles", "message": { "vi": "Bớt xe.", "en": "Fewer." },\n    "check": { "<": [{ "var": "answers.bicycles" }, 1] } }],\n  "consent"',
    line: '"check"',
    reason: /Nobody can satisfy the rule "few"/,
  },
  {
    what: 'a fee line that never applies',
    piece: isMonth,
    replacement: `{ "and": [${isMonth}, { "===": [{ "var": "answers.bicycles" }, 9] }] }`,
    line: '"answers.bicycles" }, 9]',
    reason: /fee line "month" never applies/,
  },
  {
    what: 'a fee with a gap, after an option was added',
    piece: '{ "value": "month", ',
    replacement:
      '{ "value": "week", "label": { "vi": "Tuần", "en": "Week" } },\n            { "value": "month", ',
    line: '"lines"',
    reason: /No fee line applies when "kind" is week\. If that is free, add a line with the amount 0/,
  },
  {
    what: 'a fee with a gap between two numbers',
    piece: isMonth,
    replacement: `{ "and": [${isMonth}, { "!==": [{ "var": "answers.bicycles" }, 3] }] }`,
    line: '"lines"',
    reason: /No fee line applies when "kind" is month and "bicycles" is 3/,
  },
  {
    what: 'a translation is missing',
    piece: '{ "vi": "Chủ xe", "en": "Owner" }',
    replacement: '{ "vi": "Chủ xe" }',
    line: '"Chủ xe"',
    reason: /The English text \("en"\) is missing/,
  },
  {
    what: 'a text is not translated',
    piece: '{ "vi": "Chủ xe", "en": "Owner" }',
    replacement: '{ "vi": "Chủ xe", "en": "Chủ xe" }',
    line: '"Chủ xe"',
    reason: /The English text is the Vietnamese one/,
  },
  {
    what: 'marks stored apart',
    piece: '"Chủ xe"',
    replacement: `"${'Chủ xe'.normalize('NFD')}"`,
    line: `"${'Chủ xe'.normalize('NFD')}"`,
    reason: /NFD/,
  },
  {
    what: 'it ends before it begins',
    piece: '"validFrom": "2026-01-01",',
    replacement: '"validFrom": "2026-01-01",\n  "validTo": "2025-12-31",',
    line: '"validTo"',
    reason: /ends before it begins/,
  },
];

for (const { what, piece, replacement, line, reason } of badFiles) {
  test(`named with its line: ${what}`, () => {
    const text = sampleWith(piece, replacement);
    const problems = checkFile(text).findings.filter(({ kind }) => kind === 'problem');
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.match(problems[0]?.reason ?? '', reason);
    assert.equal(problems[0]?.line, lineWith(line, text));
  });
}

/** A replacement in the sample, and how the schema's complaint is worded for an author. */
const wordings: readonly (readonly [piece: string, replacement: string, words: RegExp])[] = [
  ['"days": 2', '"days": "two"', /must be a whole number, not a text in quotation marks/],
  ['"days": 2', '"days": 0', /must be 1 or more/],
  ['"days": 2', '"days": 999', /must be 400 or less/],
  ['["citizen"]', '[]', /at least 1/],
  ['["citizen"]', '["citizen", "citizen"]', /same thing .* twice/],
  ['["citizen"]', '"citizen"', /must be a list/],
  ['"2026-01-01"', '"1.1.2026"', /date such as "2026-01-31"/],
  ['"id": "in"', '"id": "In Tray"', /small letters, digits and hyphens/],
  ['"id": "ownerPhone"', '"id": "owner-phone"', /begin with a small letter/],
  ['"version": "1.0.0"', '"version": "1"', /three numbers with dots/],
  ['"en": "Owner"', '"en": " "', /text is missing between the quotation marks/],
  ['"number": "1/2026/NĐ-CP"', '"number": ""', /text is missing between the quotation marks/],
];

for (const [piece, replacement, words] of wordings) {
  test(`in plain words: ${replacement}`, () => {
    const [first] = checkFile(sampleWith(piece, replacement)).findings;
    assert.match(first?.reason ?? '', words);
    assert.doesNotMatch(first?.reason ?? '', /Instance|Array|String|\^/);
  });
}

test('nothing is wrong with the sample; what hangs on a typed text is not decided, and said', () => {
  const { findings, definition } = checkFile(sampleText);
  assert.equal(definition?.id, 'bicycle-card');
  assert.deepEqual(
    findings.map(({ kind, line }) => [kind, line]),
    [['undecided', lineWith('"answers.owner"', sampleText)]],
  );
  assert.match(findings[0]?.reason ?? '', /Not decided.*typed in "owner"/);
});

test('lines are counted alike with Windows line ends and a byte order mark', () => {
  const text = sampleWith('"level": 4', '"level": 5');
  const windows = checkFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`).findings;
  assert.deepEqual(windows, checkFile(text).findings);
});

test('the column is that of the name', () => {
  const text = sampleWith('  "level": 4', '      "level": 5');
  assert.equal(checkFile(text).findings[0]?.column, 7);
});

test('any text is judged, never thrown at', () => {
  const cut = fc.nat(sampleText.length).map((length) => sampleText.slice(0, length));
  const swapped = fc
    .tuple(fc.nat(sampleText.length), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([at, piece]) => sampleText.slice(0, at) + piece + sampleText.slice(at + 2));
  const nested = fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(5000), '[]'.repeat(50), '"', '');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), cut, swapped, nested), (text) => {
      const { findings, definition } = checkFile(text);
      for (const { line, column } of findings) assert.ok(line >= 1 && column >= 1);
      assert.ok(definition !== undefined || findings.length > 0);
    }),
    { numRuns: 200 },
  );
});
