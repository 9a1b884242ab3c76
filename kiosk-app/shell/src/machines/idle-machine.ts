import { assign, setup } from 'xstate';

/** How long the person has to answer the question, as many seconds as the dialog has blocks and a half. */
export const secondsToAnswer = 30;

const delays = {
  /** Nobody has touched anything: ask. EN 301 549 and common kiosks: 45 to 60 s. */
  idleLimit: 45_000,
  /** More time for somebody who is busy with a phone, taking pictures of papers. */
  elsewhereLimit: 180_000,
  /** The countdown on the dialog. */
  oneSecond: 1000,
};

/**
 * Watches over one session: asks whether somebody is still there, and ends when nobody answers.
 *
 * Touches do not answer the question: only its own button does, so that a sleeve on the glass keeps nothing alive.
 */
export const idleMachine = setup({
  types: {
    context: {} as { readonly secondsLeft: number; readonly isElsewhere: () => boolean },
    input: {} as { readonly isElsewhere: () => boolean },
    events: {} as { type: 'ACTIVITY' } | { type: 'STAY' },
  },
  delays,
}).createMachine({
  id: 'idle',
  context: ({ input }) => ({ ...input, secondsLeft: secondsToAnswer }),
  initial: 'watching',
  states: {
    watching: {
      entry: assign({ secondsLeft: secondsToAnswer }),
      after: {
        idleLimit: { guard: ({ context }) => !context.isElsewhere(), target: 'asking' },
        elsewhereLimit: 'asking',
      },
      on: { ACTIVITY: { target: 'watching', reenter: true } },
    },
    asking: {
      after: {
        oneSecond: [
          { guard: ({ context }) => context.secondsLeft <= 1, target: 'expired' },
          {
            target: 'asking',
            reenter: true,
            actions: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
          },
        ],
      },
      on: { STAY: 'watching' },
    },
    expired: { type: 'final' },
  },
});
