import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '@motcua/procedures/schema.json' with { type: 'json' };
import * as fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { ownOperators } from './rule-operators.ts';
import { checkRule, evaluateRule, isTrue, ruleOperators } from './rule.ts';

const data = {
  answers: { kind: 'birth', copies: 2, empty: '', list: [{ item: { age: 3 } }, 'birth', 2, null] },
  unit: '26740',
  today: '2026-11-23',
};

test('conditions as definitions write them', () => {
  assert.equal(isTrue({ '===': [{ var: 'answers.kind' }, 'birth'] }, data), true);
  assert.equal(isTrue({ in: [{ var: 'answers.kind' }, ['death', 'marriage']] }, data), false);
  assert.equal(isTrue({ '===': [{ var: 'answers.missing' }, 'other'] }, data), false);
  assert.equal(
    isTrue({ and: [{ '>': [{ var: 'answers.copies' }, 1] }, { '!': { var: 'answers.no' } }] }, data),
    true,
  );
  assert.equal(isTrue({ '<=': ['2026-01-01', { var: 'today' }, '2026-12-31'] }, data), true);
});

test('lists are counted, added up and compared item by item', () => {
  const list = { var: 'list' };
  const age = { var: 'item.age' };
  const people = {
    list: [
      { item: { age: 30, id: 'a' } },
      { item: { age: 12 } },
      { item: { id: 'a' } },
      { item: { id: 'b' } },
    ],
    words: ['a', 'b'],
  };
  for (const [rule, value] of [
    [{ count: [list] }, 4],
    [{ count: [list, { '>=': [age, 18] }] }, 1],
    [{ count: [{ var: 'words' }] }, 2],
    [{ count: [{ var: 'nothing' }] }, 0],
    [{ sum: [list, age] }, 42],
    [{ distinct: [list, age] }, true],
    [{ distinct: [list, { var: 'item.id' }] }, false],
    [{ some: [list, { '===': [age, 12] }] }, true],
    [{ all: [{ var: 'nothing' }, true] }, false],
  ] as const) {
    assert.equal(evaluateRule(rule, people), value, JSON.stringify(rule));
  }
});

test('years and days between dates; what is unknown is the first', () => {
  for (const [from, to, years, days] of [
    ['2000-02-29', '2018-02-28', 17, 6574],
    ['2000-02-29', '2018-03-01', 18, 6575],
    ['2008-11-23', '2026-11-23', 18, 6574],
    ['2008-11', '2026-11-01', 18, 6574],
    ['2008', '2026-01-01', 18, 6575],
    ['2026-11-23', '2026-11-22', -1, -1],
    ['hôm qua', '2026-11-22', null, null],
    [null, '2026-11-22', null, null],
    ['2026-02-30', '2026-11-22', null, null],
  ] as const) {
    assert.equal(evaluateRule({ years: [from, to] }, {}), years, `${from} ${to}`);
    assert.equal(evaluateRule({ days: [from, to] }, {}), days, `${from} ${to}`);
  }
});

test('names that every object inherits are no answers', () => {
  assert.equal(evaluateRule({ var: 'answers.constructor' }, data), null);
  assert.equal(evaluateRule({ var: 'answers.kind.length' }, data), null);
});

test('an unknown operator is named when the rule is taken in', () => {
  assert.throws(() => checkRule({ and: [true, { regex: ['a', 'b'] }] }), /unknown operator, "regex"/);
  assert.throws(() => checkRule({ toString: [] }), /unknown operator, "toString"/);
  assert.throws(() => checkRule({ and: [true], or: [false] }), /not one operation/);
  assert.doesNotThrow(() => checkRule(undefined));
});

test('the schema of definitions names the same operators', () => {
  assert.deepEqual(Object.keys(schema.$defs.rule.properties).toSorted(), ruleOperators.toSorted());
});

const paths = [
  'answers.kind',
  'answers.copies',
  'answers.empty',
  'answers.none',
  'answers.list',
  'item.age',
  'answers',
  'unit',
  'today',
  '',
];
const operators = ruleOperators.filter((operator) => operator !== 'var' && !(operator in ownOperators));

const { rule } = fc.letrec((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: -2, max: 3 }), fc.boolean(), fc.constant(null)),
    fc.constantFrom('birth', '2', '2026-11-23'),
    fc.constantFrom(...paths).map((path) => ({ var: path })),
    fc.tuple(fc.constantFrom(...paths), fc.integer()).map((operands) => ({ var: operands })),
    fc.array(tie('rule'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom(...operators), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
      .map(([operator, operands]) => ({ [operator]: operands })),
  ),
}));

test('every rule has the value that the JSON Logic reference gives it', () => {
  fc.assert(
    fc.property(rule, (any) => {
      assert.doesNotThrow(() => checkRule(any));
      assert.deepEqual(evaluateRule(any, data), jsonLogic.apply(any as jsonLogic.RulesLogic, data));
    }),
    { numRuns: 2000 },
  );
});
