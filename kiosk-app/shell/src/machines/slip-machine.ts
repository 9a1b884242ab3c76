import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { assign, setup } from 'xstate';
import { notProvided } from './not-provided.ts';
import { faultOf } from './receipt-machine.ts';
import type { ReceiptFault } from './receipt-machine.ts';

export interface SlipInput {
  readonly compose: (language: Language) => ReceiptDocument;
}

interface SlipContext extends SlipInput {
  readonly language: Language;
  readonly fault: ReceiptFault | undefined;
}

const delays = {
  /** The device host gives up sooner; this is for a host that has stopped answering. */
  printLimit: 60_000,
  /** The paper has been taken by then: the button stands there again. */
  noticeRest: 20_000,
};

/** Prints what anybody may read, when asked, while another screen stands there; nothing depends on it. */
export const slipMachine = setup({
  types: {
    context: {} as SlipContext,
    events: {} as { type: 'PRINT'; language: Language },
    input: {} as SlipInput,
  },
  actors: { print: notProvided<DocumentPrintResult, ReceiptDocument>('print') },
  delays,
}).createMachine({
  id: 'slip',
  context: ({ input }) => ({ ...input, language: 'vi', fault: undefined }),
  initial: 'idle',
  states: {
    idle: {},
    printing: {
      invoke: {
        src: 'print',
        input: ({ context }) => context.compose(context.language),
        onDone: [
          { guard: ({ event }) => event.output.code === 'printed', target: 'printed' },
          { target: 'fault', actions: assign({ fault: ({ event }) => faultOf(event.output) }) },
        ],
      },
      after: { printLimit: { target: 'fault', actions: assign({ fault: 'timeout' }) } },
      on: { PRINT: {} },
    },
    printed: { after: { noticeRest: 'idle' } },
    fault: {},
  },
  on: { PRINT: { target: '.printing', actions: assign({ language: ({ event }) => event.language }) } },
});
