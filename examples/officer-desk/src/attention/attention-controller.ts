import type { AttentionItem, AttentionSummary, Problem } from '@motcua/gateway/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfficerAttentionClient } from '../gateway/attention-client.ts';
import { poll } from '../gateway/poll.ts';
import type { Poll } from '../gateway/poll.ts';

const pauseBetweenPollsMs = 15_000;

/** What came of the last press. */
export type AttentionResult =
  | { readonly code: 'made'; readonly caseCode: string }
  | { readonly code: 'settled' | 'offline' }
  | { readonly code: 'problem'; readonly problem: Problem };

/** Applications that came late and are no case: the list, and the one that is open. */
export class AttentionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: OfficerAttentionClient;
  #poll: Poll | undefined;
  #closing = new AbortController();

  list: readonly AttentionSummary[] = [];
  item: AttentionItem | undefined;
  busy = false;
  result: AttentionResult | undefined;

  constructor(host: ReactiveControllerHost, client: OfficerAttentionClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    this.#closing = new AbortController();
    this.#poll = poll((signal) => this.#refresh(signal), pauseBetweenPollsMs);
  }

  hostDisconnected(): void {
    this.#closing.abort();
    this.#poll?.close();
    this.#poll = undefined;
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
    this.#host.requestUpdate();
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

  async #act(work: (signal: AbortSignal) => Promise<AttentionResult | undefined>): Promise<void> {
    if (this.busy) return;
    const { signal } = this.#closing;
    this.busy = true;
    this.result = undefined;
    this.#host.requestUpdate();
    try {
      this.result = await work(signal);
      await this.#refresh(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const outcome = await this.#client.list(signal);
    if (outcome.code === 'ok') this.list = outcome.value;
    this.#host.requestUpdate();
  }
}
