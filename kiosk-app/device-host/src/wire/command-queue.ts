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

/**
 * One device's commands, first come, first served, one at a time.
 *
 * A client that has a command under way or waiting holds the device. A command of another client waits a short time
 * (long enough for a page that reloads) and is then refused: whoever waits longer would be handed the next citizen's
 * card.
 */
export class CommandQueue {
  readonly #options: CommandQueueOptions;
  readonly #waiting: Waiting[] = [];
  #running: { readonly owner: object } | undefined;

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

  async #wait(owner: object, signal: AbortSignal): Promise<'begin' | 'aborted' | 'claimed'> {
    if (signal.aborted) return 'aborted';
    if (this.#running === undefined) {
      this.#running = { owner };
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
    if (this.#running?.owner === waiting.owner) return;
    this.#remove(waiting);
    waiting.refuse();
  }

  #remove(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  #next(): void {
    const next = this.#waiting.shift();
    this.#running = next === undefined ? undefined : { owner: next.owner };
    next?.begin();
  }
}
