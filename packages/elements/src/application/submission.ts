import { newSubmissionId, submitUntilAnswered } from '@motcua/client';
import type {
  GatewayClient,
  Outcome,
  SubmissionRequest,
  SubmissionResult,
  UnansweredState,
} from '@motcua/client';

/** What the person may know about an application on its way. */
export interface Attempt {
  /** Set as soon as one attempt has gone unanswered. */
  readonly unanswered: UnansweredState | undefined;
  /** Until the next attempt; 0 while one is under way. */
  readonly secondsLeft: number;
}

export interface SendOptions {
  readonly client: Pick<GatewayClient, 'submit'>;
  readonly request: SubmissionRequest;
  readonly signal: AbortSignal;
  /** Called with each change, once a second while it waits. */
  readonly onAttempt: (attempt: Attempt) => void;
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
    const { client, request, signal, onAttempt } = options;
    const body = JSON.stringify(request);
    if (body !== this.#body) {
      this.#body = body;
      this.#id = newSubmissionId();
    }
    let unanswered: UnansweredState | undefined;
    return submitUntilAnswered({
      client,
      request,
      signal,
      submissionId: this.#id,
      onUnanswered: (state) => (unanswered = state),
      pause: async (delayMs) => {
        const tell = (secondsLeft: number): void => onAttempt({ unanswered, secondsLeft });
        await this.#pause(delayMs, signal, tell);
        tell(0);
      },
    });
  }

  /** Ends the pause before the next attempt. */
  retryNow(): void {
    this.#wake();
  }

  async #pause(delayMs: number, signal: AbortSignal, tell: (secondsLeft: number) => void): Promise<void> {
    signal.throwIfAborted();
    let secondsLeft = Math.ceil(delayMs / 1000);
    tell(secondsLeft);
    await new Promise<void>((resolve) => {
      const stop = (): void => {
        clearInterval(timer);
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const timer = setInterval(() => {
        secondsLeft -= 1;
        if (secondsLeft <= 0) stop();
        else tell(secondsLeft);
      }, 1000);
      signal.addEventListener('abort', stop);
      this.#wake = stop;
    });
    this.#wake = () => undefined;
    signal.throwIfAborted();
  }
}
