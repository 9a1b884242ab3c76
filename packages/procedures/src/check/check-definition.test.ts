import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { civilStatusExtract } from '../catalogue/index.ts';
import { everyField } from '../samples/index.ts';
import { checkDefinition, parseDefinition } from './index.ts';

type Step = string | number;

/** A definition with the value at a path replaced, or removed when it is undefined. */
function broken(path: readonly Step[], value: unknown, definition: unknown = civilStatusExtract): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(definition));
  let at = copy as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<Step, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const text = { vi: 'Chữ', en: 'Text' };
const unitField: readonly Step[] = ['pages', 1, 'fields', 0];
const unitPath = '/pages/1/fields/0';
const unit = { id: 'kind', type: 'unit', label: text, sensitivity: 'public' };
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
  [['fee', 'lines', 0, 'quantityField'], 'phone', '/fee/lines/0/quantityField', /type count or group/],
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
  [unitField, { ...unit, suggestFrom: 'nothing' }, `${unitPath}/suggestFrom`, /no field of type text/],
  [unitField, { ...unit, suggestFrom: 'phone' }, `${unitPath}/suggestFrom`, /no field of type text/],
  [['pages', 0, 'fields', 0, 'suggestFrom'], 'kind', '/pages/0/fields/0/suggestFrom', /no such property/],
  [['pages', 2, 'fields', 0, 'options', 1, 'value'], 'me', '/pages/2/fields/0/options/1/value', /used twice/],
  [['pages', 0, 'fields', 0, 'prefill', 'item'], 'address', '/pages/0/fields/0/prefill/item', /type text/],
  [
    ['pages', 0, 'fields', 0, 'prefill', 'assurance'],
    'rumour',
    '/pages/0/fields/0/prefill/assurance',
    /id-card-qr/,
  ],
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

const lines: readonly Step[] = ['forms', 0, 'layout', 'sections', 0, 'lines'];
const group: readonly Step[] = ['pages', 2, 'fields', 0];
const item = (fieldId: string): unknown => ({ '!!': { var: `item.${fieldId}` } });
const some = (list: string, condition: unknown): unknown => ({ some: [{ var: list }, condition] });

