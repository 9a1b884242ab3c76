import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
// The engine stands above this package; only this comparison looks up to it.
import { evaluateRule, isTrue } from '../../../../wizard/src/rule.ts';
import { evaluate } from './evaluate.ts';
import { isKnown, something, truthOf, unknown } from './possible-value.ts';

const fields = ['kind', 'copies', 'goods', 'name', 'area'] as const;

/** What is answered, and what little a check may know of it. */
const answers = fc.record({
  kind: fc.constantFrom('birth', 'death', null),
  copies: fc.integer({ min: 0, max: 3 }),
  goods: fc.subarray(['a', 'b', 'c']),
  name: fc.constantFrom('me', 'Nguyễn', '1'),
  area: fc.constantFrom(0, 1, 2.5),
});
const hidden = fc.record({ kind: fc.boolean(), copies: fc.boolean(), goods: fc.boolean() });

const variable = fc.constantFrom(...fields).map((id) => ({ var: `answers.${id}` }));
const literal = fc.constantFrom<unknown>('birth', 'death', 'a', 'me', 0, 1, 2, null, true, false, '');
const { rule } = fc.letrec<{ rule: unknown; operand: unknown }>((tie) => ({
  operand: fc.oneof({ depthSize: 'small' }, variable, literal, tie('rule')),
  rule: fc.oneof(
    { depthSize: 'small' },
    variable,
    fc
      .tuple(fc.constantFrom('===', '!==', '==', '!=', '<', '<=', '>', '>='), tie('operand'), tie('operand'))
      .map(([name, ...operands]) => ({ [name]: operands })),
    fc
      .tuple(fc.constantFrom('and', 'or', 'if'), fc.array(tie('operand'), { minLength: 1, maxLength: 4 }))
      .map(([name, operands]) => ({ [name]: operands })),
    tie('operand').map((operand) => ({ '!': [operand] })),
    tie('operand').map((operand) => ({ '!!': [operand] })),
    fc
      .tuple(tie('operand'), fc.oneof(fc.constant(['birth', 'a', 1]), variable))
      .map((operands) => ({ in: operands })),
    fc.tuple(variable, tie('operand')).map((operands) => ({ some: operands })),
  ),
}));

test('where all is known it says what the engine says', () => {
  fc.assert(
    fc.property(rule, answers, (condition, given) => {
      const known = new Map(Object.entries(given).map(([id, value]) => [`answers.${id}`, value]));
      const value = evaluate(condition, known);
      if (typeof value === 'symbol' || (Array.isArray(value) && !isKnown(value))) return;
      assert.deepEqual(
        value,
        evaluateRule(condition, { answers: given, unit: '26740', today: '2026-11-22' }),
      );
    }),
    { numRuns: 2000 },
  );
});

test('what it calls true or false is so, whatever stands in what it does not know', () => {
  fc.assert(
    fc.property(rule, answers, hidden, (condition, given, hide) => {
      const known = new Map<string, unknown>([
        ['answers.kind', hide.kind ? unknown : given.kind],
        ['answers.copies', hide.copies ? unknown : given.copies],
        ['answers.goods', hide.goods ? unknown : given.goods],
        ['answers.name', something],
        ['answers.area', unknown],
      ]);
      const truth = truthOf(evaluate(condition, known));
      const holds = isTrue(condition, { answers: given, unit: '26740', today: '2026-11-22' });
      if (truth !== 'unknown') assert.equal(truth === 'true', holds);
    }),
    { numRuns: 5000 },
  );
});
