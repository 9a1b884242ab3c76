import type { FeedbackReason, FeedbackScore } from '@motcua/client';
import { assign, setup } from 'xstate';

/** What one person said of a service; nothing about the person. */
export interface FeedbackSaid {
  /** Id of a procedure, or `case-status`. */
  readonly service: string;
  readonly score: FeedbackScore;
  readonly reason?: FeedbackReason;
}

export interface FeedbackInput {
  readonly service: string;
  /** What comes after the question. */
  readonly next: 'finish' | 'another';
}

interface FeedbackContext extends FeedbackInput {
  readonly score: FeedbackScore | undefined;
  readonly reason: FeedbackReason | undefined;
}

/**
 * Asks how content the person was, once the session and all that was theirs is gone. Leaving it unanswered is as good as
 * any answer: it goes away by itself.
 */
export const feedbackMachine = setup({
  types: {
    context: {} as FeedbackContext,
    events: {} as
      | { type: 'SCORE'; score: FeedbackScore }
      | { type: 'REASON'; reason: FeedbackReason }
      | { type: 'SKIP' }
      /** The person goes: what they have said so far counts. */
      | { type: 'LEAVE' }
      | { type: 'ACTIVITY' },
    input: {} as FeedbackInput,
    output: {} as { readonly next: 'finish' | 'another' },
  },
  actions: {
    /** Counts what was said; the world outside does it. */
    count: (_, said: FeedbackSaid) => void said,
    finish: assign({ next: 'finish' }),
  },
  delays: {
    /** Whoever wants to answer has begun by then; the next person need not wait for it. */
    questionRest: 20_000,
    thanksRest: 2500,
  },
}).createMachine({
  id: 'feedback',
  context: ({ input }) => ({ ...input, score: undefined, reason: undefined }),
  initial: 'score',
  states: {
    score: {
      after: { questionRest: 'finished' },
      on: {
        SCORE: { target: 'reason', actions: assign({ score: ({ event }) => event.score }) },
        ACTIVITY: { target: 'score', reenter: true },
        SKIP: 'finished',
        LEAVE: { target: 'finished', actions: 'finish' },
      },
    },
    reason: {
      after: { questionRest: 'thanks' },
      on: {
        REASON: { target: 'thanks', actions: assign({ reason: ({ event }) => event.reason }) },
        ACTIVITY: { target: 'reason', reenter: true },
        SKIP: 'thanks',
        LEAVE: {
          target: 'finished',
          actions: ['finish', { type: 'count', params: ({ context }) => saidOf(context) }],
        },
      },
    },
    thanks: {
      entry: { type: 'count', params: ({ context }) => saidOf(context) },
      after: { thanksRest: 'finished' },
      on: { SKIP: 'finished', LEAVE: { target: 'finished', actions: 'finish' } },
    },
    finished: { type: 'final' },
  },
  output: ({ context }) => ({ next: context.next }),
});

function saidOf({ reason, score, service }: FeedbackContext): FeedbackSaid {
  if (score === undefined) throw new Error('nothing was said');
  return { service, score, ...(reason !== undefined && { reason }) };
}
