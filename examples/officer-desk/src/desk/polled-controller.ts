import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from '../gateway/officer-exchange.ts';
import { poll } from '../gateway/poll.ts';
import type { Poll } from '../gateway/poll.ts';

/** What the gateway knows of something, fresh within seconds, and one press at a time. */
export abstract class PolledController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #pauseMs: number;
  #poll: Poll | undefined;
  #closing = new AbortController();
  /** Beginnings and ends of presses. */
  #turns = 0;

  /** A press is under way. */
  busy = false;

  constructor(host: ReactiveControllerHost, pauseMs: number) {
    this.#host = host;
    this.#pauseMs = pauseMs;
  }

  protected abstract ask(signal: AbortSignal): Promise<Outcome<Value>>;
  protected abstract take(outcome: Outcome<Value>): void;

  hostConnected(): void {
    this.#closing = new AbortController();
    this.#poll = poll((signal) => this.refresh(signal), this.#pauseMs);
  }

  hostDisconnected(): void {
    this.#closing.abort();
    this.#poll?.close();
    this.#poll = undefined;
  }

  /** Carries one press out; does nothing while another is under way. */
  protected async press(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.busy) return;
    const { signal } = this.#closing;
    this.busy = true;
    this.#turns += 1;
    this.requestUpdate();
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.busy = false;
      this.#turns += 1;
      this.requestUpdate();
    }
  }

  protected async refresh(signal: AbortSignal): Promise<void> {
    const turns = this.#turns;
    const outcome = await this.ask(signal);
    // What was asked before a press is older than its answer.
    if (turns === this.#turns) this.take(outcome);
    this.requestUpdate();
  }

  protected requestUpdate(): void {
    this.#host.requestUpdate();
  }
}
