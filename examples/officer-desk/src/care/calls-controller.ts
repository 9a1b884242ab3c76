import type { OfficerAdviserCall } from '@motcua/gateway/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfficerCareClient } from '../gateway/care-client.ts';
import type { Outcome } from '../gateway/officer-exchange.ts';
import { poll } from '../gateway/poll.ts';
import type { Poll } from '../gateway/poll.ts';

const pauseBetweenPollsMs = 3_000;

/** Who waits for help at which kiosk, fresh within seconds. */
export class CallsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: OfficerCareClient;
  #poll: Poll | undefined;

  calls: readonly OfficerAdviserCall[] = [];
  busy = false;
  /** The last press did not get through. */
  failed = false;

  constructor(host: ReactiveControllerHost, client: OfficerCareClient) {
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

  answer(id: string, by: string): Promise<void> {
    return this.#act((signal) => this.#client.answer(id, by, signal));
  }

  end(id: string): Promise<void> {
    return this.#act((signal) => this.#client.end(id, signal));
  }

  async #act(work: (signal: AbortSignal) => Promise<Outcome<unknown>>): Promise<void> {
    if (this.busy) return;
    const { signal } = new AbortController();
    this.busy = true;
    this.#host.requestUpdate();
    const outcome = await work(signal);
    this.failed = outcome.code === 'offline';
    // What the gateway refuses is over by now: the list says so.
    await this.#refresh(signal);
    this.busy = false;
    this.#host.requestUpdate();
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const outcome = await this.#client.calls(signal);
    if (outcome.code === 'ok') this.calls = outcome.value;
    this.#host.requestUpdate();
  }
}
