import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { openEspeakVoice } from './espeak-voice.ts';
import { speakableText } from './speakable-text.ts';
import type { Voice } from './voice.ts';
import { completeWav } from './wav.ts';

const limit = { timeout: 120_000 };
const never = { signal: new AbortController().signal };
const isInstalled = spawnSync('espeak-ng', ['--version'], { stdio: 'ignore' }).error === undefined;
const skip = isInstalled ? false : 'espeak-ng is not installed: sudo apt-get install -y espeak-ng';
const headerBytes = 44;
const samplesPerSecond = 22_050;

async function inState(voice: Voice, kind: string): Promise<Voice> {
  await new Promise<void>(
    (resolve) => void voice.watch((now) => (now.kind === kind ? resolve() : undefined)),
  );
  return voice;
}

function samplesOf(audio: Uint8Array): readonly number[] {
  const file = Buffer.from(audio);
  return Array.from({ length: (file.length - headerBytes) / 2 }, (_, index) =>
    file.readInt16LE(headerBytes + index * 2),
  );
}

const loudness = (samples: readonly number[]): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length);

describe('with the real espeak-ng', { skip, ...limit }, () => {
  const sentences = [
    ['vi', 'Mời bạn đưa thẻ căn cước vào dưới máy quét.', 11],
    ['en', 'Please hold your identity card under the scanner.', 13],
  ] as const;

  for (const [language, text, syllables] of sentences)
    test(`${language}: a sentence has a sensible length and loudness, and the pace changes its length`, async () => {
      await using voice = await inState(openEspeakVoice({ name: 'voice' }), 'ready');
      assert.ok(voice.languages.includes(language));
      const make = async (rate: number): Promise<readonly number[]> => {
        const result = await voice.make({ text, language, rate, isPrivate: false }, never);
        assert.equal(result.code, 'made');
        return result.code === 'made' ? samplesOf(result.audio) : [];
      };
      const usual = await make(1);
      const seconds = usual.length / samplesPerSecond;
      assert.ok(seconds > syllables * 0.12 && seconds < syllables * 0.6, `${seconds} s`);
      assert.ok(loudness(usual) > 0.03 && loudness(usual) < 0.5, `${loudness(usual)}`);
      const [slow, fast] = [await make(0.6), await make(2)];
      assert.ok(slow.length > usual.length * 1.3, 'slower is longer');
      assert.ok(fast.length < usual.length * 0.7, 'faster is shorter');
    });

  test('whatever the text, it is words to be said: no option, no file, no markup', async () => {
    await using voice = await inState(openEspeakVoice({ name: 'voice' }), 'ready');
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('-f /etc/passwd', '--stdout', '-w /tmp/x.wav', '@/etc/passwd', '$(id)', '`id`'),
      fc.constantFrom('[[ f@@ ]]', '<speak><audio src="/etc/passwd"/></speak>', '\u0000\u001b[31m', '\ud800'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('vi', 'en'), async (text, language) => {
        const result = await voice.make({ text, language, rate: 2, isPrivate: false }, never);
        assert.equal(result.code, 'made');
        if (result.code !== 'made') return;
        const seconds = samplesOf(result.audio).length / samplesPerSecond;
        // Signs may be said by their names; /etc/passwd would take minutes.
        assert.ok(seconds < 4 + text.length * 2, `${seconds} s for ${text.length} characters`);
      }),
      { numRuns: 25, examples: [['trước mười bảy giờ '.repeat(50), 'vi']] },
    );
    assert.equal(existsSync('/tmp/x.wav'), false);
  });

  test('a language without a voice', async () => {
    await using voice = await inState(openEspeakVoice({ name: 'voice', voices: { xx: 'qqq' } }), 'ready');
    assert.equal(voice.languages.includes('xx'), false);
    const request = { text: 'a', language: 'xx', rate: 1, isPrivate: false };
    assert.deepEqual(await voice.make(request, never), { code: 'no-voice' });
  });
});

