import { newSubmissionId, submitUntilAnswered } from '@motcua/client';
import type { GatewayClient, Outcome, SubmissionRequest, UnansweredState } from '@motcua/client';
import type { SubmissionResult } from '@motcua/client';

export interface SendOptions {
  readonly client: Pick<GatewayClient, 'submit'>;
  readonly request: SubmissionRequest;
  readonly signal: AbortSignal;
  readonly onUnanswered: (state: UnansweredState) => void;
}

/**
 * The submission of one application. The same application keeps its id through every attempt, so that it becomes one
 * case; an application that was changed after the gateway refused it is another one.
 */
export class Submission {
  #id = '';
  #body = '';
  #wake: () => void = () => undefined;

  /** Sends until answered. Rejects with the signal's reason on abort; sending again then goes on under the same id. */
  send(options: SendOptions): Promise<Outcome<SubmissionResult>> {
    const body = JSON.stringify(options.request);
    if (body !== this.#body) {
      this.#body = body;
      this.#id = newSubmissionId();
    }
    return submitUntilAnswered({
      ...options,
      submissionId: this.#id,
      pause: (delayMs, signal) => this.#pause(delayMs, signal),
    });
  }

  /** Ends the pause before the next attempt. */
  retryNow(): void {
    this.#wake();
  }

  async #pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => {
      const stop = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const timer = setTimeout(stop, delayMs);
      signal?.addEventListener('abort', stop);
      this.#wake = stop;
    });
    signal?.throwIfAborted();
  }
}
