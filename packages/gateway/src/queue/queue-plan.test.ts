import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import * as fc from 'fast-check';
import { furtherLanguages } from '@motcua/texts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { readQueuePlan, usualPlan } from './queue-plan.ts';

const complaint = (change: object): string => {
  const read = readQueuePlan(JSON.stringify({ ...usualPlan, ...change }));
  return read.code === 'invalid' ? read.complaint : read.code;
};

test('the usual plan can be read as an operator would write it, and names procedures that there are', async () => {
  assert.deepEqual(readQueuePlan(JSON.stringify(usualPlan)), { code: 'ok', plan: usualPlan });
  const loaded = await loadCatalogue();
  assert.ok(loaded.code === 'ok');
  const known = loaded.catalogue.all('2026-11-23').map(({ id }) => id);
  assert.ok(known.includes(civilStatusExtract.id));
  for (const { procedures } of usualPlan.services)
    for (const procedure of procedures) assert.ok(known.includes(procedure), procedure);
});

test('the usual plan is said in every language that can be chosen', () => {
  const { counters, services } = usualPlan;
  const names = [...services, ...counters].map(({ name }) => name);
  const spoken = ['vi', 'en', ...Object.keys(furtherLanguages)].toSorted();
  for (const text of [...names, ...services.map(({ detail }) => detail)])
    assert.deepEqual(Object.keys(text).toSorted(), spoken, text.vi);
});

test('a plan that cannot work is refused with its reason', () => {
  const [first, second] = usualPlan.services;
  const [counter] = usualPlan.counters;
  assert.match(complaint({ services: [] }), /services/);
  assert.match(complaint({ services: [{ ...first, letter: 'K' }] }), /letter/);
  assert.equal(complaint({ services: [first, first] }), 'names a service twice');
  assert.equal(complaint({ services: [first, { ...second, letter: 'A' }] }), 'uses a letter twice');
  assert.equal(complaint({ counters: [counter, counter] }), 'names a counter twice');
  assert.equal(
    complaint({ counters: [{ ...counter, services: ['swimming'] }] }),
    'has a counter for a service that is not there',
  );
  assert.equal(complaint({ counters: [counter] }), 'has a service without a counter');
  assert.equal(readQueuePlan('{').code, 'invalid');
});

test('no text breaks the reading', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.equal(readQueuePlan(text).code, 'invalid');
    }),
  );
});
