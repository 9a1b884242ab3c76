export type AbortReason = 'canceled' | 'timeOut' | 'disconnected';

/** The commands one client has under way or waiting, by request id, each with its own way to end. */
export class RunningCommands {
  readonly #controllers = new Map<number, AbortController>();

  has(requestId: number): boolean {
    return this.#controllers.has(requestId);
  }

  get size(): number {
    return this.#controllers.size;
  }

  /** Ends by itself after `timeoutMs`; 0 = never. */
  begin(requestId: number, timeoutMs: number): RunningCommand {
    const controller = new AbortController();
    this.#controllers.set(requestId, controller);
    const timer = timeoutMs > 0 ? setTimeout(() => controller.abort('timeOut'), timeoutMs) : undefined;
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(timer);
        this.#controllers.delete(requestId);
      },
    };
  }

  /** Aborts the listed ones, or all; how many there were. */
  abort(reason: AbortReason, requestIds?: readonly number[]): number {
    const chosen = requestIds ?? [...this.#controllers.keys()];
    let count = 0;
    for (const requestId of chosen) {
      const controller = this.#controllers.get(requestId);
      if (controller === undefined) continue;
      count += 1;
      controller.abort(reason);
    }
    return count;
  }
}

export interface RunningCommand {
  /** Its reason is an `AbortReason`. */
  readonly signal: AbortSignal;
  end(): void;
}
