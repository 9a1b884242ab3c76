import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureSummary } from '@motcua/gateway/api';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { Outcome } from '../outcome.ts';
import { keptGateway } from './kept-gateway.ts';

const unit = {
  code: '26740',
  name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' },
  province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Hồ Chí Minh City' } },
};
const none: readonly ProcedureSummary[] = [];

/** A gateway and a disk, with their strings in the test's hand. */
function world() {
  const disk = new Map<string, unknown>();
  const state = { answers: 'ok' as 'ok' | 'offline' | 'gone', down: false, calls: 0 };
  const message = { vi: '', en: '' };
  const answer = <Value>(value: Value): Promise<Outcome<Value>> => {
    state.calls += 1;
    if (state.answers === 'ok') return Promise.resolve({ code: 'ok', value });
    if (state.answers === 'offline') return Promise.resolve({ code: 'offline' });
    const problem = { type: '', title: '', status: 410, code: 'procedure-withdrawn', message };
    return Promise.resolve({ code: 'problem', problem });
  };
  const gateway = keptGateway(
    {
      procedures: () => answer(none),
      procedure: () => answer(civilStatusExtract),
      unit: () => answer(unit),
    },
    {
      keep: (name, value) => {
        disk.set(name, structuredClone(value));
        return Promise.resolve();
      },
      find: (name) => Promise.resolve(disk.get(name)),
    },
    { isDown: () => state.down },
  );
  return { disk, gateway, state };
}

test('what was answered once is answered again without network', async () => {
  const { gateway, state } = world();
  const { id } = civilStatusExtract;
  await gateway.procedures();
  await gateway.procedure(id);
  await gateway.unit('26740');
  state.answers = 'offline';
  assert.deepEqual(await gateway.procedures(), { code: 'ok', value: none });
  assert.deepEqual(await gateway.procedure(id), { code: 'ok', value: civilStatusExtract });
  assert.deepEqual(await gateway.unit('26740'), { code: 'ok', value: unit });
  assert.deepEqual(await gateway.procedure('other'), { code: 'offline' });
});

test('nobody is waited for who is known to be away, unless nothing was kept', async () => {
  const { gateway, state } = world();
  await gateway.unit('26740');
  state.down = true;
  const before = state.calls;
  await gateway.unit('26740');
  assert.equal(state.calls, before);
  assert.equal((await gateway.procedures()).code, 'ok');
  assert.equal(state.calls, before + 1);
});

test('a refusal counts more than what was kept', async () => {
  const { gateway, state } = world();
  await gateway.procedure(civilStatusExtract.id);
  state.answers = 'gone';
  assert.equal((await gateway.procedure(civilStatusExtract.id)).code, 'problem');
});

test('what is damaged on the disk is not taken for an answer', async () => {
  const { disk, gateway, state } = world();
  state.answers = 'offline';
  for (const damaged of [undefined, null, 7, 'text', [], {}, { code: '26740' }]) {
    disk.set('unit 26740', damaged);
    assert.deepEqual(await gateway.unit('26740'), { code: 'offline' });
  }
});

test('definitions are fetched ahead until nobody answers', async () => {
  const { disk, gateway, state } = world();
  const { signal } = new AbortController();
  await gateway.preload(['a', 'b'], { signal });
  assert.deepEqual([...disk.keys()], ['procedure a', 'procedure b']);
  state.answers = 'offline';
  const before = state.calls;
  await gateway.preload(['c', 'd', 'e'], { signal });
  assert.equal(state.calls, before + 1);
});
