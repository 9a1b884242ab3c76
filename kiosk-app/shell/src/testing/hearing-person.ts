import type { HeadsetPresence, NavigationKey, NavigationKeyEvent } from '@motcua/devices';
import type { Speech, SpeechEngine, SpeechResult } from '@motcua/speech';
import type { AccessPorts } from '../access/access.ts';
import { frames, until } from './page.ts';

/** Somebody who only hears, and has five keys and help. Knows nothing of where anything stands. */
export class HearingPerson {
  /** Every sentence as it is written, in the order it was begun. */
  readonly heard: string[] = [];
  readonly #keys = new Set<(event: NavigationKeyEvent) => void>();
  #headset: ((reading: HeadsetPresence) => void) | undefined;

  readonly ports: AccessPorts = {
    engines: [this.#engine()],
    watchKeys: (listener) => {
      this.#keys.add(listener);
      return () => void this.#keys.delete(listener);
    },
    watchHeadset: (listener) => {
      this.#headset = listener;
      listener('unplugged');
      return () => (this.#headset = undefined);
    },
  };

  plug(reading: HeadsetPresence): void {
    this.#headset?.(reading);
  }

  tap(key: NavigationKey): void {
    this.#send({ key, phase: 'pressed' });
    this.#send({ key, phase: 'released' });
  }

  hold(key: NavigationKey): () => void {
    this.#send({ key, phase: 'pressed' });
    return () => this.#send({ key, phase: 'released' });
  }

  #send(event: NavigationKeyEvent): void {
    for (const listener of this.#keys) listener(event);
  }

  /** Waits until this has been said since `from`. */
  async hears(words: string, from = 0): Promise<void> {
    await until(
      () => this.since(from).includes(words),
      () => `"${words}" said, but only: ${this.since(from)}`,
    );
  }

  since(from: number): string {
    return this.heard.slice(from).join(' | ');
  }

  /** Goes right until the words are said. */
  async walkTo(words: string, key: NavigationKey = 'right'): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 90; step += 1) {
      const from = this.heard.length;
      this.tap(key);
      await until(
        () => this.heard.length > from,
        () => `anything said after ${key}, after ${passed.at(-1) ?? 'nothing'}`,
      );
      await frames(2);
      passed.push(this.since(from));
      if (this.since(from).includes(words)) return;
    }
    throw new Error(`"${words}" is never said; there were: ${[...new Set(passed)].join(' || ')}`);
  }

  /** Goes to what says these words and presses it. */
  async choose(words: string): Promise<void> {
    await this.walkTo(words);
    this.tap('select');
    await frames(5);
  }

  /** Types on the keyboard that select has opened: finds each key by its name alone. */
  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (!this.#last.startsWith(`${key} `) && this.#last !== key) await this.#walkToKey(key);
      this.tap('select');
      await frames(2);
    }
  }

  get #last(): string {
    return this.heard.at(-1) ?? '';
  }

  async #walkToKey(key: string): Promise<void> {
    for (let step = 0; step < 150; step += 1) {
      const from = this.heard.length;
      this.tap('right');
      await until(
        () => this.heard.length > from,
        () => 'the name of a key',
      );
      await frames(1);
      if (this.#last === key || this.#last.startsWith(`${key} `)) return;
    }
    throw new Error(`no key says "${key}"; the last said "${this.#last}"`);
  }

  #engine(): SpeechEngine {
    return {
      name: 'recording',
      canSay: () => true,
      speak: ({ written }: Speech): Promise<SpeechResult> => {
        this.heard.push(written);
        return Promise.resolve({ code: 'spoken' });
      },
    };
  }
}
