import type { OfficerCase, OfficerCaseSummary, Problem } from '@motcua/gateway/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Action, OfficerClient, Paper } from '../gateway/officer-client.ts';
import { poll } from '../gateway/poll.ts';
import type { Poll } from '../gateway/poll.ts';
import { saveFile } from './save-file.ts';

const pauseBetweenPollsMs = 4_000;

/** What came of the last action, to be said to the officer. */
export type ActionResult =
  | { readonly code: 'done'; readonly action: Action['kind'] }
  | { readonly code: 'problem'; readonly problem: Problem }
  | { readonly code: 'offline' };

export type DetailState =
  | { readonly code: 'none' }
  | { readonly code: 'loading' | 'failed'; readonly caseCode: string }
  | { readonly code: 'open'; readonly officerCase: OfficerCase };

/** The cases of a signed-in officer: the list, fresh within seconds, and the one that is open. */
export class CasesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: OfficerClient;
  readonly #onSignedOut: (problem: Problem) => void;
  #poll: Poll | undefined;

  cases: readonly OfficerCaseSummary[] | undefined;
  /** When the list was last confirmed by the gateway. */
  freshAt: Date | undefined;
  offline = false;
  /** Cases that came in since the list was first shown and have not been looked at. */
  newCount = 0;
  detail: DetailState = { code: 'none' };
  busy: Action['kind'] | undefined;
  result: ActionResult | undefined;
  mayHaveOlder = false;

  constructor(host: ReactiveControllerHost, client: OfficerClient, onSignedOut: (problem: Problem) => void) {
    this.#host = host;
    this.#client = client;
    this.#onSignedOut = onSignedOut;
    host.addController(this);
  }

  hostConnected(): void {
    this.#poll = poll((signal) => this.#refresh(signal), pauseBetweenPollsMs);
  }

  hostDisconnected(): void {
    this.close();
  }

  close(): void {
    this.#poll?.close();
    this.#poll = undefined;
  }

  refresh(): void {
    this.#poll?.now();
  }

  async open(caseCode: string): Promise<void> {
    this.result = undefined;
    this.newCount = 0;
    this.detail = { code: 'loading', caseCode };
    this.#host.requestUpdate();
    await this.#read(caseCode);
  }

  closeDetail(): void {
    this.detail = { code: 'none' };
    this.result = undefined;
    this.#host.requestUpdate();
  }

  /** Carries the action out on the open case; what came of it is in `result`. */
  async act(action: Action): Promise<ActionResult | undefined> {
    if (this.detail.code !== 'open' || this.busy !== undefined) return undefined;
    const { officerCase } = this.detail;
    this.busy = action.kind;
    this.result = undefined;
    this.#host.requestUpdate();
    const outcome = await this.#client.act(officerCase, action, new AbortController().signal);
    this.busy = undefined;
    if (outcome.code === 'ok') {
      this.result = { code: 'done', action: action.kind };
      this.#show(outcome.value);
      this.refresh();
    } else {
      this.result = outcome;
      if (this.#isSignedOut(outcome)) return this.result;
      if (outcome.code === 'offline' || outcome.problem.code === 'case-changed')
        await this.#read(officerCase.caseCode);
    }
    this.#host.requestUpdate();
    return this.result;
  }

  /** Saves a paper of the open case on this machine. */
  async save(paper: Paper, fileName: string): Promise<void> {
    if (this.detail.code !== 'open') return;
    const { caseCode } = this.detail.officerCase;
    this.result = undefined;
    const outcome = await this.#client.paper(caseCode, paper, new AbortController().signal);
    if (outcome.code === 'ok') saveFile(outcome.value, fileName);
    else {
      this.result = outcome;
      if (this.#isSignedOut(outcome)) return;
    }
    this.#host.requestUpdate();
  }

  async showOlder(): Promise<void> {
    const oldest = this.cases?.at(-1);
    if (oldest === undefined) return;
    const outcome = await this.#client.list(new AbortController().signal, oldest.caseCode);
    if (outcome.code !== 'ok') return;
    this.mayHaveOlder = outcome.value.length > 0;
    this.#merge(outcome.value);
    this.#host.requestUpdate();
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const outcome = await this.#client.list(signal);
    this.offline = outcome.code === 'offline';
    if (outcome.code === 'problem' && this.#isSignedOut(outcome)) return;
    if (outcome.code === 'ok') {
      this.freshAt = new Date();
      const known = this.cases;
      this.#merge(outcome.value);
      if (known === undefined) this.mayHaveOlder = outcome.value.length >= 100;
      else this.newCount += (this.cases?.length ?? 0) - known.length;
      await this.#followOpenCase(signal);
    }
    this.#host.requestUpdate();
  }

  /** The open case changes under the officer's eyes when somebody else works on it. */
  async #followOpenCase(signal: AbortSignal): Promise<void> {
    if (this.detail.code !== 'open' || this.busy !== undefined) return;
    const { caseCode, version } = this.detail.officerCase;
    const listed = this.cases?.find((entry) => entry.caseCode === caseCode);
    if (listed !== undefined && listed.version > version) await this.#read(caseCode, signal);
  }

  async #read(caseCode: string, signal: AbortSignal = new AbortController().signal): Promise<void> {
    const outcome = await this.#client.read(caseCode, signal);
    const wanted = this.detail.code === 'open' ? this.detail.officerCase.caseCode : undefined;
    const loading = this.detail.code === 'loading' ? this.detail.caseCode : undefined;
    if (caseCode !== (wanted ?? loading)) return;
    if (outcome.code === 'ok') this.#show(outcome.value);
    else if (!this.#isSignedOut(outcome) && loading !== undefined) this.detail = { code: 'failed', caseCode };
    this.#host.requestUpdate();
  }

  #show(officerCase: OfficerCase): void {
    this.detail = { code: 'open', officerCase };
    this.#merge([officerCase]);
  }

  /** Puts entries into the list, newest first; an older version never replaces a newer one. */
  #merge(entries: readonly OfficerCaseSummary[]): void {
    const merged = new Map((this.cases ?? []).map((entry) => [entry.caseCode, entry]));
    for (const entry of entries) {
      const known = merged.get(entry.caseCode);
      if (known === undefined || known.version <= entry.version) merged.set(entry.caseCode, entry);
    }
    this.cases = Array.from(merged.values()).toSorted(
      (left, right) =>
        right.submittedAt.localeCompare(left.submittedAt) || right.caseCode.localeCompare(left.caseCode),
    );
  }

  #isSignedOut(
    outcome: { readonly code: 'problem'; readonly problem: Problem } | { readonly code: 'offline' },
  ): boolean {
    if (outcome.code !== 'problem' || outcome.problem.code !== 'officer-token-wrong') return false;
    this.close();
    this.#onSignedOut(outcome.problem);
    return true;
  }
}