/** A program that stands in for espeak-ng, and notes how it was called. */
async function withProgram(
  script: string,
  use: (program: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-voice-'));
  try {
    const program = join(folder, 'say');
    const voices = 'case "$3" in -q) exit 0;; esac';
    await writeFile(program, `#!/bin/sh\n${voices}\ncd ${folder}\n${script}\n`);
    await chmod(program, 0o755);
    await use(program, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const say = (text: string) => ({ text, language: 'vi', rate: 1, isPrivate: true });

test('a new sentence ends the one before: one process, and its text in no argument', limit, async () => {
  const script =
    'cat > /dev/null; echo "$@" >> arguments; env >> environment; echo $$ >> processes; exec sleep 600';
  await withProgram(script, async (program, folder) => {
    await using voice = await inState(openEspeakVoice({ name: 'voice', program }), 'ready');
    const read = async (file: string): Promise<readonly string[]> =>
      (await readFile(join(folder, file), 'utf8').catch(() => '')).split('\n').slice(0, -1);
    for (const [index, text] of ['Nguyễn', 'Văn', 'An'].entries()) {
      const stop = new AbortController();
      const making = voice.make(say(text), { signal: stop.signal });
      while ((await read('processes')).length <= index) await new Promise(setImmediate);
      const running = (await read('processes')).filter((id) => existsSync(`/proc/${id}`));
      assert.equal(running.length, 1);
      stop.abort();
      assert.deepEqual(await making, { code: 'canceled' });
      assert.equal(existsSync(`/proc/${running[0]}`), false);
    }
    assert.doesNotMatch((await read('arguments')).join(), /Nguyễn|Văn|An/);
    const names = (await read('environment')).map((line) => line.split('=')[0] ?? '');
    // A shell adds some of its own.
    const ours = new Set(names.filter((name) => !['PWD', 'OLDPWD', '_', 'SHLVL'].includes(name)));
    assert.deepEqual(ours, new Set(['LANG', 'PATH']));
  });
});

test('closed in the middle: the process is gone', limit, async () => {
  await withProgram('echo $$ > process; exec sleep 600', async (program, folder) => {
    const voice = await inState(openEspeakVoice({ name: 'voice', program }), 'ready');
    const making = voice.make(say('a'), never);
    let id = '';
    while (!id.endsWith('\n')) id = await readFile(join(folder, 'process'), 'utf8').catch(() => '');
    assert.equal(existsSync(`/proc/${id.trim()}`), true);
    await voice.close();
    await voice.close();
    assert.deepEqual(await making, { code: 'canceled' });
    assert.equal(existsSync(`/proc/${id.trim()}`), false);
    assert.deepEqual(voice.state, { kind: 'closed' });
  });
});

test('a program that fails, that writes nonsense, and that is not there', limit, async () => {
  await withProgram('exit 3', async (program) => {
    await using voice = await inState(openEspeakVoice({ name: 'voice', program }), 'ready');
    assert.deepEqual(await voice.make(say('a'), never), { code: 'failed' });
  });
  await withProgram('echo nonsense', async (program) => {
    await using voice = await inState(openEspeakVoice({ name: 'voice', program }), 'ready');
    assert.deepEqual(await voice.make(say('a'), never), { code: 'failed' });
  });
  await using absent = await inState(openEspeakVoice({ name: 'voice', program: '/nowhere/say' }), 'lost');
  assert.deepEqual(absent.languages, []);
  assert.deepEqual(await absent.make(say('a'), never), { code: 'lost' });
});

test('property: what is left of a text has no control characters and no phonemes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const said = speakableText(text);
      assert.doesNotMatch(said, /\p{Cc}|\[\[/u);
      assert.equal(said.isWellFormed(), true);
      assert.equal(said, said.trim());
    }),
    { numRuns: 3000 },
  );
  assert.equal(speakableText('Nguyễn\u0000 [[[x]]'), 'Nguyễn [x]]');
});

test('property: any bytes are a WAV file or are not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => void completeWav(Buffer.from(bytes))),
    { numRuns: 3000 },
  );
});
