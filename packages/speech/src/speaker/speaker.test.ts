import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Speech, SpeechEngine, SpeechResult } from './engine.ts';
import { defaultLevelDba, levelsDba, volumeAt } from './level.ts';
import { hideFrom } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { Speaker } from './speaker.ts';

const vi = (text: string, isPrivate = false): Phrase => ({ text, language: 'vi', isPrivate });

/** An engine whose sentences end when the test says so. */
class HandEngine implements SpeechEngine {
  readonly name = 'hand';
  readonly begun: Speech[] = [];
  can = true;
  #end: ((result: SpeechResult) => void) | undefined;

  canSay(): boolean {
    return this.can;
  }

  speak(speech: Speech, { signal }: { readonly signal: AbortSignal }): Promise<SpeechResult> {
    this.begun.push(speech);
    return new Promise((resolve, reject) => {
      this.#end = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }

  async end(code: SpeechResult['code'] = 'spoken'): Promise<void> {
    this.#end?.({ code });
    await settle();
  }

  get texts(): readonly string[] {
    return this.begun.map(({ written }) => written);
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function speakerWith(...engines: readonly SpeechEngine[]): Speaker {
  const speaker = new Speaker({ engines, secrets: () => ['Nguyễn Văn An', '001099012345'] });
  speaker.set({ on: true });
  return speaker;
}

test('off from the start: nothing is said and nothing is kept', async () => {
  const engine = new HandEngine();
  const speaker = new Speaker({ engines: [engine] });
  speaker.say([vi('Xin chào.')]);
  speaker.set({ on: true });
  speaker.repeat();
  await settle();
  assert.deepEqual(engine.texts, []);
});

test('sentence by sentence, in spoken form; the next thing takes the place of what is being said', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  speaker.say([vi('Lệ phí 16.000 đ. Trả tại quầy 5.')]);
  await settle();
  assert.equal(engine.begun[0]?.text, 'Lệ phí mười sáu nghìn đồng.');
  await engine.end();
  speaker.say([vi('Bạn cần gì?')]);
  await settle();
  assert.deepEqual(engine.texts, ['Lệ phí 16.000 đ.', 'Trả tại quầy 5.', 'Bạn cần gì?']);
});

test('an alert is said to its end; what comes meanwhile waits, and only the newest of it', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  speaker.say([vi('Một câu dài')]);
  speaker.say([vi('Hết giờ')], { priority: 'alert' });
  speaker.say([vi('Trang hai')]);
  speaker.say([vi('Trang ba')]);
  await settle();
  assert.deepEqual(engine.texts, ['Một câu dài', 'Hết giờ']);
  await engine.end();
  assert.deepEqual(engine.texts.slice(2), ['Trang ba']);
  speaker.say([vi('Đã in xong')], { priority: 'later' });
  await engine.end();
  assert.equal(engine.texts.at(-1), 'Đã in xong');
});

test('again, from its beginning', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  speaker.say([vi('Câu một.'), vi('Câu hai.')]);
  await settle();
  await engine.end();
  speaker.repeat();
  await settle();
  assert.deepEqual(engine.texts, ['Câu một.', 'Câu hai.', 'Câu một.']);
});

test('private things are heard in a headset only, marked or not', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  const said = [vi('Họ tên'), vi('Trần Thị B', true), vi('Xin chào Nguyễn Văn An'), vi('Số 001 099 012 345')];
  const all = async (): Promise<readonly string[]> => {
    const from = engine.begun.length;
    speaker.say(said);
    for (let count = 0; count < 4; count += 1) await settle().then(() => engine.end());
    return engine.begun.slice(from).map(({ written }) => written);
  };
  assert.deepEqual(await all(), ['Họ tên', 'đã ẩn', 'đã ẩn', 'đã ẩn']);
  speaker.set({ private: true });
  assert.deepEqual(
    await all(),
    said.map(({ text }) => text),
  );
});

test('pulling the headset out stops it in the middle of the word', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  speaker.set({ private: true });
  speaker.say([vi('Trần Thị B', true), vi('sinh năm 1999', true)]);
  await settle();
  speaker.set({ private: false });
  await settle();
  await engine.end();
  assert.deepEqual(engine.texts, ['Trần Thị B']);
});

