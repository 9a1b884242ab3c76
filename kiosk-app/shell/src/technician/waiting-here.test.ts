import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWaiting, waitingReport } from './waiting-here.ts';

const now = new Date('2026-11-23T02:16:00Z');
const none = { count: 0, since: undefined };
const since = (hours: number) => ({ count: 1, since: new Date(now.getTime() - hours * 3_600_000) });

test('what has waited for more than a day needs attention, be it an application or a number', () => {
  const grade = (counts: Parameters<typeof waitingReport>[0]) =>
    checkWaiting(waitingReport(counts, now)).finding;
  assert.equal(grade({ applications: none, tickets: none, feedback: 0 }), 'nothing-waits');
  assert.equal(grade({ applications: none, tickets: none, feedback: 3 }), 'waits');
  assert.equal(grade({ applications: since(23), tickets: since(2), feedback: 0 }), 'waits');
  assert.equal(grade({ applications: since(25), tickets: none, feedback: 0 }), 'waits-long');
  assert.equal(grade({ applications: none, tickets: since(25), feedback: 0 }), 'waits-long');
});
