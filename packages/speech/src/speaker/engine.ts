import type { Language } from '@motcua/texts';

/** One sentence for an engine, in its spoken form. */
export interface Speech {
  readonly text: string;
  /** As it stands on the screen: recordings are found by it. */
  readonly written: string;
  readonly language: Language;
  /** Of the person: it must reach their ears alone. Never so while others could hear. */
  readonly isPrivate: boolean;
  /** 1 is the usual pace. */
  readonly rate: number;
  /** 0 to 1 of what the amplifier can do. */
  readonly volume: number;
}

/** `failed`: this sentence could not be said by this engine; another may try. */
export type SpeechResult = { readonly code: 'spoken' | 'failed' };

/** What makes sound. */
export interface SpeechEngine {
  readonly name: string;
  /** True when it has a voice for the language, or a recording of this sentence, now. */
  canSay(speech: Pick<Speech, 'written' | 'language'>): boolean;
  /** Settles when the sentence is over. Rejects with the signal's reason on abort, and is silent from then on. */
  speak(speech: Speech, options: { readonly signal: AbortSignal }): Promise<SpeechResult>;
}
