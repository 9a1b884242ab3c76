import type { SubmissionResult } from '@motcua/client';
import type { DeviceFault } from '@motcua/devices';
import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { assign, setup } from 'xstate';
import { notProvided } from './not-provided.ts';

/** Why there is no proof that the receipt is on paper. */
export type ReceiptFault = DeviceFault | 'lost' | 'host-lost' | 'timeout' | 'busy';

export interface ReceiptInput {
  readonly result: SubmissionResult;
  /** Of the paper. */
  readonly language: Language;
  readonly compose: (language: Language) => ReceiptDocument;
}

interface ReceiptContext extends ReceiptInput {
  readonly fault: ReceiptFault | undefined;
  readonly attempts: number;
}

const delays = {
  /** The device host gives up sooner; this is for a host that has stopped answering. */
  printLimit: 60_000,
};

/**
 * Prints the receipt of one submitted application. Printed means that the printer has proved it; anything else shows
 * the case code on the screen and offers to print again. The application itself is safe from the first moment on.
 */
export const receiptMachine = setup({
  types: {
    context: {} as ReceiptContext,
    events: {} as
      | { type: 'PRINT_AGAIN' }
      | { type: 'FINISH' }
      | { type: 'ANOTHER' }
      | { type: 'LANGUAGE'; language: Language },
    input: {} as ReceiptInput,
    output: {} as { readonly next: 'finish' | 'another' },
  },
  actors: { print: notProvided<DocumentPrintResult, ReceiptDocument>('print') },
  delays,
}).createMachine({
  id: 'receipt',
  context: ({ input }) => ({ ...input, fault: undefined, attempts: 0 }),
  initial: 'printing',
  on: { LANGUAGE: { actions: assign({ language: ({ event }) => event.language }) } },
  states: {
    printing: {
      entry: assign({ attempts: ({ context }) => context.attempts + 1 }),
      invoke: {
        src: 'print',
        input: ({ context }) => context.compose(context.language),
        onDone: [
          { guard: ({ event }) => event.output.code === 'printed', target: 'printed' },
          { target: 'fault', actions: assign({ fault: ({ event }) => faultOf(event.output) }) },
        ],
      },
      after: { printLimit: { target: 'fault', actions: assign({ fault: 'timeout' }) } },
    },
    printed: { on: { FINISH: 'finished', ANOTHER: 'another' } },
    fault: { on: { PRINT_AGAIN: 'printing', FINISH: 'finished', ANOTHER: 'another' } },
    finished: { type: 'final', output: { next: 'finish' } },
    another: { type: 'final', output: { next: 'another' } },
  },
  output: ({ event }) => event.output as { readonly next: 'finish' | 'another' },
});

/** Why a print that was tried is no proof of a paper. */
export function faultOf(result: DocumentPrintResult): ReceiptFault {
  switch (result.code) {
    case 'faulted':
      return result.faults[0] ?? 'unrecoverable';
    case 'canceled':
    case 'failed':
    case 'printed':
      return 'unrecoverable';
    case 'lost':
    case 'host-lost':
    case 'timeout':
    case 'busy':
      return result.code;
    default:
      return result satisfies never;
  }
}
