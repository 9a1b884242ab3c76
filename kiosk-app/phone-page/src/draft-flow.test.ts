import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DraftFlow } from './draft-flow.ts';
import type { ClaimOutcome } from './ports.ts';
import { FakeKiosk } from './testing/fake-kiosk.ts';

async function claimed(claim: ClaimOutcome): Promise<DraftFlow> {
  const kiosk = new FakeKiosk();
  kiosk.claim = claim;
  const flow = new DraftFlow(kiosk.ports, { kind: 'application', id: 'h', key: 'k' }, () => undefined);
  await flow.load();
  return flow;
}

test('an application that was carried is opened for the unit it was begun for', async () => {
  const saved = JSON.stringify({ format: 'motcua-draft-1', unit: '26740', answers: {} });
  const { phase } = await claimed({ code: 'ok', procedure: 'birth-registration', saved });
  assert.deepEqual(phase, { name: 'open', procedure: 'birth-registration', unit: '26740', saved });
});

test('one that is gone, locked, damaged or not reached is a sentence of its own', async () => {
  assert.equal((await claimed({ code: 'gone' })).phase.name, 'gone');
  assert.equal((await claimed({ code: 'locked' })).phase.name, 'locked');
  assert.equal((await claimed({ code: 'unanswered' })).phase.name, 'unanswered');
  for (const saved of ['', 'null', '{}', '{"unit":5}'])
    assert.equal((await claimed({ code: 'ok', procedure: 'p', saved })).phase.name, 'locked');
});
