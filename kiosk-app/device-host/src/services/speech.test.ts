import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WatchedValue } from '@motcua/devices';
import type { AudioJack, DeviceState, HeadsetPresence } from '@motcua/devices';
import { connectSpeech, longestSentence } from '@motcua/devices/wire';
import type { SpeakRequest } from '@motcua/devices/wire';
import { BaseDevice } from '@motcua/devices/driver';
import { WebSocket } from 'ws';
import { startHostFixture } from '../testing/host-fixture.ts';
import { withSchemaCheck } from '../testing/public-schema.ts';
import type { Voice, VoiceResult } from '../voice/voice.ts';

const limit = { timeout: 60_000 };
const { signal } = new AbortController();
const secret = 'Nguyễn Văn An';

/** A voice that says yes to everything, and remembers what it was given. */
class FakeVoice implements Voice {
  readonly name = 'fake voice';
  readonly languages = ['vi'];
  readonly given: SpeakRequest[] = [];
  readonly #state = new WatchedValue<DeviceState>({ kind: 'ready' });
  /** Called before a sentence is made. */
  onMake: () => void = () => undefined;
  canceled = Promise.withResolvers<void>();
  isSlow = false;

  get state(): DeviceState {
    return this.#state.value;
  }

  watch(listener: (state: DeviceState) => void): () => void {
    return this.#state.watch(listener);
  }

  async make(request: SpeakRequest, options: { readonly signal: AbortSignal }): Promise<VoiceResult> {
    this.given.push(request);
    this.onMake();
    if (!this.isSlow) return { code: 'made', audio: Uint8Array.of(1, 2, 3) };
    await new Promise((resolve) => options.signal.addEventListener('abort', resolve));
    this.canceled.resolve();
    return { code: 'canceled' };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

class FakeJack extends BaseDevice implements AudioJack {
  readonly #reading = new WatchedValue<HeadsetPresence>('unplugged');

  constructor() {
    const about = { powerReporting: 'lost', healthDepths: ['internal'], tells: [], counts: [] } as const;
    super('jack', { kind: 'audio-jack', driver: 'fake', ...about });
  }

  get reading(): HeadsetPresence {
    return this.#reading.value;
  }

  watchReading(listener: (reading: HeadsetPresence) => void): () => void {
    return this.#reading.watch(listener);
  }

  show(reading: HeadsetPresence): void {
    this.#reading.set(reading);
  }

  protected override letGo(): Promise<void> {
    return Promise.resolve();
  }
}

async function bench() {
  const voice = new FakeVoice();
  const headset = new FakeJack();
  const fixture = await startHostFixture({ voice, auxiliaries: { headset } });
  const findings: string[] = [];
  const { address, token } = fixture.host;
  const client = connectSpeech({
    host: address,
    token,
    webSocket: (url) => withSchemaCheck(new WebSocket(url, { origin: address }), findings),
  });
  return {
    voice,
    headset,
    fixture,
    findings,
    client,
    say: (text: string, isPrivate = false) =>
      client.speak({ text, language: 'vi', rate: 1, isPrivate }, { signal }),
    [Symbol.asyncDispose]: async () => {
      client.close();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

test('a sentence becomes sound; languages are told; no word of it is in the log', limit, async () => {
  await using parts = await bench();
  const { client, fixture, say, voice } = parts;
  const languages = await new Promise<readonly string[]>((resolve) => {
    client.watchLanguages((now) => (now.length > 0 ? resolve(now) : undefined));
  });
  assert.deepEqual(languages, ['vi']);
  assert.deepEqual(await say(secret), { code: 'made', audio: Uint8Array.of(1, 2, 3) });
  assert.equal(voice.given[0]?.text, secret);
  assert.doesNotMatch(fixture.logLines.join(''), /Nguyễn/);
  assert.deepEqual(parts.findings, []);
});

test('what is private is made only while a headset is in the jack', limit, async () => {
  await using parts = await bench();
  const { headset, say, voice } = parts;
  for (const reading of ['unplugged', 'unknown'] as const) {
    headset.show(reading);
    assert.deepEqual(await say(secret, true), { code: 'not-private' });
  }
  assert.deepEqual(voice.given, []);
  headset.show('plugged');
  assert.equal((await say(secret, true)).code, 'made');
  voice.onMake = () => headset.show('unplugged');
  assert.deepEqual(await say(secret, true), { code: 'not-private' });
});

test('a client that goes away takes its sentence with it', limit, async () => {
  await using parts = await bench();
  parts.voice.isSlow = true;
  const speaking = parts.say('Xin chào');
  parts.voice.onMake = () => parts.client.close();
  assert.deepEqual(await speaking, { code: 'failed' });
  await parts.voice.canceled.promise;
});

test('a text that is too long, a pace beyond the scale and other nonsense are refused', limit, async () => {
  await using parts = await bench();
  const client = await parts.fixture.connect('speech');
  const good = { text: 'a', language: 'vi', rate: 1, isPrivate: false };
  const wrong = [
    { ...good, text: 'a'.repeat(longestSentence + 1) },
    { ...good, rate: 99 },
    { ...good, rate: Number.NaN },
    { ...good, isPrivate: 'no' },
    { ...good, text: 7 },
    {},
  ];
  for (const [index, payload] of wrong.entries()) {
    client.command('MotCua.Speak', index + 1, payload);
    await client.expect('acknowledge');
    assert.equal((await client.expect('completion')).header.completionCode, 'invalidData');
  }
  assert.deepEqual(parts.voice.given, []);
});
