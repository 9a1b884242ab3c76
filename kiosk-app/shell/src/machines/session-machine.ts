import { assign, sendTo } from 'xstate';
import { composeReceipt } from '../compose-receipt.ts';
import { card, chip, confirm } from './card-states.ts';
import { queue } from './queue-state.ts';
import { applicationOf, begin, chosenOf, slipOf, submissionOf } from './session-context.ts';
import type { SessionOutput } from './session-context.ts';
import { sessionSetup } from './session-setup.ts';

/**
 * One citizen, from the home screen to the receipt. Everything about the person lives in this actor's context and in
 * its children's; the session ends by stopping it.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...input,
    procedureId: input.service.mostWanted,
    chosen: undefined,
    browsing: undefined,
    card: undefined,
    cardSource: 'id-card-qr',
    notice: undefined,
    caseCode: undefined,
    ticketCode: undefined,
    submissionId: input.tools.newSubmissionId(),
    result: undefined,
    resumeAtReview: false,
    served: undefined,
  }),
  invoke: { src: 'holdLinks', input: ({ context }) => context.tools },
  on: { LANGUAGE: { actions: assign({ language: ({ event }) => event.language }) } },
  initial: 'home',
  states: {
    home: {
      exit: 'forgetFirstScan',
      invoke: {
        src: 'scan',
        id: 'scan',
        input: ({ context }) => ({ first: context.firstScan }),
        onDone: [
          {
            guard: { type: 'isCard', params: ({ event }) => event.output },
            target: 'opening',
            actions: ['chooseMostWanted', { type: 'keepCard', params: ({ event }) => event.output }],
          },
          {
            guard: { type: 'isCase', params: ({ event }) => event.output },
            target: 'lookup',
            actions: { type: 'keepCaseCode', params: ({ event }) => event.output },
          },
          {
            guard: { type: 'isTicket', params: ({ event }) => event.output },
            target: 'queue',
            actions: { type: 'keepTicketCode', params: ({ event }) => event.output },
          },
          {
            guard: { type: 'isProcedure', params: ({ event }) => event.output },
            target: 'opening',
            actions: { type: 'chooseScanned', params: ({ event }) => event.output },
          },
          {
            target: 'home',
            reenter: true,
            actions: { type: 'tellWhatItWas', params: ({ event }) => event.output },
          },
        ],
      },
      after: { noticeRest: { actions: 'forgetNotice' } },
      on: {
        APPLY: { target: 'opening', actions: ['forgetNotice', 'chooseMostWanted'] },
        LOOK_UP: { target: 'lookup', actions: 'forgetNotice' },
        QUEUE: { target: 'queue', actions: 'forgetNotice' },
        FIND: {
          target: 'procedures',
          actions: { type: 'browse', params: { lifeEvent: undefined, query: '', typing: true } },
        },
        LIST: {
          target: 'procedures',
          actions: {
            type: 'browse',
            params: ({ event }) => ({ lifeEvent: event.lifeEvent, query: '', typing: false }),
          },
        },
      },
    },
    procedures: {
      invoke: {
        src: 'procedures',
        id: 'procedures',
        input: ({ context: { browsing, service } }) => {
          if (browsing === undefined) throw new Error('a list of nothing in particular');
          return { procedures: service.procedures, browsing };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'left',
            target: 'home',
            actions: assign({ browsing: undefined }),
          },
          {
            target: 'opening',
            actions: assign(({ context, event: { output } }) =>
              output.code === 'chosen'
                ? { procedureId: output.id, browsing: output.browsing }
                : { procedureId: context.procedureId },
            ),
          },
        ],
      },
    },
    opening: {
      invoke: {
        src: 'opening',
        id: 'opening',
        input: ({ context }) => ({ id: context.procedureId }),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'opened',
            target: 'information',
            actions: assign({
              chosen: ({ context, event: { output } }) =>
                output.code === 'opened' ? begin(context, output.procedure) : undefined,
            }),
          },
          { target: 'leaving' },
        ],
      },
    },
    information: {
      invoke: { src: 'slip', id: 'slip', input: ({ context }) => slipOf(context) },
      on: {
        NEXT: [
          { guard: 'cannotBeCarried' },
          { guard: 'takesNoCard', target: 'application', actions: assign({ resumeAtReview: false }) },
          { guard: 'hasChipToRead', target: 'chip' },
          { guard: 'hasCard', target: 'confirm' },
          { target: 'card' },
        ],
        BACK: 'leaving',
      },
    },
    leaving: {
      entry: 'forgetApplication',
      always: [{ guard: 'cameFromTheList', target: 'procedures' }, { target: 'home' }],
    },
    queue,
    card,
    chip,
    confirm,
    application: {
      invoke: {
        src: 'application',
        id: 'application',
        input: ({ context }) => applicationOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'submit',
            target: 'submission',
            actions: { type: 'keepDraft', params: ({ event }) => event.output },
          },
          {
            guard: ({ event }) => event.output.code === 'carried',
            target: 'finished',
            actions: 'noteServed',
          },
          { target: 'before', actions: { type: 'keepDraft', params: ({ event }) => event.output } },
        ],
      },
    },
    before: {
      always: [
        { guard: 'takesNoCard', target: 'information' },
        { guard: 'hasCard', target: 'confirm' },
        { target: 'card' },
      ],
    },
    submission: {
      invoke: {
        src: 'submission',
        id: 'submission',
        input: ({ context }) => submissionOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'accepted',
            target: 'receipt',
            actions: [
              'noteServed',
              assign({
                result: ({ event }) => (event.output.code === 'accepted' ? event.output.result : undefined),
              }),
            ],
          },
          { guard: ({ event }) => event.output.code === 'kept', target: 'finished', actions: 'noteServed' },
          {
            target: 'application',
            // The gateway has said no to this body: the mended one is another submission.
            actions: assign({
              resumeAtReview: true,
              submissionId: ({ context }) => context.tools.newSubmissionId(),
            }),
          },
        ],
      },
    },
    receipt: {
      invoke: {
        src: 'receipt',
        id: 'receipt',
        input: ({ context }) => {
          const { language, result, service } = context;
          if (result === undefined) throw new Error('a receipt without a case');
          return {
            result,
            language,
            compose: composeReceipt({ ...chosenOf(context), result, place: service.place }),
          };
        },
        onDone: [
          { guard: ({ event }) => event.output.next === 'another', target: 'another' },
          { target: 'finished' },
        ],
      },
      on: {
        LANGUAGE: {
          actions: [
            assign({ language: ({ event }) => event.language }),
            sendTo('receipt', ({ event }) => event),
          ],
        },
      },
    },
    lookup: {
      invoke: {
        src: 'lookup',
        id: 'lookup',
        input: ({ context }) => ({ caseCode: context.caseCode }),
        onDone: { target: 'home', actions: { type: 'endLookup', params: ({ event }) => event.output } },
      },
    },
    finished: { type: 'final', output: { next: 'finish' } },
    another: { type: 'final', output: { next: 'another' } },
  },
  output: ({ context, event }) => ({ ...(event.output as SessionOutput), served: context.served }),
});
