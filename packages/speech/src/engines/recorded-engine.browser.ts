import { assert } from 'chai';
import { Speaker } from '../speaker/speaker.ts';
import type { Speech, SpeechEngine } from '../speaker/engine.ts';
import { recordedEngine } from './recorded-engine.ts';
import { wavOf } from './testing/wav-of.ts';

/** An engine that says everything at once. */
class Synthesiser implements SpeechEngine {
  readonly name = 'synthesiser';
  readonly said: string[] = [];
  /** Called with each sentence. */
  onSaid: (sentence: string) => void = () => undefined;

  canSay(): boolean {
    return true;
  }

  speak({ written }: Speech): Promise<{ readonly code: 'spoken' }> {
    this.said.push(written);
    this.onSaid(written);
    return Promise.resolve({ code: 'spoken' });
  }
}

it('a sentence with a recording is played; one without, or with a broken one, is synthesised', async function () {
  this.timeout(20_000);
  const address = URL.createObjectURL(new Blob([wavOf(800)], { type: 'audio/wav' }));
  const synthesiser = new Synthesiser();
  const vi = new Map([
    ['Xin chào.', address],
    ['Tạm biệt.', '/no-such-recording.ogg'],
  ]);
  const speaker = new Speaker({ engines: [recordedEngine({ vi }), synthesiser] });
  speaker.set({ on: true });
  const over = new Promise<void>((resolve) => {
    synthesiser.onSaid = (sentence) => (sentence === 'Hết.' ? resolve() : undefined);
  });
  speaker.say([{ text: 'Xin chào. Mời vào. Tạm biệt. Hết.', language: 'vi' }]);
  await over;
  assert.deepEqual(synthesiser.said, ['Mời vào.', 'Tạm biệt.', 'Hết.']);
  assert.equal(speaker.hasVoice('vi'), true);
  URL.revokeObjectURL(address);
});

it('recordings alone are no voice', () => {
  const speaker = new Speaker({ engines: [recordedEngine({ vi: new Map([['Xin chào.', '/a.ogg']]) })] });
  assert.equal(speaker.hasVoice('vi'), false);
});
