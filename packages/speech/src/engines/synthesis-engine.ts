import { furtherText } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { SpeechEngine } from '../speaker/engine.ts';

/**
 * The browser's own speech synthesis.
 *
 * On Linux Chromium finds espeak-ng through speech-dispatcher when it is started with `--enable-speech-dispatcher`.
 */
export function synthesisEngine(synthesis: SpeechSynthesis): SpeechEngine {
  // The list is empty until it has been asked for once.
  synthesis.getVoices();
  return {
    name: 'synthesis',
    canSay: ({ language }) => voiceFor(synthesis, language) !== undefined,
    speak: async ({ language, rate, text, volume }, { signal }) => {
      signal.throwIfAborted();
      const voice = voiceFor(synthesis, language);
      if (voice === undefined) return { code: 'failed' };
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
      const done = Promise.withResolvers<'spoken' | 'failed'>();
      const onAbort = (): void => {
        synthesis.cancel();
        done.reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      utterance.addEventListener('end', () => done.resolve('spoken'));
      utterance.addEventListener('error', ({ error }) =>
        done.resolve(error === 'interrupted' || error === 'canceled' ? 'spoken' : 'failed'),
      );
      synthesis.speak(utterance);
      try {
        return { code: await done.promise };
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}

/** Only voices of this machine: a voice of the network would be told what is private. */
function voiceFor(synthesis: SpeechSynthesis, language: Language): SpeechSynthesisVoice | undefined {
  const voices = synthesis.getVoices().filter(({ localService }) => localService);
  const wanted = furtherText(language, 'spoken', 'voices')?.split(' ') ?? [language];
  return wanted
    .map((tag) => voices.find((voice) => voice.lang.toLowerCase().startsWith(tag.toLowerCase())))
    .find((voice) => voice !== undefined);
}
