import type { Outcome, Problem, SubmissionRequest, SubmissionResult } from '@motcua/client';
import { assign, setup } from 'xstate';
import { notProvided } from './not-provided.ts';

export interface SubmissionInput {
  readonly request: SubmissionRequest;
  /** Made once; every attempt of this application carries it, so that no retry makes a second case. */
  readonly submissionId: string;
}

export type SubmissionOutput =
  | { readonly code: 'accepted'; readonly result: SubmissionResult }
  /** The person goes back to the answers; the gateway has said no, so there is no case. */
  | { readonly code: 'edit' };

interface SubmissionContext extends SubmissionInput {
  readonly attempts: number;
  readonly problem: Problem | undefined;
  readonly result: SubmissionResult | undefined;
}

/** Seconds between attempts: quick at first for a restart, then gentle with a gateway in trouble. */
const pausesMs = [2000, 4000, 8000, 15_000];

/**
 * Hands one application over, until the gateway has answered. While nobody knows, the answers stay and the person is
 * told that nothing is confirmed; only the gateway's own no leads back to the answers.
 */
export const submissionMachine = setup({
  types: {
    context: {} as SubmissionContext,
    events: {} as { type: 'RETRY' } | { type: 'EDIT' },
    input: {} as SubmissionInput,
    output: {} as SubmissionOutput,
  },
  actors: { submit: notProvided<Outcome<SubmissionResult>, SubmissionInput>('submit') },
  guards: {
    accepted: (_, outcome: Outcome<SubmissionResult>) => outcome.code === 'ok',
    refused: (_, outcome: Outcome<SubmissionResult>) =>
      outcome.code === 'problem' && !isPassing(outcome.problem),
  },
  delays: {
    pause: ({ context }) => pausesMs[Math.min(context.attempts, pausesMs.length) - 1] ?? 2000,
  },
}).createMachine({
  id: 'submission',
  context: ({ input }) => ({ ...input, attempts: 0, problem: undefined, result: undefined }),
  initial: 'sending',
  states: {
    sending: {
      entry: assign({ attempts: ({ context }) => context.attempts + 1 }),
      invoke: {
        src: 'submit',
        input: ({ context }) => ({ request: context.request, submissionId: context.submissionId }),
        onDone: [
          {
            guard: { type: 'accepted', params: ({ event }) => event.output },
            target: 'accepted',
            actions: assign({
              result: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
            }),
          },
          {
            guard: { type: 'refused', params: ({ event }) => event.output },
            target: 'refused',
            actions: assign({
              problem: ({ event }) => (event.output.code === 'problem' ? event.output.problem : undefined),
            }),
          },
          { target: 'unanswered' },
        ],
      },
    },
    unanswered: { after: { pause: 'sending' }, on: { RETRY: 'sending' } },
    refused: { on: { EDIT: 'edited' } },
    accepted: { type: 'final' },
    edited: { type: 'final' },
  },
  output: ({ context }) =>
    context.result === undefined ? { code: 'edit' } : { code: 'accepted', result: context.result },
});

/** The gateway's own trouble, or too many at once: the same request may do better later. */
function isPassing(problem: Problem): boolean {
  return problem.status >= 500 || problem.status === 429 || problem.status === 425;
}
