import type { OfficerCounter, OfficerQueue, OfficerTicket, Problem } from '@motcua/gateway/api';
import type { ReactiveControllerHost } from 'lit';
import { PolledController } from '../desk/polled-controller.ts';
import type { Outcome } from '../gateway/officer-exchange.ts';
import type { CounterAction, OfficerQueueClient } from '../gateway/queue-client.ts';

const pauseBetweenPollsMs = 3_000;

/** The lines of a unit, fresh within seconds, and the counter that this officer sits at. */
export class QueueController extends PolledController<OfficerQueue> {
  readonly #client: OfficerQueueClient;

  queue: OfficerQueue | undefined;
  counterId: string | undefined;
  offline = false;
  problem: Problem | undefined;

  constructor(host: ReactiveControllerHost, client: OfficerQueueClient) {
    super(host, pauseBetweenPollsMs);
    this.#client = client;
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
    this.requestUpdate();
  }

  /** Carries actions out one after the other, until one does not succeed. */
  async act(...actions: readonly CounterAction[]): Promise<void> {
    const { counterId } = this;
    if (counterId === undefined) return;
    await this.press(async (signal) => {
      this.problem = undefined;
      for (const action of actions) {
        const outcome = await this.#client.act(counterId, action, signal);
        this.take(outcome);
        // What the gateway refuses is otherwise by now than it is shown.
        if (outcome.code === 'problem') await this.refresh(signal);
        if (outcome.code !== 'ok') return;
      }
    });
  }

  protected override ask(signal: AbortSignal): Promise<Outcome<OfficerQueue>> {
    return this.#client.read(signal);
  }

  protected override take(outcome: Outcome<OfficerQueue>): void {
    this.offline = outcome.code === 'offline';
    if (outcome.code === 'ok') this.queue = outcome.value;
    if (outcome.code === 'problem') this.problem = outcome.problem;
  }
}
