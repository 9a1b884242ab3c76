import type { EntryResult } from '@motcua/care';
import { assign, setup } from 'xstate';
import { notProvided } from '../machines/not-provided.ts';

export const sections = ['devices', 'paper', 'network', 'logs', 'sound', 'screen', 'machine'] as const;
export type Section = (typeof sections)[number];

/** What a try came to; `undefined` before the first. */
export type EntryNotice = Exclude<EntryResult, { readonly code: 'open' | 'locked' }>;

interface TechnicianContext {
  readonly digits: string;
  readonly notice: EntryNotice | undefined;
  readonly secondsLeft: number;
  readonly token: string | undefined;
  readonly section: Section;
}

export type TechnicianEvent =
  | { type: 'DIGIT'; digit: string }
  | { type: 'DELETE' }
  /** An operator's card instead of a code, and back. */
  | { type: 'CARD' }
  | { type: 'CODE' }
  | { type: 'SECTION'; section: Section }
  | { type: 'ACTIVITY' }
  /** The host has ended the session, or the technician goes. */
  | { type: 'LEAVE' };

export const codeLength = 6;

/** How long the last warning stands before the mode closes. */
const secondsToStay = 30;

const delays = {
  /** Whoever made the gesture by accident has walked on. */
  entryIdle: 60_000,
  /** Nobody has touched anything: the warning comes up. With it, two minutes in all. */
  workIdle: 90_000,
  oneSecond: 1000,
};

/**
 * One visit of a technician: the code or the card, the work, and the way out, which comes by itself.
 *
 * Whether a code is right is the host's to say; nothing here can let anybody in.
 */
export const technicianMachine = setup({
  types: {
    context: {} as TechnicianContext,
    events: {} as TechnicianEvent,
  },
  actors: {
    enterWithCode: notProvided<EntryResult, { readonly code: string }>('enterWithCode'),
    enterWithCard: notProvided<EntryResult, void>('enterWithCard'),
  },
  actions: {
    keepEntry: assign((_, result: EntryResult) => ({
      digits: '',
      token: result.code === 'open' ? result.token : undefined,
      secondsLeft: result.code === 'locked' ? result.secondsLeft : 0,
      notice: result.code === 'open' || result.code === 'locked' ? undefined : result,
    })),
    countDown: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
    /** Tells the host; the composition knows how. */
    endSession: () => undefined,
  },
  guards: {
    isOpen: ({ context }) => context.token !== undefined,
    isLocked: ({ context }) => context.secondsLeft > 0,
    isWhole: ({ context }) => context.digits.length === codeLength,
    isLastSecond: ({ context }) => context.secondsLeft <= 1,
  },
  delays,
}).createMachine({
  id: 'technician',
  context: { digits: '', notice: undefined, secondsLeft: 0, token: undefined, section: 'devices' },
  initial: 'asking',
  on: { LEAVE: '.left' },
  states: {
    asking: {
      always: { guard: 'isWhole', target: 'checking' },
      after: { entryIdle: 'left' },
      on: {
        DIGIT: {
          target: 'asking',
          reenter: true,
          actions: assign({
            digits: ({ context, event }) => context.digits + event.digit,
            notice: undefined,
          }),
        },
        DELETE: { actions: assign({ digits: ({ context }) => context.digits.slice(0, -1) }) },
        CARD: 'card',
      },
    },
    checking: {
      invoke: {
        src: 'enterWithCode',
        input: ({ context }) => ({ code: context.digits }),
        onDone: {
          target: 'answered',
          actions: { type: 'keepEntry', params: ({ event }) => event.output },
        },
      },
    },
    card: {
      entry: assign({ digits: '', notice: undefined }),
      invoke: {
        src: 'enterWithCard',
        onDone: {
          target: 'answered',
          actions: { type: 'keepEntry', params: ({ event }) => event.output },
        },
      },
      after: { entryIdle: 'left' },
      on: { CODE: 'asking' },
    },
    answered: {
      always: [
        { guard: 'isOpen', target: 'open' },
        { guard: 'isLocked', target: 'locked' },
        { target: 'asking' },
      ],
    },
    locked: {
      after: {
        oneSecond: [
          { guard: 'isLastSecond', target: 'asking' },
          { target: 'locked', reenter: true, actions: 'countDown' },
        ],
        entryIdle: 'left',
      },
    },
    open: {
      exit: 'endSession',
      initial: 'working',
      on: {
        ACTIVITY: '.working',
        SECTION: { target: '.working', actions: assign({ section: ({ event }) => event.section }) },
      },
      states: {
        working: {
          after: { workIdle: 'warning' },
          on: { ACTIVITY: { target: 'working', reenter: true } },
        },
        warning: {
          entry: assign({ secondsLeft: secondsToStay }),
          initial: 'counting',
          states: {
            counting: {
              after: {
                oneSecond: [
                  { guard: 'isLastSecond', target: '#technician.left' },
                  { target: 'counting', reenter: true, actions: 'countDown' },
                ],
              },
            },
          },
        },
      },
    },
    left: { type: 'final' },
  },
});
