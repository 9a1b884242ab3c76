import type { Outcome, Problem, SubmissionRequest, SubmissionResult } from '@motcua/client';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { assign, sendTo, setup } from 'xstate';
import type { PhoneLinks } from '../phone-links.ts';
import type { KeepOutcome } from '../ports.ts';
import { notProvided } from './not-provided.ts';
import { slipMachine } from './slip-machine.ts';

export interface SubmissionInput {
  readonly request: SubmissionRequest;
  /** Made once; every attempt of this application carries it, so that no retry makes a second case. */
  readonly submissionId: string;
  /** The ways its files came by. */
  readonly links?: Pick<PhoneLinks, 'heldAs' | 'letGo'>;
  readonly language: Language;
  /** The paper of an application that waits. */
  readonly composeWaiting: (provisionalNumber: string, language: Language) => ReceiptDocument;
}

export type Submission = Pick<SubmissionInput, 'request' | 'submissionId' | 'links'>;

export type SubmissionOutput =
  | { readonly code: 'accepted'; readonly result: SubmissionResult }
  /** It waits here, and is not handed in. */
  | { readonly code: 'kept' }
  /** The person goes back to the answers; the gateway has said no, so there is no case. */
  | { readonly code: 'edit' };

interface SubmissionContext extends SubmissionInput {
  readonly attempts: number;
  readonly problem: Problem | undefined;
  readonly result: SubmissionResult | undefined;
  /** Of the application that waits. */
  readonly provisionalNumber: string | undefined;
  /** The kiosk has tried to keep it, and could not. */
  readonly cannotKeep: boolean;
  /** Because there is no room left. */
  readonly isFull: boolean;
}

/** Seconds between attempts: quick at first for a restart, then gentle with a gateway in trouble. */
const pausesMs = [2000, 4000, 8000, 15_000];

/**
 * Hands one application over, until the gateway has answered. While nobody knows, the answers stay and the person is
 * told that nothing is confirmed; only the gateway's own no leads back to the answers. The person may leave it here to be
 * handed in later, which is never called handed in.
 */
export const submissionMachine = setup({
  types: {
    context: {} as SubmissionContext,
    events: {} as { type: 'RETRY' } | { type: 'EDIT' } | { type: 'KEEP' } | { type: 'FINISH' },
    input: {} as SubmissionInput,
    output: {} as SubmissionOutput,
    children: {} as { slip: 'slip' },
  },
  actors: {
    submit: notProvided<Outcome<SubmissionResult>, Submission>('submit'),
    keep: notProvided<KeepOutcome, Submission>('keep'),
    slip: slipMachine,
  },
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
  context: ({ input }) => ({
    ...input,
    attempts: 0,
    problem: undefined,
    result: undefined,
    provisionalNumber: undefined,
    cannotKeep: false,
    isFull: false,
  }),
  initial: 'sending',
  states: {
    sending: {
      entry: assign({ attempts: ({ context }) => context.attempts + 1 }),
      // Sent or not: the kept one has the same id.
      on: { KEEP: 'keeping' },
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
    unanswered: { after: { pause: 'sending' }, on: { RETRY: 'sending', KEEP: 'keeping' } },
    keeping: {
      invoke: {
        src: 'keep',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'kept',
            actions: assign({
              provisionalNumber: ({ event }) =>
                event.output.code === 'ok' ? event.output.provisionalNumber : undefined,
            }),
          },
          {
            target: 'unanswered',
            actions: assign({
              cannotKeep: true,
              isFull: ({ event }) => event.output.code === 'storage-full',
            }),
          },
        ],
      },
    },
    kept: {
      invoke: {
        src: 'slip',
        id: 'slip',
        input: ({ context: { composeWaiting, provisionalNumber = '' } }) => ({
          compose: (language: Language) => composeWaiting(provisionalNumber, language),
        }),
      },
      initial: 'shown',
      states: {
        shown: {
          entry: sendTo('slip', ({ context }) => ({ type: 'PRINT', language: context.language }) as const),
        },
      },
      on: { FINISH: 'waiting' },
    },
    refused: { on: { EDIT: 'edited' } },
    accepted: { type: 'final' },
    edited: { type: 'final', output: { code: 'edit' } },
    waiting: { type: 'final', output: { code: 'kept' } },
  },
  output: ({ context, event }) =>
    context.result === undefined
      ? (event.output as SubmissionOutput)
      : { code: 'accepted', result: context.result },
});

/** The gateway's own trouble, or too many at once: the same request may do better later. */
function isPassing(problem: Problem): boolean {
  return problem.status >= 500 || problem.status === 429 || problem.status === 425;
}
