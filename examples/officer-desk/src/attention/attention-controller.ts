import type { AttentionItem, AttentionSummary, Problem } from '@motcua/gateway/api';
import type { ReactiveControllerHost } from 'lit';
import { PolledController } from '../desk/polled-controller.ts';
import type { OfficerAttentionClient } from '../gateway/attention-client.ts';
import type { Outcome } from '../gateway/officer-exchange.ts';

const pauseBetweenPollsMs = 15_000;

/** What came of the last press. */
export type AttentionResult =
  | { readonly code: 'made'; readonly caseCode: string }
  | { readonly code: 'settled' | 'offline' }
  | { readonly code: 'problem'; readonly problem: Problem };

/** Applications that came late and are no case: the list, and the one that is open. */
export class AttentionController extends PolledController<readonly AttentionSummary[]> {
  readonly #client: OfficerAttentionClient;

  list: readonly AttentionSummary[] = [];
  item: AttentionItem | undefined;
  result: AttentionResult | undefined;

  constructor(host: ReactiveControllerHost, client: OfficerAttentionClient) {
    super(host, pauseBetweenPollsMs);
    this.#client = client;
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.close();
  }

  open(number: string): Promise<void> {
    return this.#act(async (signal) => {
      const outcome = await this.#client.read(number, signal);
      if (outcome.code === 'ok') this.item = outcome.value;
      return outcome.code === 'ok' ? undefined : outcome;
    });
  }

  close(): void {
    this.item = undefined;
    this.requestUpdate();
  }

  retry(number: string): Promise<void> {
    return this.#act(async (signal) => {
      const outcome = await this.#client.retry(number, signal);
      if (outcome.code !== 'ok') return outcome;
      this.item = undefined;
      return { code: 'made', caseCode: outcome.value.caseCode };
    });
  }

  settle(number: string): Promise<void> {
    return this.#act(async (signal) => {
      const outcome = await this.#client.settle(number, signal);
      if (outcome.code !== 'ok') return outcome;
      this.item = undefined;
      return { code: 'settled' };
    });
  }

  protected override ask(signal: AbortSignal): Promise<Outcome<readonly AttentionSummary[]>> {
    return this.#client.list(signal);
  }

  protected override take(outcome: Outcome<readonly AttentionSummary[]>): void {
    if (outcome.code === 'ok') this.list = outcome.value;
  }

  #act(work: (signal: AbortSignal) => Promise<AttentionResult | undefined>): Promise<void> {
    return this.press(async (signal) => {
      this.result = undefined;
      this.result = await work(signal);
      await this.refresh(signal);
    });
  }
}
