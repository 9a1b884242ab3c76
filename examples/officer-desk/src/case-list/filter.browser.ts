import { assert } from 'chai';
import { sampleCase } from '../testing/fake-gateway.ts';
import { matches, passes, shownState } from './filter.ts';

const now = new Date('2026-11-23T10:00:00Z');
const late = sampleCase({ dueAt: '2026-11-23T09:59:59Z' });

it('a case in progress past its due time is overdue, a returned one is not', () => {
  assert.equal(shownState(late, now), 'overdue');
  assert.equal(shownState(sampleCase({ ...late, state: 'returned' }), now), 'returned');
  assert.isTrue(passes(late, 'overdue', now));
  assert.isTrue(passes(late, 'in-progress', now));
  assert.isFalse(passes(sampleCase(), 'overdue', now));
});

it('each word of a query must be there, in any order, with or without marks', () => {
  const entry = sampleCase({ applicantName: 'Đặng Thị Ưng' });
  for (const query of ['', 'ung dang', 'ĐẶNG', '0001', 'h29.26740', 'trich luc', 'kiosk'])
    assert.isTrue(matches(entry, query), query);
  for (const query of ['ang', 'dang khac', '0002']) assert.isFalse(matches(entry, query), query);
});
