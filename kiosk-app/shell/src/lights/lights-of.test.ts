import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightsOf } from './lights-of.ts';

const off = { status: 'on', scanner: 'off', 'card-reader': 'off', printer: 'off' };

test('the light of the place that the screen speaks of shines, and no other', () => {
  assert.deepEqual(lightsOf('card', false), { ...off, scanner: 'on' });
  assert.deepEqual(lightsOf('chip', false), { ...off, 'card-reader': 'on' });
  assert.deepEqual(lightsOf('done', false), { ...off, printer: 'on' });
  for (const screen of ['start', 'form', 'printing', 'review'] as const)
    assert.deepEqual(lightsOf(screen, false), off);
});

test('a question over the screen leads nowhere, and a kiosk that does not serve is dark', () => {
  assert.deepEqual(lightsOf('card', true), off);
  for (const screen of ['closed', 'dark', 'out-of-hours', 'technician'] as const)
    assert.deepEqual(lightsOf(screen, false), { ...off, status: 'off' });
});
