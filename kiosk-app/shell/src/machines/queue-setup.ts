import type { Outcome, ProcedureSummary, QueueTicket } from '@motcua/client';
import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { assign, setup } from 'xstate';
import type { HeldTicket, QueueLine, QueueLines, TicketOutcome } from '../queue/queue-ports.ts';
import { notProvided } from './not-provided.ts';
import type { ReceiptFault } from './receipt-machine.ts';

export interface QueueInput {
  /** Of a ticket that was scanned: its place in the line is shown. */
  readonly ticketCode?: string | undefined;
  readonly procedures: readonly ProcedureSummary[];
  readonly newId: () => string;
  readonly compose: (
    ticket: HeldTicket,
    procedure: ProcedureDefinition | undefined,
    language: Language,
  ) => ReceiptDocument;
}

export interface QueueOutput {
  readonly next: 'home' | 'finish';
}

/** `no-information`: what a procedure needs could not be read; the number can be taken all the same. */
export type QueueNotice = 'no-information' | 'full' | 'unanswered' | 'not-found' | 'not-asked';

interface QueueContext extends QueueInput {
  readonly lines: readonly QueueLine[];
  readonly chosen: QueueLine | undefined;
  readonly procedureId: string | undefined;
  /** What the person has come for, when they have said so: its papers are on the ticket. */
  readonly procedure: ProcedureDefinition | undefined;
  readonly ticketId: string;
  readonly ticket: HeldTicket | undefined;
  readonly found: QueueTicket | undefined;
  readonly fault: ReceiptFault | undefined;
  readonly notice: QueueNotice | undefined;
  readonly language: Language;
}

export type QueueEvent =
  | { type: 'CHOOSE'; id: string }
  | { type: 'PREPARE'; id: string }
  | { type: 'FORGET_PROCEDURE' }
  | { type: 'TAKE'; language: Language }
  | { type: 'PRINT_AGAIN'; language: Language }
  | { type: 'RETRY' }
  | { type: 'REFRESH' }
  | { type: 'BACK' }
  | { type: 'FINISH' };

/** The same id is the same number, however often it is sent. */
interface TakeTicket {
  readonly line: QueueLine;
  readonly id: string;
}

const delays = {
  /** The device host gives up sooner; this is for a host that has stopped answering. */
  printLimit: 60_000,
  /** How often the place in the line is asked for while it stands on the screen. */
  lookAgain: 10_000,
};

/** What taking a number is made of: its types, what it asks of the world, and what it keeps. */
export const queueSetup = setup({
  types: {
    context: {} as QueueContext,
    events: {} as QueueEvent,
    input: {} as QueueInput,
    output: {} as QueueOutput,
  },
  actors: {
    loadQueue: notProvided<QueueLines, void>('loadQueue'),
    loadProcedure: notProvided<Outcome<ProcedureDefinition>, { readonly id: string }>('loadProcedure'),
    takeTicket: notProvided<TicketOutcome, TakeTicket>('takeTicket'),
    findTicket: notProvided<Outcome<QueueTicket>, { readonly code: string }>('findTicket'),
    print: notProvided<DocumentPrintResult, ReceiptDocument>('print'),
  },
  actions: {
    keepLanguage: assign({ language: (_, language: Language) => language }),
    keepFound: assign({
      found: (_, outcome: Outcome<QueueTicket>) => (outcome.code === 'ok' ? outcome.value : undefined),
    }),
  },
  guards: { known: (_, outcome: Outcome<unknown>) => outcome.code === 'ok' },
  delays,
});
