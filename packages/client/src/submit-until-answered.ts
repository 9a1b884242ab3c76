import type { Problem, SubmissionRequest, SubmissionResult } from '@motcua/gateway/api';
import type { GatewayClient } from './gateway-client.ts';
import type { Outcome, Unanswered } from './outcome.ts';
import { wait } from './wait.ts';

export interface SubmitUntilAnsweredOptions {
  readonly client: Pick<GatewayClient, 'submit'>;
  readonly request: SubmissionRequest;
  /** From `newSubmissionId()`. The same for every attempt, also when this function is called again. */
  readonly submissionId: string;
  readonly signal?: AbortSignal;
  /** Gives up after so many attempts and hands back the last outcome; never without it. */
  readonly maximumAttempts?: number;
  /** Called before each pause: what the person must be told meanwhile is that nothing is confirmed yet. */
  readonly onUnanswered?: (state: UnansweredState) => void;
  /** How to pause; a screen may pass one that a "try now" button ends early. Must reject when the signal aborts. */
  readonly pause?: (delayMs: number, signal?: AbortSignal) => Promise<void>;
}

export interface UnansweredState {
  /** 1 after the first attempt. */
  readonly attempts: number;
  readonly retryInMs: number;
  readonly because: Unanswered['code'] | 'busy';
}

const firstDelayMs = 1000;
const longestDelayMs = 30_000;

/**
 * Sends one application until the gateway has answered it, always under the same id, so that a gateway that was down,
 * restarted between submission and answer, or cut off in the middle of it ends with one case.
 *
 * Waits 1 s after the first failure, then twice as long each time, at most 30 s. A problem that more of the same
 * cannot mend (invalid answers, a changed fee) is handed back at once. Rejects with the signal's reason on abort;
 * the gateway may nevertheless have the application then, so keep the id.
 */
export async function submitUntilAnswered(
  options: SubmitUntilAnsweredOptions,
): Promise<Outcome<SubmissionResult>> {
  const { client, request, submissionId, signal } = options;
  const pause = options.pause ?? wait;
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await client.submit(request, submissionId, { signal });
    const because = reasonToRetry(outcome);
    if (because === undefined || attempts === options.maximumAttempts) return outcome;
    const retryInMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1));
    options.onUnanswered?.({ attempts, retryInMs, because });
    await pause(retryInMs, signal);
  }
}

function reasonToRetry(outcome: Outcome<SubmissionResult>): UnansweredState['because'] | undefined {
  switch (outcome.code) {
    case 'ok':
      return undefined;
    case 'problem':
      return isPassing(outcome.problem) ? 'busy' : undefined;
    case 'offline':
    case 'timeout':
    case 'garbled':
      return outcome.code;
    default:
      return outcome satisfies never;
  }
}

/** Too slow a request, too many requests, or the server's own trouble: the same request may do better later. */
function isPassing(problem: Problem): boolean {
  return problem.status >= 500 || problem.status === 429 || problem.status === 408;
}
