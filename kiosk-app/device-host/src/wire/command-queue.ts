export interface CommandQueueOptions {
  /** Commands under way and waiting; one more is refused. */
  readonly capacity: number;
  /** How long a command waits while another client has the device. */
  readonly claimWaitMs: number;
}

export type Turn<Value> =
  | { readonly code: 'done'; readonly value: Value }
  /** `signal` aborted before its turn came. */
  | { readonly code: 'aborted' }
  /** Another client kept the device. */
  | { readonly code: 'claimed' };

interface Waiting {
  readonly owner: object;
  readonly begin: () => void;
  readonly refuse: () => void;
}

/** A claim: one client keeps the device over several commands. */
interface Claim {
  readonly owner: object;
  readonly idleMs: number;
  readonly lapsed: () => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * One device's commands, first come, first served, one at a time.
 *
 * A client that has claimed the device, or has a command under way or waiting, holds it. A command of another client waits a short time
 * (long enough for a page that reloads) and is then refused: whoever waits longer would be handed the next citizen's
 * card.
 */
export class CommandQueue {
  readonly #options: CommandQueueOptions;
  readonly #waiting: Waiting[] = [];
  #running: { readonly owner: object } | undefined;
  #claim: Claim | undefined;

  constructor(options: CommandQueueOptions) {
    this.#options = options;
  }

  get full(): boolean {
    return this.#waiting.length + (this.#running === undefined ? 0 : 1) >= this.#options.capacity;
  }

  /** Runs `work` when its turn comes. Rejects as `work` does; the queue goes on. */
  async run<Value>(owner: object, signal: AbortSignal, work: () => Promise<Value>): Promise<Turn<Value>> {
    const turn = await this.#wait(owner, signal);
    if (turn !== 'begin') return { code: turn };
    try {
      return { code: 'done', value: await work() };
    } finally {
      this.#next();
    }
  }

  /**
   * Keeps the device for `owner`, who has it at this moment, until `release`, or until it has had no command under way
   * for `idleMs`; then `lapsed` is called. Claiming again begins the time anew.
   */
  claim(owner: object, { idleMs, lapsed }: { readonly idleMs: number; readonly lapsed: () => void }): void {
    clearTimeout(this.#claim?.timer);
    this.#claim = { owner, idleMs, lapsed, timer: undefined };
    this.#countIdleTime();
  }

  /** Ends the claim of `owner`; false when there is none. */
  release(owner: object): boolean {
    if (this.#claim?.owner !== owner) return false;
    clearTimeout(this.#claim.timer);
    this.#claim = undefined;
    if (this.#running === undefined) this.#next();
    return true;
  }

  async #wait(owner: object, signal: AbortSignal): Promise<'begin' | 'aborted' | 'claimed'> {
    if (signal.aborted) return 'aborted';
    if (this.#running === undefined && this.#mayBegin(owner)) {
      this.#begin(owner);
      return 'begin';
    }
    const { promise, resolve } = Promise.withResolvers<'begin' | 'aborted' | 'claimed'>();
    const waiting: Waiting = { owner, begin: () => resolve('begin'), refuse: () => resolve('claimed') };
    const leave = (): void => {
      this.#remove(waiting);
      resolve('aborted');
    };
    this.#waiting.push(waiting);
    signal.addEventListener('abort', leave, { once: true });
    const timer = setTimeout(() => this.#refuseIfClaimed(waiting), this.#options.claimWaitMs);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  }

  #refuseIfClaimed(waiting: Waiting): void {
    if (this.#claim === undefined && this.#running?.owner === waiting.owner) return;
    if (this.#claim?.owner === waiting.owner) return;
    this.#remove(waiting);
    waiting.refuse();
  }

  #remove(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  #mayBegin(owner: object): boolean {
    return this.#claim === undefined || this.#claim.owner === owner;
  }

  #begin(owner: object): void {
    this.#running = { owner };
    clearTimeout(this.#claim?.timer);
  }

  #next(): void {
    this.#running = undefined;
    const next = this.#waiting.find(({ owner }) => this.#mayBegin(owner));
    if (next === undefined) return this.#countIdleTime();
    this.#remove(next);
    this.#begin(next.owner);
    next.begin();
  }

  #countIdleTime(): void {
    const claim = this.#claim;
    if (claim === undefined) return;
    clearTimeout(claim.timer);
    claim.timer = setTimeout(() => {
      // A command of its own is under way; the time begins anew when it ends.
      if (this.#running !== undefined) return;
      this.release(claim.owner);
      claim.lapsed();
    }, claim.idleMs);
  }
}
