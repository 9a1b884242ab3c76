import type { HandoffQuestion, Outcome } from '@motcua/client';
import type { LocalText } from '@motcua/texts';
import type { FilesLink, PhonePorts } from './ports.ts';

export type FilesPhase =
  | { readonly name: 'loading' }
  | { readonly name: 'unanswered' }
  /** Run out, or never there. */
  | { readonly name: 'gone' }
  | {
      readonly name: 'asking';
      readonly question: HandoffQuestion;
      readonly finishing: 'no' | 'yes' | 'failed';
    }
  | { readonly name: 'finished'; readonly question: HandoffQuestion };

export type SendResult =
  | { readonly code: 'ok'; readonly id: string }
  | { readonly code: 'failed'; readonly message?: LocalText }
  | { readonly code: 'refused'; readonly message: LocalText };

/**
 * Papers for a kiosk, from the question to "that is all". No DOM. What has been sent is the kiosk's; only the names stay
 * here, for as long as the page does. `close()` ends what is under way and is safe to call twice.
 */
export class FilesFlow {
  readonly #ports: PhonePorts;
  readonly #link: FilesLink;
  readonly #onChange: () => void;
  readonly #work = new AbortController();
  #phase: FilesPhase = { name: 'loading' };
  #sent: readonly string[] = [];

  constructor(ports: PhonePorts, link: FilesLink, onChange: () => void) {
    this.#ports = ports;
    this.#link = link;
    this.#onChange = onChange;
  }

  get phase(): FilesPhase {
    return this.#phase;
  }

  /** Names of what has arrived from this page, in order. */
  get sent(): readonly string[] {
    return this.#sent;
  }

  /** How many more the kiosk takes. */
  get room(): number {
    if (this.#phase.name !== 'asking') return 0;
    const { field, files } = this.#phase.question;
    return Math.max(0, field.maxFiles - files - this.#sent.length);
  }

  async load(): Promise<void> {
    this.#become({ name: 'loading' });
    const outcome = await this.#ask((signal) => this.#ports.question(this.#link, { signal }));
    if (outcome === undefined) return;
    if (outcome.code === 'ok') {
      const question = outcome.value;
      if (question.state === 'open') this.#become({ name: 'asking', question, finishing: 'no' });
      else this.#become(question.state === 'done' ? { name: 'finished', question } : { name: 'gone' });
    } else this.#become({ name: isGone(outcome) ? 'gone' : 'unanswered' });
  }

  /** Sends one file. */
  async send(
    file: File,
    signal: AbortSignal,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<SendResult> {
    const outcome = await this.#ports.upload(file, this.#link, { signal, onProgress });
    if (outcome.code === 'ok') return { code: 'ok', id: outcome.value.id };
    if (isGone(outcome)) this.#become({ name: 'gone' });
    if (outcome.code !== 'problem') return { code: 'failed' };
    const { message, status } = outcome.problem;
    const passes = status === 408 || status === 429 || status >= 500;
    return { code: passes ? 'failed' : 'refused', message };
  }

  /** A file has been sent. */
  arrived(name: string): void {
    this.#sent = [...this.#sent, name];
    this.#onChange();
  }

  /** Tells the kiosk that these are all. */
  async finish(): Promise<void> {
    if (this.#phase.name !== 'asking' || this.#phase.finishing === 'yes') return;
    const { question } = this.#phase;
    this.#become({ name: 'asking', question, finishing: 'yes' });
    const outcome = await this.#ask((signal) => this.#ports.finish(this.#link, { signal }));
    if (outcome === undefined) return;
    if (outcome.code === 'ok') this.#become({ name: 'finished', question });
    else if (isGone(outcome)) this.#become({ name: 'gone' });
    else this.#become({ name: 'asking', question, finishing: 'failed' });
  }

  close(): void {
    this.#work.abort();
  }

  async #ask<Value>(call: (signal: AbortSignal) => Promise<Value>): Promise<Value | undefined> {
    const { signal } = this.#work;
    try {
      return await call(signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  #become(phase: FilesPhase): void {
    this.#phase = phase;
    this.#onChange();
  }
}

/** The gateway knows the link no more, or never did. */
function isGone(outcome: Outcome<unknown>): boolean {
  return outcome.code === 'problem' && [401, 403, 404, 410].includes(outcome.problem.status);
}
