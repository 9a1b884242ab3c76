import type { AdviserCall, AdviserStep, Outcome } from '@motcua/client';
import { assign, fromCallback, sendParent, setup } from 'xstate';
import { notProvided } from './not-provided.ts';

/** Where the person is in the work, for whoever comes; nothing about the person. */
export interface AdviserWish {
  readonly step: AdviserStep;
  /** Id of the procedure that is open. */
  readonly procedure?: string;
}

interface AdviserContext {
  readonly wish: AdviserWish;
  readonly placed: AdviserCall | undefined;
  /** On this machine's clock. */
  readonly calledAt: Date | undefined;
}

type AdviserEvent = ({ type: 'CALL' } & AdviserWish) | { type: 'CANCEL' };

/**
 * Calls somebody to the kiosk and waits for them, while the person works on or watches. Without network it says so and
 * tries on. The call ends with the session, when the person takes it back, when somebody has helped, or when nobody came.
 */
export const adviserMachine = setup({
  types: {
    context: {} as AdviserContext,
    events: {} as AdviserEvent,
  },
  actors: {
    placeCall: notProvided<Outcome<AdviserCall>, AdviserWish>('placeCall'),
    askAfter: notProvided<Outcome<AdviserCall>, { readonly id: string }>('askAfter'),
    /** Takes the call back when its state ends, whatever way. */
    holdCall: fromCallback<{ type: 'none' }, { readonly id: string }>(() => undefined),
  },
  actions: {
    keepWish: assign({
      wish: (_, { procedure, step }: AdviserWish) => ({
        step,
        ...(procedure !== undefined && { procedure }),
      }),
      placed: undefined,
      calledAt: undefined,
    }),
    keepCall: assign({
      placed: ({ context }, outcome: Outcome<AdviserCall>) =>
        outcome.code === 'ok' ? outcome.value : context.placed,
    }),
    /** Writes down when the call went out, on this machine's clock. */
    noteTime: () => undefined,
    /** A chime: somebody comes. */
    ring: () => undefined,
  },
  guards: {
    isOk: (_, outcome: Outcome<AdviserCall>) => outcome.code === 'ok',
    isOver: (_, outcome: Outcome<AdviserCall>) => outcome.code === 'ok' && outcome.value.state === 'over',
    /** The gateway knows this call no more: it was asked after too late. */
    isForgotten: (_, outcome: Outcome<AdviserCall>) =>
      outcome.code === 'problem' && outcome.problem.code === 'adviser-call-unknown',
    hasJustBeenAnswered: ({ context }, outcome: Outcome<AdviserCall>) =>
      outcome.code === 'ok' && outcome.value.state === 'answered' && context.placed?.state === 'waiting',
  },
  delays: {
    /** Somebody comes over to the kiosk: seconds do not matter to them, but to whoever looks at the screen. */
    askPause: 4000,
    retryPause: 5000,
    /** By then somebody who comes at all has come. */
    patience: 900_000,
  },
}).createMachine({
  id: 'adviser',
  context: { wish: { step: 'home' }, placed: undefined, calledAt: undefined },
  initial: 'resting',
  states: {
    resting: {
      on: { CALL: { target: 'calling', actions: { type: 'keepWish', params: ({ event }) => event } } },
    },
    calling: {
      invoke: {
        src: 'placeCall',
        input: ({ context }) => context.wish,
        onDone: [
          {
            guard: { type: 'isOk', params: ({ event }) => event.output },
            target: 'placed',
            actions: [{ type: 'keepCall', params: ({ event }) => event.output }, 'noteTime'],
          },
          { target: 'unreached' },
        ],
      },
      on: { CANCEL: 'resting' },
    },
    unreached: { after: { retryPause: 'calling' }, on: { CANCEL: 'resting' } },
    placed: {
      invoke: { src: 'holdCall', input: ({ context }) => ({ id: idOf(context) }) },
      initial: 'pausing',
      after: { patience: 'nobodyCame' },
      on: { CANCEL: 'resting' },
      states: {
        pausing: { after: { askPause: 'asking' } },
        asking: {
          invoke: {
            src: 'askAfter',
            input: ({ context }) => ({ id: idOf(context) }),
            onDone: [
              { guard: { type: 'isOver', params: ({ event }) => event.output }, target: '#adviser.resting' },
              {
                guard: { type: 'isForgotten', params: ({ event }) => event.output },
                target: '#adviser.calling',
              },
              {
                guard: { type: 'hasJustBeenAnswered', params: ({ event }) => event.output },
                target: 'pausing',
                actions: [
                  { type: 'keepCall', params: ({ event }) => event.output },
                  'ring',
                  sendParent({ type: 'ADVISER_COMES' }),
                ],
              },
              {
                target: 'pausing',
                actions: { type: 'keepCall', params: ({ event }) => event.output },
              },
            ],
          },
        },
      },
    },
    nobodyCame: {
      on: {
        CALL: { target: 'calling', actions: { type: 'keepWish', params: ({ event }) => event } },
        CANCEL: 'resting',
      },
    },
  },
});

function idOf({ placed }: AdviserContext): string {
  if (placed === undefined) throw new Error('a call that was not placed');
  return placed.id;
}
