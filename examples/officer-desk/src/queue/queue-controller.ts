import type { OfficerCounter, OfficerQueue, OfficerTicket, Problem } from '@motcua/gateway/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from '../gateway/officer-exchange.ts';
import { poll } from '../gateway/poll.ts';
import type { Poll } from '../gateway/poll.ts';
import type { CounterAction, OfficerQueueClient } from '../gateway/queue-client.ts';

const pauseBetweenPollsMs = 3_000;

/** The lines of a unit, fresh within seconds, and the counter that this officer sits at. */
export class QueueController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: OfficerQueueClient;
  #poll: Poll | undefined;

  queue: OfficerQueue | undefined;
  counterId: string | undefined;
  busy = false;
  offline = false;
  problem: Problem | undefined;

  constructor(host: ReactiveControllerHost, client: OfficerQueueClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    this.#poll = poll((signal) => this.#refresh(signal), pauseBetweenPollsMs);
  }

  hostDisconnected(): void {
    this.#poll?.close();
    this.#poll = undefined;
  }

  get counter(): OfficerCounter | undefined {
    return this.queue?.counters.find(({ id }) => id === this.counterId);
  }

  /** Who waits for this counter, the first one first. */
  get waitingHere(): readonly OfficerTicket[] {
    const { counter } = this;
    return this.queue?.waiting.filter(({ service }) => counter?.services.includes(service) === true) ?? [];
  }

  choose(counterId: string): void {
    this.counterId = counterId === '' ? undefined : counterId;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /** Carries actions out one after the other, until one does not succeed. */
  async act(...actions: readonly CounterAction[]): Promise<void> {
    const { counterId } = this;
    if (counterId === undefined || this.busy) return;
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    for (const action of actions) {
      const outcome = await this.#client.act(counterId, action, new AbortController().signal);
      this.#take(outcome);
      if (outcome.code !== 'ok') break;
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const outcome = await this.#client.read(signal);
    // What was asked before an action is older than its answer.
    if (!this.busy) this.#take(outcome);
    this.#host.requestUpdate();
  }

  #take(outcome: Outcome<OfficerQueue>): void {
    this.offline = outcome.code === 'offline';
    if (outcome.code === 'ok') this.queue = outcome.value;
    if (outcome.code === 'problem') {
      this.problem = outcome.problem;
      this.#poll?.now();
    }
  }
}
