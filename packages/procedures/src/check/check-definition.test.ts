import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { civilStatusExtract } from '../catalogue/index.ts';
import { checkDefinition, parseDefinition } from './index.ts';

type Step = string | number;

/** The built-in definition with the value at a path replaced, or removed when it is undefined. */
function broken(path: readonly Step[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(civilStatusExtract));
  let at = copy as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<Step, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const text = { vi: 'Chữ', en: 'Text' };
const when = (fieldId: string): unknown => ({ '===': [{ var: `answers.${fieldId}` }, 'x'] });

/** What is replaced, by what, and the problem that must be reported first. */
const cases: readonly (readonly [readonly Step[], unknown, string, RegExp])[] = [
  [['name'], undefined, '', /required property "name"/],
  [['name', 'en'], undefined, '/name', /required property "en"/],
  [['pages', 1, 'title', 'vi'], ' ', '/pages/1/title/vi', /must match/],
  [['version'], '1', '/version', /must match \^.*Semantic version/],
  [['processing', 'cutOff'], '3pm', '/processing/cutOff', /must match/],
  [['processing', 'kind'], 'working-days', '/processing', /"days"/],
  [['colour'], 'red', '/colour', /no such property/],
  [
    ['pages', 1, 'fields', 0, 'options', 0, 'checked'],
    true,
    '/pages/1/fields/0/options/0/checked',
    /no such/,
  ],
  [['pages', 0, 'fields', 0, 'maxLength'], 9, '/pages/0/fields/0/maxLength', /no such property/],
  [['pages', 1, 'fields', 1, 'start'], undefined, '/pages/1/fields/1', /required property "start"/],
  [['pages', 0, 'fields', 0, 'type'], 'telepathy', '/pages/0/fields/0/type', /any of/],
  [['pages', 2, 'visibleWhen'], { eval: ['x'] }, '/pages/2/visibleWhen/eval', /no such property/],
  [['pages', 2, 'visibleWhen'], { '!': { var: 'answer.kind' } }, '/pages/2/visibleWhen/!/var', /must match/],
  [['fee', 'lines', 0, 'amount'], 8000.5, '/fee/lines/0/amount', /integer/],
  [['fee', 'lines', 0, 'basis'], 'no-law', '/fee/lines/0/basis', /no id in legalBasis/],
  [['fee', 'lines', 0, 'quantityField'], 'phone', '/fee/lines/0/quantityField', /type count/],
  [['fee', 'lines', 0, 'quantityField'], 'nothing', '/fee/lines/0/quantityField', /type count/],
  [['fee', 'lines', 0, 'when'], when('nothing'), '/fee/lines/0/when', /"answers.nothing"/],
  [['pages', 2, 'visibleWhen'], when('nothing'), '/pages/2/visibleWhen', /"answers.nothing"/],
  [['pages', 2, 'visibleWhen'], when('phone'), '/pages/2/visibleWhen', /comes before/],
  [
    ['pages', 2, 'fields', 0, 'visibleWhen'],
    when('subject'),
    '/pages/2/fields/0/visibleWhen',
    /comes before/,
  ],
  [['pages', 1, 'id'], 'applicant', '/pages/1/id', /used twice/],
  [['pages', 2, 'fields', 0, 'id'], 'kind', '/pages/2/fields/0/id', /used twice/],
  [['pages', 2, 'fields', 0, 'id'], 'consent', '/pages/2/fields/0/id', /reserved/],
  [['pages', 2, 'fields', 0, 'id'], 'constructor', '/pages/2/fields/0/id', /reserved/],
  [['pages', 2, 'fields', 0, 'options', 1, 'value'], 'me', '/pages/2/fields/0/options/1/value', /used twice/],
  [['pages', 0, 'fields', 0, 'prefill', 'item'], 'address', '/pages/0/fields/0/prefill/item', /type text/],
  [['pages', 1, 'fields', 1, 'start'], 11, '/pages/1/fields/1/start', /between/],
  [['pages', 0, 'fields', 3, 'minLength'], 300, '/pages/0/fields/3/minLength', /greater/],
  [['pages', 0, 'fields', 2, 'notBefore'], '1900-02-30', '/pages/0/fields/2/notBefore', /no such day/],
  [['steps', 0, 'dueShare'], 0.1, '/steps/0/dueShare', /share is 0/],
  [['steps', 3, 'dueShare'], 0.9, '/steps/3/dueShare', /share is 1/],
  [['steps', 2, 'dueShare'], 0.4, '/steps/2/dueShare', /due before/],
  [['validFrom'], '2025-13-01', '/validFrom', /no such day/],
  [['validTo'], '2025-06-30', '/validTo', /ends before/],
  [['legalBasis', 0, 'issued'], '2014-11-31', '/legalBasis/0/issued', /no such day/],
  [['legalBasis', 1, 'id'], 'civil-status-law', '/legalBasis/1/id', /used twice/],
  [['papers', 1], { id: 'id-card', name: text }, '/papers/1/id', /used twice/],
];

for (const [path, value, expectedPath, reason] of cases) {
  test(`refused: ${path.join('/')} = ${JSON.stringify(value)}`, () => {
    const outcome = checkDefinition(broken(path, value));
    assert.ok(outcome.code === 'invalid');
    assert.equal(outcome.problems[0]?.path, expectedPath);
    assert.match(outcome.problems[0]?.reason ?? '', reason);
  });
}

test('a problem is told once, not once for each keyword around it', () => {
  const outcome = checkDefinition(broken(['pages', 1, 'fields', 1, 'start'], undefined));
  assert.ok(outcome.code === 'invalid');
  assert.equal(outcome.problems.length, 1);
});

test('text that is not JSON is a problem like any other', () => {
  const outcome = parseDefinition('{"id": ');
  assert.ok(outcome.code === 'invalid');
  assert.match(outcome.problems[0]?.reason ?? '', /not JSON/);
});

test('any JSON is judged, never thrown at', () => {
  const paths: readonly (readonly Step[])[] = cases.map(([path]) => path);
  const value = fc.oneof(
    fc.jsonValue().map((json) => json as unknown),
    fc.tuple(fc.constantFrom(...paths), fc.jsonValue()).map(([path, json]) => broken(path, json)),
  );
  fc.assert(
    fc.property(value, (json) => {
      assert.ok(['ok', 'invalid'].includes(checkDefinition(json).code));
    }),
    { numRuns: 150 },
  );
});
