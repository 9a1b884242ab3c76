import type { OfficerAdviserCall } from '@motcua/gateway/api';
import type { ReactiveControllerHost } from 'lit';
import { PolledController } from '../desk/polled-controller.ts';
import type { OfficerCareClient } from '../gateway/care-client.ts';
import type { Outcome } from '../gateway/officer-exchange.ts';

const pauseBetweenPollsMs = 3_000;

/** Who waits for help at which kiosk, fresh within seconds. */
export class CallsController extends PolledController<readonly OfficerAdviserCall[]> {
  readonly #client: OfficerCareClient;

  calls: readonly OfficerAdviserCall[] = [];
  /** The last press did not get through. */
  failed = false;

  constructor(host: ReactiveControllerHost, client: OfficerCareClient) {
    super(host, pauseBetweenPollsMs);
    this.#client = client;
  }

  answer(id: string, by: string): Promise<void> {
    return this.#act((signal) => this.#client.answer(id, by, signal));
  }

  end(id: string): Promise<void> {
    return this.#act((signal) => this.#client.end(id, signal));
  }

  protected override ask(signal: AbortSignal): Promise<Outcome<readonly OfficerAdviserCall[]>> {
    return this.#client.calls(signal);
  }

  protected override take(outcome: Outcome<readonly OfficerAdviserCall[]>): void {
    if (outcome.code === 'ok') this.calls = outcome.value;
  }

  #act(work: (signal: AbortSignal) => Promise<Outcome<unknown>>): Promise<void> {
    return this.press(async (signal) => {
      const outcome = await work(signal);
      this.failed = outcome.code === 'offline';
      // What the gateway refuses is over by now: the list says so.
      await this.refresh(signal);
    });
  }
}
