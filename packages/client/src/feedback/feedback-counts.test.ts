import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedbackCount } from '@motcua/gateway/api';
import * as fc from 'fast-check';
import { countIn, nothingKept, packed } from './feedback-counts.ts';
import type { KeptFeedback } from './feedback-counts.ts';

const said = { unit: '26740', service: 'civil-status-extract', day: '2026-11-23', score: 5 } as const;

test('the same thing said twice is one line, with a reason it is another', () => {
  const counts = [said, said, { ...said, reason: 'easy' } as const].reduce(countIn, []);
  assert.deepEqual(counts, [
    { ...said, count: 2 },
    { ...said, reason: 'easy', count: 1 },
  ]);
});

test('what is on its way stays as it is until it is settled', () => {
  const first = packed({ ...nothingKept, counts: [{ ...said, count: 1 }] }, () => 'a');
  assert.deepEqual(first, { counts: [], report: { id: 'a', counts: [{ ...said, count: 1 }] } });
  const more = { ...first, counts: countIn(first.counts, said) };
  assert.deepEqual(
    packed(more, () => 'b'),
    more,
  );
  assert.deepEqual(
    packed(nothingKept, () => 'c'),
    nothingKept,
  );
});

test('whatever is said, all of it is sent once, in reports the gateway takes', () => {
  const one = fc.record({
    unit: fc.constantFrom('26740', '26743'),
    service: fc.string({ maxLength: 2 }),
    day: fc.constantFrom('2026-11-22', '2026-11-23'),
    score: fc.constantFrom<FeedbackCount['score']>(1, 2, 3, 4, 5),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 900, size: 'max' }), (all) => {
      let kept: KeptFeedback = { ...nothingKept, counts: all.reduce<KeptFeedback['counts']>(countIn, []) };
      let sent = 0;
      for (;;) {
        kept = packed(kept, () => 'id');
        if (kept.report === undefined) break;
        assert.ok(kept.report.counts.length <= 200);
        for (const { count } of kept.report.counts) sent += count;
        kept = { ...kept, report: undefined };
      }
      assert.equal(sent, all.length);
    }),
    { numRuns: 30 },
  );
});
