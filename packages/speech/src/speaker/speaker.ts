import type { Language } from '@motcua/texts';
import { inVoices } from '../spoken/in-voices.ts';
import { sentencesIn } from '../spoken/sentences.ts';
import { spokenForm } from '../spoken/spoken-form.ts';
import type { SpeechEngine } from './engine.ts';
import { defaultLevelDba, levelsDba, volumeAt } from './level.ts';
import { hideFrom, markPrivate } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** Paces that a person can choose; 1 is the usual one. */
export const rates = [0.6, 0.8, 1, 1.3, 1.6, 2] as const;

export interface SpeakerSettings {
  readonly on: boolean;
  readonly rate: number;
  readonly levelDba: number;
  /** Sound reaches one person only: a headset is in its jack. */
  readonly private: boolean;
}

export const usualSettings: SpeakerSettings = {
  on: false,
  rate: 1,
  levelDba: defaultLevelDba,
  private: false,
};

export interface SayOptions {
  /**
   * `alert` is said at once and to its end, whatever else there is to say. `usual` takes the place of what is being said,
   * unless that is an alert. `later` waits for its turn.
   */
  readonly priority?: 'alert' | 'usual' | 'later';
}

interface Saying {
  readonly phrases: readonly Phrase[];
  readonly isAlert: boolean;
}

/** An engine that does not say when it is done must not silence the kiosk: at most this long a sentence. */
const limitMs = (text: string, rate: number): number => 5000 + (text.length * 250) / rate;

/**
 * Says phrases one after the other with the first engine that can.
 *
 * Off from the start; while it is off nothing is said or kept. What is private is left out unless `settings.private`.
 * `reset()` is the end of a person's session: silence, usual settings, nothing kept. Safe to close twice.
 */
export class Speaker implements Disposable {
  readonly #engines: readonly SpeechEngine[];
  readonly #fullVolumeDba: number;
  readonly #secrets: () => readonly string[];
  #settings = usualSettings;
  #waiting: Saying[] = [];
  #last: readonly Phrase[] = [];
  #now: { readonly saying: Saying; readonly stop: AbortController } | undefined;

  /**
   * @param options.engines best first
   * @param options.fullVolumeDba measured at the ear at full volume
   * @param options.secrets what must not be heard by others, wherever it stands
   */
  constructor(options: {
    readonly engines: readonly SpeechEngine[];
    readonly fullVolumeDba?: number;
    readonly secrets?: () => readonly string[];
  }) {
    this.#engines = options.engines;
    this.#fullVolumeDba = options.fullVolumeDba ?? 85;
    this.#secrets = options.secrets ?? (() => []);
  }

  get settings(): SpeakerSettings {
    return this.#settings;
  }

  /** True when there is a voice for this language, beside recordings of single sentences. */
  hasVoice(language: Language): boolean {
    return this.#engines.some((engine) => engine.canSay({ language, written: '' }));
  }

  /** Takes effect with the next sentence; silence at once when turned off or when others could hear. */
  set(change: Partial<SpeakerSettings>): void {
    const before = this.#settings;
    this.#settings = { ...before, ...change };
    if (!this.#settings.on || (before.private && !this.#settings.private)) this.silence();
    if (!this.#settings.on) this.#last = [];
  }

  /** One step faster or slower, louder or softer; at the end of the scale it stays. */
  step(what: 'rate' | 'levelDba', by: 1 | -1): void {
    const scale: readonly number[] = what === 'rate' ? rates : levelsDba;
    const index = scale.indexOf(this.#settings[what]);
    this.set({ [what]: scale[Math.max(0, Math.min(scale.length - 1, index + by))] ?? this.#settings[what] });
  }

  say(phrases: readonly Phrase[], { priority = 'usual' }: SayOptions = {}): void {
    const full = phrases.filter(({ text }) => text.trim() !== '');
    if (!this.#settings.on || full.length === 0) return;
    const saying = { phrases: full, isAlert: priority === 'alert' };
    if (priority !== 'alert') this.#last = priority === 'usual' ? full : [...this.#last, ...full];
    if (priority === 'later') this.#waiting.push(saying);
    else {
      this.#waiting = [...this.#waiting.filter(({ isAlert }) => isAlert && priority !== 'alert'), saying];
      if (this.#now?.saying.isAlert !== true || saying.isAlert) this.#now?.stop.abort();
    }
    this.#next();
  }

  /** Says the last again, from its beginning. */
  repeat(): void {
    this.say(this.#last);
  }

  /** Stops in the middle of the word, and forgets what was waiting. */
  silence(): void {
    this.#waiting = [];
    this.#now?.stop.abort();
    this.#now = undefined;
  }

  reset(): void {
    this.silence();
    this.#last = [];
    this.#settings = usualSettings;
  }

  [Symbol.dispose](): void {
    this.reset();
  }

  #next(): void {
    if (this.#now !== undefined && !this.#now.stop.signal.aborted) return;
    const saying = this.#waiting.shift();
    if (saying === undefined) {
      this.#now = undefined;
      return;
    }
    const now = { saying, stop: new AbortController() };
    this.#now = now;
    void this.#sayAll(saying, now.stop.signal).finally(() => {
      if (this.#now !== now) return;
      this.#now = undefined;
      this.#next();
    });
  }

  async #sayAll({ phrases }: Saying, signal: AbortSignal): Promise<void> {
    for (const phrase of phrases) {
      if (signal.aborted) return;
      const screen = this.#settings.private ? markPrivate : hideFrom;
      const [heard = phrase] = screen([phrase], this.#secrets());
      for (const sentence of sentencesOf(heard)) {
        if (signal.aborted) return;
        await this.#saySentence(sentence, signal);
      }
    }
  }

  async #saySentence(
    { isPrivate = false, language, text: written }: Phrase,
    signal: AbortSignal,
  ): Promise<void> {
    const { levelDba, rate } = this.#settings;
    const text = spokenForm(written, language);
    const volume = volumeAt(levelDba, this.#fullVolumeDba);
    const speech = { text, written, language, isPrivate, rate, volume };
    for (const engine of this.#engines) {
      if (signal.aborted) return;
      if (!engine.canSay(speech)) continue;
      const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs(text, rate))]);
      const { code } = await engine
        .speak(speech, { signal: limited })
        // Whatever stopped it, a bug of it included, must not stop the kiosk: the next sentence, or engine, follows.
        .catch(() => ({ code: limited.aborted ? 'spoken' : 'failed' }));
      if (code !== 'failed') return;
    }
  }
}

/** Short pieces can be stopped sooner, and recordings hold one sentence each. */
function sentencesOf(phrase: Phrase): readonly Phrase[] {
  return sentencesIn(phrase.text, phrase.language).flatMap((text) => inVoices({ ...phrase, text }));
}
