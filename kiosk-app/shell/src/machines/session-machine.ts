import { assign, sendTo, setup } from 'xstate';
import { composeReceipt } from '../compose-receipt.ts';
import { applicationMachine } from './application-machine.ts';
import { lookupMachine } from './lookup-machine.ts';
import { receiptMachine } from './receipt-machine.ts';
import { requestOf } from './session-context.ts';
import type { SessionContext, SessionEvent, SessionInput, SessionOutput } from './session-context.ts';
import { scanMachine } from './scan-machine.ts';
import type { Scanned } from './scan-machine.ts';
import { submissionMachine } from './submission-machine.ts';

/**
 * One citizen, from the home screen to the receipt. Everything about the person lives in this actor's context and in
 * its children's; the session ends by stopping it.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
    output: {} as SessionOutput,
    children: {} as {
      scan: 'scan';
      application: 'application';
      submission: 'submission';
      receipt: 'receipt';
      lookup: 'lookup';
    },
  },
  actors: {
    scan: scanMachine,
    application: applicationMachine,
    submission: submissionMachine,
    receipt: receiptMachine,
    lookup: lookupMachine,
  },
  guards: {
    isCard: (_, scanned: Scanned) => scanned.code === 'id-card',
    isCase: (_, scanned: Scanned) => scanned.code === 'case',
    hasCard: ({ context }) => context.card !== undefined,
  },
  actions: {
    keepCard: assign({
      card: (_, scanned: Scanned) => (scanned.code === 'id-card' ? scanned.items : undefined),
      notice: undefined,
    }),
    keepCaseCode: assign({
      caseCode: (_, scanned: Scanned) => (scanned.code === 'case' ? scanned.caseCode : undefined),
    }),
    tellWhatItWas: assign({
      notice: (_, scanned: Scanned) => (scanned.code === 'not-useful' ? scanned.problem : 'receipt'),
    }),
    forgetNotice: assign({ notice: undefined }),
    forgetApplication: assign(({ context }) => ({
      draft: context.tools.wizard.start(context.service.unit.code),
      card: undefined,
      notice: undefined,
      caseCode: undefined,
    })),
    fillFromCard: assign({
      draft: ({ context }) =>
        context.card === undefined
          ? context.draft
          : context.tools.wizard.prefill(context.draft, 'id-card-qr', context.card),
      resumeAtReview: false,
    }),
  },
  delays: {
    /** A notice about a scan has been read by then; the screen says again what it waits for. */
    noticeRest: 20_000,
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...input,
    draft: input.tools.wizard.start(input.service.unit.code),
    card: undefined,
    notice: undefined,
    caseCode: undefined,
    submissionId: input.tools.newSubmissionId(),
    result: undefined,
    resumeAtReview: false,
  }),
  on: { LANGUAGE: { actions: assign({ language: ({ event }) => event.language }) } },
  initial: 'home',
  states: {
    home: {
      invoke: {
        src: 'scan',
        id: 'scan',
        onDone: [
          {
            guard: { type: 'isCard', params: ({ event }) => event.output },
            target: 'information',
            actions: { type: 'keepCard', params: ({ event }) => event.output },
          },
          {
            guard: { type: 'isCase', params: ({ event }) => event.output },
            target: 'lookup',
            actions: { type: 'keepCaseCode', params: ({ event }) => event.output },
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
        APPLY: { target: 'information', actions: 'forgetNotice' },
        LOOK_UP: { target: 'lookup', actions: 'forgetNotice' },
      },
    },
    information: {
      on: {
        NEXT: [{ guard: 'hasCard', target: 'confirm' }, { target: 'card' }],
        BACK: { target: 'home', actions: 'forgetApplication' },
      },
    },
    card: {
      invoke: {
        src: 'scan',
        id: 'scan',
        onDone: [
          {
            guard: { type: 'isCard', params: ({ event }) => event.output },
            target: 'confirm',
            actions: { type: 'keepCard', params: ({ event }) => event.output },
          },
          {
            target: 'card',
            reenter: true,
            actions: { type: 'tellWhatItWas', params: ({ event }) => event.output },
          },
        ],
      },
      after: { noticeRest: { actions: 'forgetNotice' } },
      on: {
        WITHOUT_CARD: { target: 'application', actions: ['forgetNotice', assign({ resumeAtReview: false })] },
        BACK: { target: 'information', actions: 'forgetNotice' },
      },
    },
    confirm: {
      on: {
        NEXT: { target: 'application', actions: 'fillFromCard' },
        SCAN_AGAIN: { target: 'card', actions: assign({ card: undefined }) },
        BACK: { target: 'card', actions: assign({ card: undefined }) },
      },
    },
    application: {
      invoke: {
        src: 'application',
        id: 'application',
        input: ({ context }) => ({
          wizard: context.tools.wizard,
          draft: context.draft,
          resumeAtReview: context.resumeAtReview,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'submit',
            target: 'submission',
            actions: assign({ draft: ({ event }) => event.output.draft }),
          },
          {
            guard: 'hasCard',
            target: 'confirm',
            actions: assign({ draft: ({ event }) => event.output.draft }),
          },
          { target: 'card', actions: assign({ draft: ({ event }) => event.output.draft }) },
        ],
      },
    },
    submission: {
      invoke: {
        src: 'submission',
        id: 'submission',
        input: ({ context }) => ({ request: requestOf(context), submissionId: context.submissionId }),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'accepted',
            target: 'receipt',
            actions: assign({
              result: ({ event }) => (event.output.code === 'accepted' ? event.output.result : undefined),
            }),
          },
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
          const { draft, language, result, service, tools } = context;
          if (result === undefined) throw new Error('a receipt without a case');
          return {
            result,
            language,
            compose: composeReceipt({ draft, result, service, wizard: tools.wizard }),
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
        onDone: { target: 'home', actions: assign({ caseCode: undefined }) },
      },
    },
    finished: { type: 'final', output: { next: 'finish' } },
    another: { type: 'final', output: { next: 'another' } },
  },
  output: ({ event }) => event.output as SessionOutput,
});
