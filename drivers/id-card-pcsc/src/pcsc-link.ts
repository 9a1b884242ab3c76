import { WatchedValue } from '@motcua/devices';
import type { Unsubscribe } from '@motcua/devices';
import { startTimer } from '@motcua/devices/id-card';
import { BindingProcess } from './binding/binding-process.ts';
import type { BindingOptions, BindingReply, BindingRequest } from './binding/binding-process.ts';
import type { PcscReader } from './binding/reader-list.ts';

/** What is known of PC/SC on this machine. */
export type LinkStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'readers'; readonly readers: readonly PcscReader[] }
  /** PC/SC cannot be had; `reason` is its word. It is tried again all the time. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Said when the process ends without a word of PC/SC, again and again. */
export const bindingCrashed = 'BindingCrashed';

/** Wait before the first, second, … new process; the last one repeats. */
const backOffMs = [50, 100, 250, 500, 1000, 2000] as const;
/** A process that ended this often without having seen PC/SC is not just unlucky. */
const crashesAllowed = 3;

/** Keeps a process with the binding alive for as long as the driver lives. */
export class PcscLink {
  readonly #options: BindingOptions;
  readonly #status = new WatchedValue<LinkStatus>({ kind: 'starting' });
  #process: BindingProcess | undefined;
  #cancelRestart: (() => void) | undefined;
  #isUp = false;
  #failures = 0;
  #isClosed = false;
  #onUp: (() => void)[] = [];

  constructor(options: BindingOptions) {
    this.#options = options;
    this.#start();
  }

  get status(): LinkStatus {
    return this.#status.value;
  }

  /** Id of the process that holds the binding now. */
  get processId(): number | undefined {
    return this.#process?.processId;
  }

  watch(listener: (status: LinkStatus) => void): Unsubscribe {
    return this.#status.watch(listener);
  }

  /** Never rejects. `ended` when there is no process, or it ends first. */
  request(request: BindingRequest, payload?: Uint8Array): Promise<BindingReply> {
    return this.#process?.request(request, payload) ?? Promise.resolve({ code: 'ended' });
  }

  /** Kills a process in which something hangs. The status stays until the next one has spoken. */
  async restart(): Promise<void> {
    const hanging = this.#process;
    this.#isUp = false;
    hanging?.kill();
    await hanging?.ended;
  }

  /** Resolves when a process has listed its readers or said why it cannot, and when the link is closed. */
  up(): Promise<void> {
    if (this.#isUp || this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#onUp.push(resolve));
  }

  /** Safe to call twice. The process is gone when it resolves. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelRestart?.();
    this.#tellUp();
    const ending = this.#process;
    ending?.kill();
    await ending?.ended;
  }

  #start(): void {
    let hasSpoken = false;
    const spoken = (status: LinkStatus): void => {
      if (this.#isClosed) return;
      hasSpoken = true;
      this.#status.set(status);
      this.#tellUp();
    };
    this.#process = new BindingProcess(this.#options, {
      readers: (readers) => {
        this.#failures = 0;
        spoken({ kind: 'readers', readers });
      },
      unavailable: (reason) => spoken({ kind: 'unavailable', reason }),
      ended: () => this.#startAgain(hasSpoken),
    });
  }

  #startAgain(hadSpoken: boolean): void {
    this.#process = undefined;
    if (this.#isClosed) return;
    // A process that was killed by somebody else took the readers with it; one that we killed leaves them as they were.
    const wasKilledByOthers = this.#isUp;
    this.#isUp = false;
    this.#failures += 1;
    const crashes = !hadSpoken && this.#failures > crashesAllowed;
    if (crashes) this.#status.set({ kind: 'unavailable', reason: bindingCrashed });
    else if (wasKilledByOthers && this.#status.value.kind === 'readers') {
      this.#status.set({ kind: 'readers', readers: [] });
    }
    const delayMs = backOffMs[Math.min(this.#failures, backOffMs.length) - 1] ?? 0;
    this.#cancelRestart = startTimer(delayMs, () => this.#start());
  }

  #tellUp(): void {
    this.#isUp = true;
    for (const resolve of this.#onUp.splice(0)) resolve();
  }
}
