import { furtherText } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { Sentence } from './spoken-call.ts';

export interface Voice {
  /** Says the sentences after whatever is being said. */
  say(sentences: readonly Sentence[]): void;
  /** Tries again what the browser would not say before somebody had touched the page. */
  unblock(): void;
  close(): void;
}

const usualTags: Partial<Readonly<Record<Language, string>>> = { vi: 'vi-VN', en: 'en-US' };

/** How the tags of voices begin that say this language, the best first. */
const voicesOf = (language: Language): readonly string[] =>
  furtherText(language, 'spoken', 'voices')?.toLowerCase().split(' ') ?? [language];

/** Three calls wait at most: what is older is on the screen, and nobody listens to a backlog. */
const mostWaiting = 6;

/**
 * The browser's voice. Without one for a language, its sentence is left out: a foreign voice would make it unintelligible.
 *
 * @param onBlocked called when the browser lets nobody hear anything before a touch
 */
export function createVoice(synthesis: SpeechSynthesis, onBlocked: () => void): Voice {
  const waiting: Sentence[] = [];
  let speaking = false;
  let blocked: Sentence | undefined;

  const next = (): void => {
    const sentence = waiting.shift();
    speaking = sentence !== undefined;
    if (sentence === undefined) return;
    const voices = synthesis.getVoices();
    const voice = voicesOf(sentence.language)
      .map((tag) => voices.find(({ lang }) => lang.toLowerCase().startsWith(tag)))
      .find((one) => one !== undefined);
    // Before the list has come nothing is known: the browser finds one by the language.
    if (voice === undefined && voices.length > 0) {
      next();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = voice?.lang ?? usualTags[sentence.language] ?? sentence.language;
    if (voice !== undefined) utterance.voice = voice;
    utterance.rate = 0.9;
    utterance.addEventListener('end', next);
    utterance.addEventListener('error', ({ error }) => {
      if (error === 'not-allowed') {
        blocked = sentence;
        onBlocked();
      }
      next();
    });
    synthesis.speak(utterance);
  };
  return {
    say(sentences) {
      waiting.push(...sentences);
      waiting.splice(0, waiting.length - mostWaiting);
      if (!speaking) next();
    },
    unblock() {
      if (blocked !== undefined) waiting.unshift(blocked);
      blocked = undefined;
      if (!speaking) next();
    },
    close() {
      waiting.length = 0;
      synthesis.cancel();
    },
  };
}
