import { WatchedValue } from '@motcua/devices';
import type { DeviceState, Unsubscribe } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import type { SpeakRequest } from '@motcua/devices/wire';
import { runProgram } from './run-program.ts';
import type { ProgramResult } from './run-program.ts';
import { speakableText } from './speakable-text.ts';
import type { Voice, VoiceResult } from './voice.ts';
import { completeWav, silentWav } from './wav.ts';

export interface EspeakOptions {
  readonly name: string;
  /** `espeak-ng` without it. */
  readonly program?: string | undefined;
  /** Name of the voice for each language, as `espeak-ng --voices` lists them. */
  readonly voices?: Readonly<Record<string, string>> | undefined;
  readonly startTimer?: StartTimer;
}

/** Cantonese is what most Hoa people in Vietnam speak. */
const usualVoices = { vi: 'vi', en: 'en-gb', 'zh-Hant': 'yue' };
/** At a rate of 1. The program's own 175 is hard to follow in Vietnamese for who is not used to it. */
const usualWordsPerMinute = 150;
/** A thousand characters at half the pace are three minutes of 22,050 samples of two bytes a second. */
const largestAudioBytes = 12 * 1024 * 1024;
const sentenceLimitMs = 15_000;
/** A program that was not there may have been installed since. */
const lookAgainMs = 60_000;

/**
 * The program espeak-ng (GPL-3, installed with the operating system and never shipped by us): one process for each
 * sentence, never two at once, with the text on its standard input.
 */
class EspeakVoice implements Voice {
  readonly name: string;
  readonly #program: string;
  readonly #voices: Readonly<Record<string, string>>;
  readonly #startTimer: StartTimer;
  readonly #state = new WatchedValue<DeviceState>({ kind: 'starting' });
  readonly #closing = new AbortController();
  #languages: readonly string[] = [];
  #work: Promise<unknown> = Promise.resolve();
  #cancelLook: (() => void) | undefined;

  constructor(options: EspeakOptions) {
    this.name = options.name;
    this.#program = options.program ?? 'espeak-ng';
    this.#voices = { ...usualVoices, ...options.voices };
    this.#startTimer = options.startTimer ?? startTimer;
    this.#work = this.#look();
  }

  get state(): DeviceState {
    return this.#state.value;
  }

  get languages(): readonly string[] {
    return this.#languages;
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  async make(request: SpeakRequest, { signal }: { readonly signal: AbortSignal }): Promise<VoiceResult> {
    // One after the other: a process that was told to end has ended before the next begins.
    const turn = this.#work.then(() => this.#make(request, AbortSignal.any([signal, this.#closing.signal])));
    this.#work = turn;
    return await turn;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancelLook?.();
    await this.#work;
    this.#enter({ kind: 'closed' }, []);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #make({ language, rate, text }: SpeakRequest, signal: AbortSignal): Promise<VoiceResult> {
    const voice = this.#languages.includes(language) ? this.#voices[language] : undefined;
    if (this.state.kind !== 'ready') return { code: 'lost' };
    if (voice === undefined) return { code: 'no-voice' };
    const input = speakableText(text);
    if (!/[\p{L}\p{N}]/u.test(input)) return { code: 'made', audio: silentWav() };
    const speed = String(Math.round(usualWordsPerMinute * rate));
    const result = await this.#run(['-v', voice, '-s', speed, '-b', '1', '--stdin', '--stdout'], {
      input,
      signal,
    });
    if (result.code === 'canceled' || result.code === 'failed') return result;
    if (result.code === 'missing') {
      this.#lose();
      return { code: 'lost' };
    }
    const audio = completeWav(result.output);
    return audio === undefined ? { code: 'failed' } : { code: 'made', audio };
  }

  async #look(): Promise<void> {
    const { signal } = this.#closing;
    const found: string[] = [];
    for (const [language, voice] of Object.entries(this.#voices)) {
      // Says nothing; ends with an error where there is no such voice.
      const result = await this.#run(['-v', voice, '-q', '--stdin'], { input: 'a', signal });
      if (result.code === 'canceled') return;
      if (result.code === 'ended') found.push(language);
    }
    if (found.length === 0) this.#lose();
    else this.#enter({ kind: 'ready' }, found);
  }

  #lose(): void {
    this.#enter({ kind: 'lost' }, []);
    this.#cancelLook ??= this.#startTimer(lookAgainMs, () => {
      this.#cancelLook = undefined;
      this.#work = this.#work.then(() => this.#look());
    });
  }

  #enter(state: DeviceState, languages: readonly string[]): void {
    this.#languages = languages;
    if (this.state.kind !== state.kind && this.state.kind !== 'closed') this.#state.set(state);
  }

  #run(
    words: readonly string[],
    options: { readonly input?: string; readonly signal: AbortSignal },
  ): Promise<ProgramResult> {
    return runProgram({
      program: this.#program,
      words,
      ...options,
      limitMs: sentenceLimitMs,
      largestOutputBytes: largestAudioBytes,
    });
  }
}

/** Begins to look for espeak-ng and returns at once. The caller closes it. */
export function openEspeakVoice(options: EspeakOptions): Voice {
  return new EspeakVoice(options);
}
