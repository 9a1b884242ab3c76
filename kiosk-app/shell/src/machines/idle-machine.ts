import type { Presence } from '@motcua/devices';
import { assign, setup } from 'xstate';

/** How long the person has to answer the question, as many seconds as the dialog has blocks and a half. */
export const secondsToAnswer = 30;

/** For somebody who has been seen to leave. */
const secondsAfterLeaving = 15;

/** Whoever only ever asks for more time gets this much; a touch of the work itself begins it anew. */
const usualExtensionCapMs = 30 * 60_000;

const idleMs = 45_000;
const elsewhereMs = 180_000;

export interface IdleInput {
  /** Busy with a phone, or with a card on the reader. */
  readonly isElsewhere: () => boolean;
  /** There is nothing that a person would lose. */
  readonly isUntouched: () => boolean;
  /** An adviser has been called, and the person waits. */
  readonly isAwaiting: () => boolean;
  /** As the sensor says when the session begins. */
  readonly presence: Presence;
  /** 30 minutes without it. */
  readonly extensionCapMs?: number | undefined;
}

interface IdleContext extends IdleInput {
  readonly secondsLeft: number;
  /** Time given since the person last did anything but ask for it. */
  readonly extendedMs: number;
}

type IdleEvent =
  | { type: 'ACTIVITY' }
  /** Somebody has been called: what was asked is answered. */
  | { type: 'CALLED' }
  | { type: 'STAY' }
  | { type: 'PRESENCE'; reading: Presence };

/** True while more time can be had for the asking. */
export function mayStay({ extendedMs, extensionCapMs = usualExtensionCapMs }: IdleContext): boolean {
  return extendedMs < extensionCapMs;
}

/**
 * Watches over one session: asks whether somebody is still there, and ends when nobody answers.
 *
 * Touches do not answer the question: only its own button does, so that a sleeve on the glass keeps nothing alive. A
 * presence sensor is believed only when it has seen somebody and then sees nobody: one that is covered, or broken, ends
 * nothing.
 */
export const idleMachine = setup({
  types: {
    context: {} as IdleContext,
    input: {} as IdleInput,
    events: {} as IdleEvent,
  },
  guards: {
    mayStay: ({ context }) => mayStay(context),
    hasLeft: ({ context }, reading: Presence) => reading === 'nobody' && context.presence === 'somebody',
    hasLeftNothing: ({ context }, reading: Presence) =>
      reading === 'nobody' && context.presence === 'somebody' && isHere(context) && context.isUntouched(),
    isHere: ({ context }) => isHere(context),
    isNotAwaiting: ({ context }) => !context.isAwaiting(),
    isLastSecond: ({ context }) => context.secondsLeft <= 1,
  },
  actions: {
    /** A chime; the session's tools give it its sound. */
    ring: () => undefined,
    notePresence: assign({ presence: (_, presence: Presence) => presence }),
    /** Somebody acts in front of a sensor that sees nobody: it is not believed until it has seen somebody again. */
    doubtSensor: assign({ presence: 'unknown' }),
    beginAnew: assign({ extendedMs: 0 }),
    extend: assign({
      extendedMs: ({ context }) =>
        context.extendedMs + (context.isElsewhere() ? elsewhereMs : idleMs) + secondsToAnswer * 1000,
    }),
  },
  delays: {
    /** Nobody has touched anything: ask. EN 301 549 and common kiosks: 45 to 60 s. */
    idleLimit: idleMs,
    /** More time for somebody who is busy with a phone, taking pictures of papers. */
    elsewhereLimit: elsewhereMs,
    /** Somebody has been called: the screen waits as long as the call does, and then asks. */
    awaitedLimit: 1_200_000,
    /** Somebody who steps aside for their glasses is back by then. */
    leftGrace: 5000,
    /** The countdown on the dialog. */
    oneSecond: 1000,
  },
}).createMachine({
  id: 'idle',
  context: ({ input }) => ({ ...input, secondsLeft: secondsToAnswer, extendedMs: 0 }),
  initial: 'watching',
  states: {
    watching: {
      entry: assign({ secondsLeft: secondsToAnswer }),
      after: {
        idleLimit: { guard: 'isHere', target: 'asking', actions: 'ring' },
        elsewhereLimit: { guard: 'isNotAwaiting', target: 'asking', actions: 'ring' },
        awaitedLimit: { target: 'asking', actions: 'ring' },
      },
      on: {
        ACTIVITY: { target: 'watching', reenter: true, actions: 'beginAnew' },
        CALLED: { target: 'watching', reenter: true, actions: 'beginAnew' },
        PRESENCE: [
          { guard: { type: 'hasLeftNothing', params: ({ event }) => event.reading }, target: 'expired' },
          {
            guard: { type: 'hasLeft', params: ({ event }) => event.reading },
            target: 'left',
            actions: { type: 'notePresence', params: ({ event }) => event.reading },
          },
          { actions: { type: 'notePresence', params: ({ event }) => event.reading } },
        ],
      },
    },
    left: {
      after: {
        leftGrace: [
          {
            guard: 'isHere',
            target: 'asking',
            actions: ['ring', assign({ secondsLeft: secondsAfterLeaving })],
          },
        ],
        elsewhereLimit: { target: 'asking', actions: 'ring' },
      },
      on: {
        ACTIVITY: { target: 'watching', actions: ['beginAnew', 'doubtSensor'] },
        CALLED: { target: 'watching', actions: ['beginAnew', 'doubtSensor'] },
        PRESENCE: {
          guard: ({ event }) => event.reading !== 'nobody',
          target: 'watching',
          actions: { type: 'notePresence', params: ({ event }) => event.reading },
        },
      },
    },
    asking: {
      after: {
        oneSecond: [
          { guard: 'isLastSecond', target: 'expired' },
          {
            target: 'asking',
            reenter: true,
            actions: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
          },
        ],
      },
      on: {
        CALLED: { target: 'watching', actions: ['beginAnew', 'doubtSensor'] },
        STAY: { guard: 'mayStay', target: 'watching', actions: ['extend', 'doubtSensor'] },
        PRESENCE: {
          actions: [
            assign(({ context, event }) =>
              event.reading === 'nobody' && context.presence === 'somebody'
                ? { secondsLeft: Math.min(context.secondsLeft, secondsAfterLeaving) }
                : {},
            ),
            { type: 'notePresence', params: ({ event }) => event.reading },
          ],
        },
      },
    },
    expired: { type: 'final' },
  },
});

/** Neither busy with something else nor waiting for somebody. */
function isHere({ isAwaiting, isElsewhere }: IdleInput): boolean {
  return !isElsewhere() && !isAwaiting();
}
