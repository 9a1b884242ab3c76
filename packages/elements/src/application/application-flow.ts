import type {
  GatewayClient,
  GatewayClientOptions,
  Outcome,
  Problem,
  SubmissionResult,
  UnitAnswer,
} from '@motcua/client';
import type { Language } from '@motcua/texts';
import { Filling } from './filling.ts';
import { loadApplication } from './load-application.ts';
import type { ApplicationBasis, LoadResult, Unavailable } from './load-application.ts';
import type { Notice } from './notice.ts';
import type { Attempt, Submission } from './submission.ts';

export type Phase =
  | { readonly name: 'loading' }
  | { readonly name: 'unavailable'; readonly because: Unavailable }
  | { readonly name: 'filling'; readonly filling: Filling; readonly notice?: Notice }
  | { readonly name: 'sending'; readonly filling: Filling; readonly attempt: Attempt }
  | { readonly name: 'done'; readonly filling: Filling; readonly result: SubmissionResult };

type FillingPhase = Extract<Phase, { readonly name: 'filling' }>;

/** What the person has to look at after a step, where it is not simply the next question. */
export type Mend = { readonly code: 'nothing' } | { readonly code: 'field'; readonly fieldId: string };

export interface ApplicationFlowOptions {
  readonly client: Pick<GatewayClient, 'procedure' | 'unit' | 'searchUnits' | 'suggestUnits' | 'submit'>;
  /** To the same gateway. */
  readonly connection: GatewayClientOptions;
  readonly procedure: string;
  readonly unit: string;
  /** Starts with the first question. */
  readonly begun: boolean;
  /** A draft that was begun elsewhere, as `serialiseDraft` of the engine writes it. */
  readonly resume: string | undefined;
  /** The website's host name, for the officer. */
  readonly place: string;
  /** Called after each change of `phase` that did not come from a call of the same moment. */
  readonly onChange: () => void;
}

/**
 * One application on a website from the summary to the case code: what is loaded, filled in, sent. No DOM.
 *
 * `start()` may be called again after `pause()`: what was under way goes on, the submission under the same id.
 */
export class ApplicationFlow {
  readonly #options: ApplicationFlowOptions;
  #submission: Submission | undefined;
  #phase: Phase = { name: 'loading' };
  #language: Language = 'vi';
  #work = new AbortController();

