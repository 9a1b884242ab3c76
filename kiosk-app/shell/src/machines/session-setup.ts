import { assign, fromCallback, setup } from 'xstate';
import { canBeCarried, takesCard } from '../can-be-carried.ts';
import type { SessionTools } from '../session-tools.ts';
import { applicationMachine } from './application-machine.ts';
import type { ApplicationOutput } from './application-machine.ts';
import { chipMachine, isIdNumber } from './chip-machine.ts';
import type { ChipOutput } from './chip-machine.ts';
import { lookupMachine } from './lookup-machine.ts';
import { openingMachine } from './opening-machine.ts';
import { proceduresMachine } from './procedures-machine.ts';
import type { Browsing } from './procedures-machine.ts';
import { queueMachine } from './queue-machine.ts';
import { receiptMachine } from './receipt-machine.ts';
import { scanMachine } from './scan-machine.ts';
import type { Scanned } from './scan-machine.ts';
import { caseStatus, chosenOf, offersChip } from './session-context.ts';
import type {
  ScanNotice,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionOutput,
} from './session-context.ts';
import { slipMachine } from './slip-machine.ts';
import { submissionMachine } from './submission-machine.ts';

/** What the session is made of: its types, the machines it runs, and what it does with the person's data. */
export const sessionSetup = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
    output: {} as SessionOutput,
    children: {} as {
      scan: 'scan';
      chip: 'chip';
      procedures: 'procedures';
      opening: 'opening';
      application: 'application';
      submission: 'submission';
      receipt: 'receipt';
      lookup: 'lookup';
      slip: 'slip';
      queue: 'queue';
    },
  },
  actors: {
    scan: scanMachine,
    chip: chipMachine,
    procedures: proceduresMachine,
    opening: openingMachine,
    application: applicationMachine,
    submission: submissionMachine,
    receipt: receiptMachine,
    lookup: lookupMachine,
    slip: slipMachine,
    queue: queueMachine,
    /** Whatever way the session ends, the ways from phones end with it. */
    holdLinks: fromCallback<{ type: 'none' }, SessionTools>(
      ({ input }) =>
        () =>
          input.links.close(),
    ),
  },
  guards: {
    isCard: (_, scanned: Scanned) => scanned.code === 'id-card',
    isCase: (_, scanned: Scanned) => scanned.code === 'case',
    isTicket: (_, scanned: Scanned) => scanned.code === 'ticket',
    isProcedure: ({ context }, scanned: Scanned) =>
      scanned.code === 'procedure' && context.service.procedures.some(({ id }) => id === scanned.procedureId),
    takesNoCard: ({ context }) => !takesCard(chosenOf(context).procedure),
    hasChipToRead: ({ context }) => isIdNumber(context.card?.idNumber) && offersChip(context),
    isCardWithChip: ({ context }, scanned: Scanned) =>
      scanned.code === 'id-card' && isIdNumber(scanned.items.idNumber) && context.tools.canReadChips(),
    canReadChips: ({ context }) => context.tools.canReadChips(),
    hasCard: ({ context }) => context.card !== undefined,
    cannotBeCarried: ({ context }) => !canBeCarried(chosenOf(context).procedure),
    cameFromTheList: ({ context }) => context.browsing !== undefined,
  },
  actions: {
    keepCard: assign({
      card: (_, scanned: Scanned) => (scanned.code === 'id-card' ? scanned.items : undefined),
      cardSource: 'id-card-qr',
      notice: undefined,
    }),
    keepChip: assign((_, output: ChipOutput) =>
      output.code === 'read' ? { card: output.items, cardSource: output.provenance } : {},
    ),
    forgetCard: assign({ card: undefined, cardSource: 'id-card-qr' }),
    keepCaseCode: assign({
      caseCode: (_, scanned: Scanned) => (scanned.code === 'case' ? scanned.caseCode : undefined),
    }),
    keepTicketCode: assign({
      ticketCode: (_, scanned: Scanned) => (scanned.code === 'ticket' ? scanned.ticketCode : undefined),
      notice: undefined,
    }),
    chooseScanned: assign(({ context }, scanned: Scanned) => ({
      procedureId: scanned.code === 'procedure' ? scanned.procedureId : context.procedureId,
      browsing: undefined,
      notice: undefined,
    })),
    tellWhatItWas: assign({ notice: (_, scanned: Scanned) => noticeOf(scanned) }),
    forgetFirstScan: assign({ firstScan: undefined }),
    endLookup: assign(({ context }, { shown }: { readonly shown: boolean }) => ({
      caseCode: undefined,
      served: shown ? caseStatus : context.served,
    })),
    noteServed: assign({ served: ({ context }) => context.procedureId }),
    forgetNotice: assign({ notice: undefined }),
    chooseMostWanted: assign({
      procedureId: ({ context }) => context.service.mostWanted,
      browsing: undefined,
    }),
    browse: assign({ browsing: (_, browsing: Browsing) => browsing, notice: undefined }),
    keepDraft: assign({
      chosen: ({ context }, output: ApplicationOutput) =>
        output.code === 'carried' ? context.chosen : { ...chosenOf(context), draft: output.draft },
    }),
    forgetApplication: assign({
      chosen: undefined,
      card: undefined,
      cardSource: 'id-card-qr',
      notice: undefined,
      caseCode: undefined,
    }),
    fillFromCard: assign({
      chosen: ({ context }) => {
        const chosen = chosenOf(context);
        const { card, cardSource } = context;
        if (card === undefined) return chosen;
        return { ...chosen, draft: chosen.wizard.prefill(chosen.draft, cardSource, card) };
      },
      resumeAtReview: false,
    }),
  },
  delays: {
    /** A notice about a scan has been read by then; the screen says again what it waits for. */
    noticeRest: 20_000,
  },
});

/** What a scan was that is of no use where it was made. */
function noticeOf(scanned: Scanned): ScanNotice {
  switch (scanned.code) {
    case 'not-useful':
      return scanned.problem;
    case 'procedure':
      return 'unknown-procedure';
    case 'ticket':
      return 'something-else';
    case 'case':
    case 'id-card':
      return 'receipt';
    default:
      return scanned satisfies never;
  }
}
