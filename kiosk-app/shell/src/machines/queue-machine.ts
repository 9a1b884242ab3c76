import type { Outcome, QueueTicket } from '@motcua/client';
import { assign } from 'xstate';
import type { DoneActorEvent } from 'xstate';
import { queueSetup } from './queue-setup.ts';
import type { QueueOutput } from './queue-setup.ts';
import { faultOf } from './receipt-machine.ts';

const outcomeOf = ({ event }: { readonly event: DoneActorEvent<Outcome<QueueTicket>> }) => event.output;

/** The number is one of today: its place in the line is shown. */
const placeIsKnown = {
  guard: { type: 'known', params: outcomeOf },
  target: 'place',
  actions: { type: 'keepFound', params: outcomeOf },
} as const;

/** Takes a number for a counter and prints it, or shows where a number is in its line. Holds nothing of a person. */
export const queueMachine = queueSetup.createMachine({
  id: 'queue',
  context: ({ input }) => ({
    ...input,
    lines: [],
    chosen: undefined,
    procedureId: undefined,
    procedure: undefined,
    ticketId: input.newId(),
    ticket: undefined,
    found: undefined,
    fault: undefined,
    notice: undefined,
    language: 'vi',
  }),
  initial: 'start',
  states: {
    start: {
      always: [
        { guard: ({ context }) => context.ticketCode !== undefined, target: 'finding' },
        { target: 'loading' },
      ],
    },
    loading: {
      invoke: {
        src: 'loadQueue',
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'choosing',
            actions: assign({
              lines: ({ event }) => (event.output.code === 'ok' ? event.output.lines : []),
            }),
          },
          { target: 'noLines' },
        ],
      },
      on: { BACK: 'left' },
    },
    noLines: { on: { RETRY: 'loading', BACK: 'left' } },
    choosing: {
      entry: assign({ chosen: undefined, procedure: undefined, notice: undefined }),
      on: {
        CHOOSE: {
          target: 'chosen',
          actions: assign({
            chosen: ({ context, event }) => context.lines.find(({ id }) => id === event.id),
          }),
        },
        BACK: 'left',
      },
    },
    chosen: {
      on: {
        TAKE: {
          target: 'taking',
          actions: { type: 'keepLanguage', params: ({ event }) => event.language },
        },
        PREPARE: { target: 'preparing', actions: assign({ procedureId: ({ event }) => event.id }) },
        FORGET_PROCEDURE: { actions: assign({ procedure: undefined, notice: undefined }) },
        BACK: 'loading',
      },
    },
    preparing: {
      invoke: {
        src: 'loadProcedure',
        input: ({ context }) => ({ id: context.procedureId ?? '' }),
        onDone: {
          target: 'chosen',
          actions: assign(({ event: { output } }) =>
            output.code === 'ok'
              ? { procedure: output.value, notice: undefined }
              : { procedure: undefined, notice: 'no-information' },
          ),
        },
      },
      on: { BACK: 'chosen' },
    },
    taking: {
      invoke: {
        src: 'takeTicket',
        input: ({ context }) => {
          if (context.chosen === undefined) throw new Error('a number for nothing');
          return { line: context.chosen, id: context.ticketId };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'printing',
            actions: assign({
              ticket: ({ event }) => (event.output.code === 'ok' ? event.output.ticket : undefined),
            }),
          },
          {
            target: 'noNumber',
            actions: assign({
              notice: ({ event }) => (event.output.code === 'full' ? 'full' : 'unanswered'),
            }),
          },
        ],
      },
    },
    noNumber: { on: { RETRY: 'taking', BACK: 'left', FINISH: 'finished' } },
    printing: {
      invoke: {
        src: 'print',
        input: ({ context: { compose, language, procedure, ticket } }) => {
          if (ticket === undefined) throw new Error('a paper without a number');
          return compose(ticket, procedure, language);
        },
        onDone: [
          { guard: ({ event }) => event.output.code === 'printed', target: 'printed' },
          { target: 'unprinted', actions: assign({ fault: ({ event }) => faultOf(event.output) }) },
        ],
      },
      after: { printLimit: { target: 'unprinted', actions: assign({ fault: 'timeout' }) } },
      // The number stands on the screen: whoever has seen it need not wait for the paper.
      on: { FINISH: 'finished' },
    },
    printed: { on: { FINISH: 'finished', BACK: 'left' } },
    /** The number is on the screen in huge letters: it counts without paper. */
    unprinted: {
      on: {
        PRINT_AGAIN: {
          target: 'printing',
          actions: { type: 'keepLanguage', params: ({ event }) => event.language },
        },
        FINISH: 'finished',
        BACK: 'left',
      },
    },
    finding: {
      invoke: {
        src: 'findTicket',
        input: ({ context }) => ({ code: context.ticketCode ?? '' }),
        onDone: [
          placeIsKnown,
          {
            target: 'notFound',
            actions: assign({
              notice: ({ event }) =>
                event.output.code === 'problem' && event.output.problem.status === 404
                  ? 'not-found'
                  : 'not-asked',
            }),
          },
        ],
      },
      on: { BACK: 'left', FINISH: 'finished' },
    },
    place: { after: { lookAgain: 'again' }, on: { REFRESH: 'again', BACK: 'left', FINISH: 'finished' } },
    /** Asked again behind the place that is known. */
    again: {
      invoke: {
        src: 'findTicket',
        input: ({ context }) => ({ code: context.ticketCode ?? '' }),
        onDone: [placeIsKnown, { target: 'place' }],
      },
      on: { BACK: 'left', FINISH: 'finished' },
    },
    notFound: { on: { RETRY: 'finding', BACK: 'left', FINISH: 'finished' } },
    left: { type: 'final', output: { next: 'home' } },
    finished: { type: 'final', output: { next: 'finish' } },
  },
  output: ({ event }) => event.output as QueueOutput,
});