test('the next person finds it silent, off, at the usual pace and level, and cannot hear the last words', async () => {
  const engine = new HandEngine();
  const speaker = speakerWith(engine);
  for (let press = 0; press < 9; press += 1) {
    speaker.step('rate', 1);
    speaker.step('levelDba', 1);
  }
  assert.equal(speaker.settings.rate, 2);
  assert.equal(speaker.settings.levelDba, 75);
  speaker.say([vi('Nguyễn Văn An', true)]);
  speaker.reset();
  assert.deepEqual(speaker.settings, { on: false, rate: 1, levelDba: defaultLevelDba, private: false });
  assert.ok(defaultLevelDba <= 65);
  speaker.set({ on: true, private: true });
  const before = engine.begun.length;
  speaker.repeat();
  await settle();
  assert.equal(engine.begun.length, before);
});

test('an engine that fails or has no voice gives way to the next', async () => {
  const [mute, broken, last] = [new HandEngine(), new HandEngine(), new HandEngine()];
  mute.can = false;
  broken.speak = () => Promise.reject(new Error('a bug of the engine'));
  const speaker = speakerWith(mute, broken, last);
  speaker.say([vi('Xin chào.')]);
  await settle();
  assert.deepEqual([mute.texts, last.texts], [[], ['Xin chào.']]);
});

test('without any voice it stays silent, and goes on', async () => {
  const speaker = speakerWith();
  speaker.say([vi('Xin chào.')]);
  await settle();
  speaker.say([vi('Xin chào.')]);
});

test('levels: the default is 65 dB(A) at most, and the volume fits what was measured', () => {
  assert.ok(levelsDba.includes(65));
  assert.equal(volumeAt(85, 85), 1);
  assert.equal(volumeAt(95, 85), 1);
  assert.ok(Math.abs(volumeAt(65, 85) - 0.1) < 1e-12);
});

test('no secret survives hiding, however it is spaced', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{6,12}$/),
      fc.string(),
      fc.constantFrom('', ' ', '-', '.'),
      (secret, around, gap) => {
        const text = `${around} ${Array.from(secret).join(gap)} ${around}`;
        const [phrase] = hideFrom([vi(text)], [secret]);
        assert.equal(phrase?.text, 'đã ẩn');
      },
    ),
  );
});

test('a short name does not hide the words that contain it', () => {
  assert.equal(hideFrom([vi('Anh chị cần gì?')], ['An'])[0]?.text, 'Anh chị cần gì?');
  assert.equal(hideFrom([vi('Chào An!')], ['An'])[0]?.text, 'đã ẩn');
});

test('property: what was planted never reaches an engine that others hear, wherever it stands', async () => {
  const word = fc.stringMatching(/^[A-ZĐ][a-zăâđêôơư]{2,7}$/u);
  const planted = fc.oneof(
    fc.tuple(word, word, word).map((words) => words.join(' ')),
    fc.stringMatching(/^0\d{11}$/),
    fc.stringMatching(/^09\d{8}$/),
  );
  const around = fc.constantFrom('', 'Họ và tên: ', 'Cần sửa. Số: ', 'Đã nhận giấy của ', '· ');
  await fc.assert(
    fc.asyncProperty(
      fc.array(planted, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(around, fc.nat({ max: 3 }), around), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (secrets, places, headset) => {
        const engine = new HandEngine();
        const speaker = new Speaker({ engines: [engine], secrets: () => secrets });
        speaker.set({ on: true, private: headset });
        const texts = places.map(
          ([before, at, after]) => before + (secrets[at % secrets.length] ?? '') + after,
        );
        speaker.say(texts.map((text) => vi(text)));
        await settle();
        for (let ends = 0; ends < 40; ends += 1) await engine.end();
        for (const { isPrivate, text, written } of engine.begun) {
          const holdsSecret = secrets.some((secret) => written.includes(secret));
          assert.equal(isPrivate && !headset, false);
          if (headset) assert.ok(isPrivate || !holdsSecret);
          else assert.ok(!holdsSecret && secrets.every((secret) => !text.includes(secret)), written);
        }
        speaker[Symbol.dispose]();
      },
    ),
    { numRuns: 300 },
  );
});

test('a language has a voice when an engine has one, recordings aside', () => {
  const engine = new HandEngine();
  const speaker = new Speaker({ engines: [engine] });
  assert.equal(speaker.hasVoice('vi'), true);
  engine.can = false;
  assert.equal(speaker.hasVoice('vi'), false);
});