/** The same of the sample that uses every part of the format. */
const sampleCases: readonly (readonly [readonly Step[], unknown, string, RegExp])[] = [
  [[...group, 'maximum'], 0, '/pages/2/fields/0/maximum', /less than 1/],
  [[...group, 'minimum'], 31, '/pages/2/fields/0/minimum', /greater/],
  [[...group, 'itemName'], undefined, '/pages/2/fields/0', /"itemName"/],
  [[...group, 'options'], [], '/pages/2/fields/0/options', /no such property/],
  [[...group, 'fields', 0, 'colour'], 'red', '/pages/2/fields/0/fields/0/colour', /no such property/],
  [[...group, 'fields', 1, 'id'], 'name', '/pages/2/fields/0/fields/1/id', /used twice/],
  [[...group, 'fields', 1, 'id'], 'toString', '/pages/2/fields/0/fields/1/id', /reserved/],
  [[...group, 'fields', 0], everyField.pages[2]?.fields[0], '/pages/2/fields/0/fields/0/type', /in a group/],
  [
    [...group, 'fields', 0, 'prefill'],
    { from: 'id-card', item: 'fullName' },
    '/pages/2/fields/0/fields/0/prefill',
    /no field of a group/,
  ],
  [[...group, 'fields', 4, 'visibleWhen'], item('price'), '/pages/2/fields/0/fields/4/visibleWhen', /before/],
  [[...group, 'fields', 4, 'visibleWhen'], when('truth'), '/pages/2/fields/0/fields/4/visibleWhen', /before/],
  [[...group, 'rules', 0, 'check'], item('age'), '/pages/2/fields/0/rules/0/check', /no field of the item/],
  [[...group, 'rules', 0, 'at'], 'ownerName', '/pages/2/fields/0/rules/0/at', /no field of this group/],
  [['pages', 3, 'visibleWhen'], item('name'), '/pages/3/visibleWhen', /no field of the item/],
  [['pages', 3, 'visibleWhen'], when('coOwners'), '/pages/3/visibleWhen', /is a group/],
  [
    ['pages', 3, 'visibleWhen'],
    some('answers.coOwners', item('age')),
    '/pages/3/visibleWhen',
    /of the group/,
  ],
  [['pages', 3, 'visibleWhen'], some('answers.goods', item('name')), '/pages/3/visibleWhen', /of the group/],
  [
    ['pages', 2, 'fields', 1, 'compute'],
    { '+': [{ var: 'answers.total' }, 1] },
    '/pages/2/fields/1/compute',
    /before/,
  ],
  [['pages', 3, 'fields', 1, 'visibleWhen'], when('advice'), '/pages/3/fields/1/visibleWhen', /is a note/],
  [['pages', 1, 'fields', 3, 'minimum'], 3, '/pages/1/fields/3/minimum', /greater/],
  [['pages', 1, 'fields', 3, 'maximum'], 4, '/pages/1/fields/3/maximum', /fewer options/],
  [
    ['pages', 1, 'fields', 3, 'options', 1, 'value'],
    'food',
    '/pages/1/fields/3/options/1/value',
    /used twice/,
  ],
  [['pages', 1, 'fields', 4, 'maximum'], 0.5, '/pages/1/fields/4/minimum', /greater/],
  [['pages', 1, 'fields', 4, 'decimals'], 7, '/pages/1/fields/4/decimals', /greater than 6/],
  [['pages', 1, 'fields', 6, 'maximum'], 1, '/pages/1/fields/6/minimum', /greater/],
  [['pages', 1, 'fields', 5, 'maximum'], 2 ** 53, '/pages/1/fields/5/maximum', /greater than/],
  [['pages', 3, 'fields', 2, 'paper'], 'passport', '/pages/3/fields/2/paper', /no id in papers/],
  [['pages', 3, 'fields', 2, 'accept'], ['text/html'], '/pages/3/fields/2/accept/0', /any of/],
  [['pages', 3, 'fields', 2, 'maxBytes'], undefined, '/pages/3/fields/2', /"maxBytes"/],
  [[...lines, 0, 'field'], 'nobody', '/forms/0/layout/sections/0/lines/0/field', /no field/],
  [[...lines, 0, 'field'], 'advice', '/forms/0/layout/sections/0/lines/0/field', /is a note/],
  [[...lines, 0, 'beside'], true, '/forms/0/layout/sections/0/lines/0/beside', /beside/],
  [[...lines, 1, 'when'], when('nothing'), '/forms/0/layout/sections/0/lines/1/when', /"answers.nothing"/],
  [[...lines, 0, 'value'], 'x', '/forms/0/layout/sections/0/lines/0/value', /no such property/],
  [['forms', 0, 'layout', 'title'], ' ', '/forms/0/layout/title', /must match/],
  [['pages', 3, 'fields', 4, 'text'], undefined, '/pages/3/fields/4', /"text"/],
  [['rules', 0, 'at'], 'nobody', '/rules/0/at', /no field/],
  [['rules', 0, 'check'], when('nobody'), '/rules/0/check', /no field/],
  [['rules', 1, 'at'], 'ownerName', '/rules/1/at', /asked on a later page/],
  [['rules', 1, 'id'], 'owner-adult', '/rules/1/id', /used twice/],
  [['rules', 1, 'message'], undefined, '/rules/1', /"message"/],
  [['fee', 'lines', 2, 'amountField'], 'area', '/fee/lines/2/amountField', /type money/],
  [['pages', 1, 'fields', 6, 'maximum'], undefined, '/fee/lines/2/amountField', /needs a maximum/],
  [['fee', 'free', 0, 'lines', 0], 'tax', '/fee/free/0/lines/0', /no id in fee/],
  [['fee', 'free', 0, 'basis'], 'tax', '/fee/free/0/basis', /no id in legalBasis/],
  [['fee', 'free', 0, 'when'], when('nobody'), '/fee/free/0/when', /no field/],
  [['agencyParts', 1, 'pages', 0], 'tax', '/agencyParts/1/pages/0', /no id in pages/],
  [['agencyParts', 0, 'pages'], ['owner'], '/pages/3', /No agency/],
  [['agencyParts', 1, 'when'], when('nobody'), '/agencyParts/1/when', /no field/],
  [['forms', 0, 'basis'], 'law', '/forms/0/basis', /no id in legalBasis/],
  [['steps', 1, 'workingDays'], 9, '/steps', /10 working days together/],
  [['pages'], [], '/pages', /must be a page/],
  [['informationOnly'], true, '/pages', /no pages/],
  [['lifeEvents'], ['party'], '/lifeEvents/0', /any of/],
  [['popularity'], 101, '/popularity', /greater than 100/],
];

for (const [path, value, expectedPath, reason] of sampleCases) {
  test(`refused in the sample: ${path.join('/')} = ${JSON.stringify(value)?.slice(0, 60)}`, () => {
    const outcome = checkDefinition(broken(path, value, everyField));
    assert.ok(outcome.code === 'invalid');
    const found = outcome.problems.find((problem) => problem.path === expectedPath);
    assert.match(found?.reason ?? JSON.stringify(outcome.problems), reason);
  });
}

test('the sample that uses every part of the format is valid', () => {
  const outcome = checkDefinition(everyField);
  assert.deepEqual(outcome.code === 'invalid' ? outcome.problems : [], []);
});

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
    fc
      .tuple(fc.constantFrom(...sampleCases.map(([path]) => path)), fc.jsonValue())
      .map(([path, json]) => broken(path, json, everyField)),
  );
  fc.assert(
    fc.property(value, (json) => {
      assert.ok(['ok', 'invalid'].includes(checkDefinition(json).code));
    }),
    { numRuns: 150 },
  );
});
