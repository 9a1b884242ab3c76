import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WatchedValue } from './watched-value.ts';

test('a listener hears the current value at once, then each change, and nothing after it has left', () => {
  const value = new WatchedValue('starting');
  const heard: string[] = [];
  const stop = value.watch((current) => heard.push(current));
  value.set('ready');
  value.set('ready');
  stop();
  value.set('lost');
  assert.deepEqual(heard, ['starting', 'ready']);
  assert.equal(value.value, 'lost');
});
