import { assert } from 'chai';
import type { Speech } from '../speaker/engine.ts';
import { hostEngine } from './host-engine.ts';
import type { HostSpeechPort } from './host-engine.ts';
import { openSound } from './sound.ts';
import type { Sound } from './sound.ts';
import { wavOf } from './testing/wav-of.ts';

const speech: Speech = {
  text: 'xin chào',
  written: 'Xin chào',
  language: 'vi',
  isPrivate: false,
  rate: 1,
  volume: 0.5,
};

it('a file is heard to its end, and one that is cut off is silent at once', async function () {
  this.timeout(20_000);
  const sound = openSound();
  const never = new AbortController().signal;
  const before = performance.now();
  assert.deepEqual(await sound.play(wavOf(2400), { volume: 0.1, signal: never }), { code: 'spoken' });
  assert.isAbove(performance.now() - before, 200);
  const stop = new AbortController();
  const playing = sound.play(wavOf(80_000), { volume: 0.1, signal: stop.signal });
  setTimeout(() => stop.abort('another sentence'), 0);
  assert.equal(await playing.catch((reason: unknown) => reason), 'another sentence');
  assert.deepEqual(await sound.play(new Uint8Array(10), { volume: 1, signal: never }), { code: 'failed' });
});

it('a page that may not make sound says so', async () => {
  const asleep = { state: 'suspended', resume: () => Promise.resolve() } as unknown as AudioContext;
  const sound = openSound(() => asleep);
  assert.deepEqual(await sound.play(wavOf(10), { volume: 1, signal: new AbortController().signal }), {
    code: 'failed',
  });
});

it('a long text is made and heard in pieces; the host is told what is private', async () => {
  const made: string[] = [];
  const heard: number[] = [];
  const port: HostSpeechPort = {
    languages: () => ['vi'],
    longestText: 10,
    make: async ({ text, isPrivate }) => {
      made.push(`${text}${isPrivate ? ' (private)' : ''}`);
      return { code: 'made', audio: new Uint8Array(text.length) };
    },
  };
  const sound: Sound = {
    play: async (audio) => {
      heard.push(audio.length);
      return { code: 'spoken' };
    },
  };
  const engine = hostEngine(port, sound);
  assert.isTrue(engine.canSay({ language: 'vi', written: '' }));
  assert.isFalse(engine.canSay({ language: 'en', written: '' }));
  const text = 'mot hai ba bon namsaubaytamchin';
  await engine.speak({ ...speech, text, isPrivate: true }, { signal: new AbortController().signal });
  assert.deepEqual(made, [
    'mot hai ba (private)',
    'bon (private)',
    'namsaubayt (private)',
    'amchin (private)',
  ]);
  assert.deepEqual(heard, [10, 3, 10, 6]);
});
