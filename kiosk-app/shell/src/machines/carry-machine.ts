import type { Outcome } from '@motcua/client';
import type { Draft } from '@motcua/wizard';
import { assign, setup } from 'xstate';
import type { PhoneLinks } from '../phone-links.ts';
import type { CarriedDraft } from '../ports.ts';
import { notProvided } from './not-provided.ts';

export interface CarryInput {
  readonly draft: Draft;
  readonly links: PhoneLinks;
}

interface CarryContext extends CarryInput {
  readonly carried: CarriedDraft | undefined;
}

const delays = {
  /** Between attempts while the gateway cannot be reached. */
  retryPause: 5000,
  /** Between questions whether a phone has taken it over. */
  askPause: 3000,
  /** How long a code stands: whoever has not held a phone to it by then gets a new one. */
  codeRest: 10 * 60_000,
};

/**
 * Hands the half-filled application to the person's phone: sealed, under a code that opens it once. The gateway tells
 * when a phone has fetched it; only the person knows whether it is there to read, and says so.
 */
export const carryMachine = setup({
  types: {
    context: {} as CarryContext,
    events: {} as { type: 'ARRIVED' } | { type: 'BACK' } | { type: 'RETRY' },
    input: {} as CarryInput,
    output: {} as { readonly code: 'carried' | 'back' },
  },
  actors: {
    carry: notProvided<Outcome<CarriedDraft>, CarryInput>('carry'),
    askTaken: notProvided<boolean, CarriedDraft>('askTaken'),
  },
  delays,
}).createMachine({
  id: 'carry',
  context: ({ input }) => ({ ...input, carried: undefined }),
  initial: 'sealing',
  on: { BACK: '.back' },
  states: {
    sealing: {
      invoke: {
        src: 'carry',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'shown',
            actions: assign({
              carried: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
            }),
          },
          { target: 'unanswered' },
        ],
      },
    },
    unanswered: { after: { retryPause: 'sealing' }, on: { RETRY: 'sealing' } },
    // From now on the phone may have it, whatever becomes of this session.
    shown: {
      entry: ({ context }) => context.links.letGo(),
      after: { codeRest: 'expired' },
      on: { ARRIVED: 'carried' },
      initial: 'resting',
      states: {
        resting: { after: { askPause: 'asking' } },
        asking: {
          invoke: {
            src: 'askTaken',
            input: ({ context }) => carriedOf(context),
            onDone: [{ guard: ({ event }) => event.output, target: '#carry.taken' }, { target: 'resting' }],
          },
        },
      },
    },
    // The code opens nothing any more; what the phone cannot show after all is still here.
    taken: { on: { ARRIVED: 'carried' } },
    expired: { on: { RETRY: 'sealing', ARRIVED: 'carried' } },
    carried: { type: 'final', output: { code: 'carried' } },
    back: { type: 'final', output: { code: 'back' } },
  },
  output: ({ event }) => event.output as { readonly code: 'carried' | 'back' },
});

function carriedOf({ carried }: CarryContext): CarriedDraft {
  if (carried === undefined) throw new Error('nothing has been carried');
  return carried;
}
