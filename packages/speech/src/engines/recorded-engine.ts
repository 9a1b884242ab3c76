import type { Language } from '@motcua/texts';
import type { SpeechEngine } from '../speaker/engine.ts';

/** Addresses of recordings by the sentence as it is written. */
export type Recordings = Readonly<Partial<Record<Language, ReadonlyMap<string, string>>>>;

/**
 * Sentences that a person has recorded; others are left to the next engine.
 *
 * A recording that cannot be loaded or played counts as `failed`, so that the sentence is said all the same.
 */
export function recordedEngine(recordings: Recordings): SpeechEngine {
  return {
    name: 'recorded',
    canSay: ({ language, written }) => recordings[language]?.has(written) === true,
    speak: async ({ language, rate, volume, written }, { signal }) => {
      signal.throwIfAborted();
      const audio = new Audio(recordings[language]?.get(written));
      audio.playbackRate = rate;
      audio.volume = volume;
      const done = Promise.withResolvers<'spoken' | 'failed'>();
      const onAbort = (): void => done.reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      audio.addEventListener('ended', () => done.resolve('spoken'));
      audio.addEventListener('error', () => done.resolve('failed'));
      audio.play().catch(() => done.resolve('failed'));
      try {
        return { code: await done.promise };
      } finally {
        signal.removeEventListener('abort', onAbort);
        audio.pause();
        audio.removeAttribute('src');
      }
    },
  };
}
