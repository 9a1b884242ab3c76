import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speech } from '@motcua/speech';
import { limitVolume, volumeLimitOf } from './limit-volume.ts';

test('nothing is said louder than the limit, and what is softer stays as it is', async () => {
  const volumes: number[] = [];
  const engine = limitVolume(
    {
      name: 'test',
      canSay: () => true,
      speak: ({ volume }) => {
        volumes.push(volume);
        return Promise.resolve({ code: 'spoken' });
      },
    },
    0.4,
  );
  const speech: Speech = {
    text: 'a',
    written: 'a',
    language: 'vi',
    isPrivate: false,
    rate: 1,
    volume: 1,
  };
  await engine.speak(speech, { signal: new AbortController().signal });
  await engine.speak({ ...speech, volume: 0.2 }, { signal: new AbortController().signal });
  assert.deepEqual(volumes, [0.4, 0.2]);
});

test('a limit that is none is as loud as the machine is', () => {
  assert.equal(volumeLimitOf({ settings: { volumeLimit: 0.3 } }), 0.3);
  for (const config of [undefined, {}, { settings: null }, { settings: { volumeLimit: 7 } }])
    assert.equal(volumeLimitOf(config), 1);
});
