import { assign, setup } from 'xstate';
import type { ScanOutcome } from '../ports.ts';
import { notProvided } from './not-provided.ts';

/** A scan that told us something, good or bad. */
export type Scanned = Exclude<ScanOutcome, { readonly code: 'busy' | 'lost' }>;

interface ScanInput {
  /** What was scanned before. */
  readonly first?: Scanned | undefined;
}

const delays = {
  /** A scanner that was pulled out, or that another screen still holds: look again this often. */
  lookAgain: 1500,
};

/** Keeps the scanner armed until something has been scanned; outlasts a scanner that is pulled and plugged back. */
export const scanMachine = setup({
  types: {
    context: {} as { readonly scanned: Scanned | undefined },
    input: undefined as ScanInput | undefined,
    output: {} as Scanned,
  },
  actors: { readScan: notProvided<ScanOutcome, void>('readScan') },
  delays,
}).createMachine({
  id: 'scan',
  context: ({ input }) => ({ scanned: input?.first }),
  initial: 'looking',
  states: {
    // What was scanned before there was a session counts as its first scan.
    looking: {
      always: [
        { guard: ({ context }) => context.scanned !== undefined, target: 'scanned' },
        { target: 'armed' },
      ],
    },
    armed: {
      invoke: {
        src: 'readScan',
        onDone: [
          { guard: ({ event }) => event.output.code === 'lost', target: 'lost' },
          { guard: ({ event }) => event.output.code === 'busy', target: 'waiting' },
          { target: 'scanned', actions: assign({ scanned: ({ event }) => told(event.output) }) },
        ],
      },
    },
    lost: { after: { lookAgain: 'armed' } },
    waiting: { after: { lookAgain: 'armed' } },
    scanned: { type: 'final' },
  },
  output: ({ context }) => {
    if (context.scanned === undefined) throw new Error('ended without a scan');
    return context.scanned;
  },
});

function told(outcome: ScanOutcome): Scanned | undefined {
  return outcome.code === 'lost' || outcome.code === 'busy' ? undefined : outcome;
}