  constructor(options: ApplicationFlowOptions) {
    this.#options = options;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The draft on the screen, if one can be filled in now. */
  get filling(): Filling | undefined {
    return this.#phase.name === 'filling' ? this.#phase.filling : undefined;
  }

  start(): void {
    if (this.#phase.name === 'loading') void this.#load();
    if (this.#phase.name === 'sending') void this.#send(this.#phase.filling);
  }

  /** Stops what is under way. */
  pause(): void {
    this.#work.abort();
    this.#work = new AbortController();
  }

  reload(): void {
    this.#phase = { name: 'loading' };
    this.start();
  }

  /** A new application of the same procedure: nothing of the one before is in it. */
  again(): void {
    if (this.#phase.name === 'done') this.#phase = fresh(this.#phase.filling.basis);
  }

  /**
   * Sends, or says what must be mended first; `consent` is a field of the review. `submission` is loaded with the review:
   * nobody needs it before. The first one is kept, so that what is sent again has the same id.
   */
  submit(language: Language, submission: () => Submission): Mend {
    const { filling } = this;
    if (filling === undefined) return { code: 'nothing' };
    const problem = filling.firstProblem();
    if (problem !== undefined) {
      this.#phase = { name: 'filling', filling };
      return { code: 'field', fieldId: problem.fieldId };
    }
    this.#language = language;
    this.#submission ??= submission();
    this.#phase = { name: 'sending', filling, attempt: { unanswered: undefined, secondsLeft: 0 } };
    void this.#send(filling);
    return { code: 'nothing' };
  }

  retryNow(): void {
    this.#submission?.retryNow();
  }

  /** Finds units and remembers them, so that a picked one has its name in the review. Rejects when nobody answers. */
  async findUnits(filling: Filling, query: string, signal: AbortSignal): Promise<readonly UnitAnswer[]> {
    const outcome = await this.#options.client.searchUnits(query, { signal });
    if (outcome.code !== 'ok') throw new Error(`the units could not be searched: ${outcome.code}`);
    for (const unit of outcome.value) filling.rememberUnit(unit);
    return outcome.value;
  }

  async #load(): Promise<void> {
    const { signal } = this.#work;
    const loaded = await this.#fetchBasis(signal);
    if (loaded === undefined) return;
    if (loaded.code !== 'ok') return this.#become({ name: 'unavailable', because: loaded.code });
    const phase = fresh(loaded.basis);
    if (loaded.basis.definition.informationOnly === true) return this.#become(phase);
    if (this.#options.begun) phase.filling.begin();
    const { resume } = this.#options;
    const resumed = resume === undefined ? phase : await this.#resumed(phase, resume, signal);
    if (resumed !== undefined) this.#become(resumed);
  }

  async #resumed(phase: FillingPhase, saved: string, signal: AbortSignal): Promise<Phase | undefined> {
    const { client } = this.#options;
    try {
      const { resumeFilling } = await import('./resume-filling.ts');
      const outcome = await resumeFilling(phase.filling, saved, { client, now: new Date(), signal });
      return outcome === 'changed' ? { ...phase, notice: { kind: 'form-changed', lost: [] } } : phase;
    } catch (error) {
      if (signal.aborted) return undefined;
      // A script that cannot be fetched.
      if (error instanceof TypeError) return { name: 'unavailable', because: 'unanswered' };
      throw error;
    }
  }

  async #send(filling: Filling): Promise<void> {
    const { client, place } = this.#options;
    const { signal } = this.#work;
    const language = this.#language;
    const submission = this.#submission;
    if (submission === undefined) return;
    let outcome: Outcome<SubmissionResult>;
    try {
      outcome = await submission.send({
        client,
        signal,
        request: { ...filling.payload(language), channel: 'website', place, language },
        onAttempt: (attempt) => this.#become({ name: 'sending', filling, attempt }),
      });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    if (outcome.code === 'ok') this.#become({ name: 'done', filling, result: outcome.value });
    else if (outcome.code === 'problem') await this.#take(outcome.problem, filling, signal);
  }

  /** The gateway has refused: nothing was stored, and the person is told what to do. */
  async #take(problem: Problem, filling: Filling, signal: AbortSignal): Promise<void> {
    if (problem.code === 'application-invalid' && filling.refuse(problem.errors ?? []) === 'shown') {
      this.#become({ name: 'filling', filling });
      return;
    }
    if (problem.code === 'fee-changed' || problem.code === 'definition-version-unknown') {
      const loaded = await this.#fetchBasis(signal);
      if (loaded === undefined) return;
      const phase = loaded.code === 'ok' ? await moved(filling, loaded.basis) : undefined;
      if (signal.aborted) return;
      if (phase !== undefined) {
        this.#become(phase);
        return;
      }
    }
    this.#become({ name: 'filling', filling, notice: { kind: 'not-sent', message: problem.message } });
  }

  async #fetchBasis(signal: AbortSignal): Promise<LoadResult | undefined> {
    const { client, connection, procedure, unit } = this.#options;
    try {
      return await loadApplication({ client, connection, procedure, unit, signal });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  #become(phase: Phase): void {
    this.#phase = phase;
    this.#options.onChange();
  }
}

function fresh(basis: ApplicationBasis): FillingPhase {
  return { name: 'filling', filling: new Filling(basis, new Date()) };
}

/** The same answers on the definition of now, and what has changed about it; undefined when a script cannot be fetched. */
async function moved(before: Filling, basis: ApplicationBasis): Promise<Phase | undefined> {
  const late = await import('./resume-filling.ts').catch(() => undefined);
  if (late === undefined) return undefined;
  const { filling, lost } = late.moveFilling(before, basis, new Date());
  const notice: Notice =
    filling.fee.total === before.fee.total || lost.length > 0
      ? { kind: 'form-changed', lost }
      : { kind: 'fee-changed', before: before.fee.total };
  return { name: 'filling', filling, notice };
}
