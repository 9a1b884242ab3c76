import type { ChipItemName, ChipProgress, ChipReadAnswer, ChipReadOutcome } from '@motcua/devices/wire';
import type { IdCardItems } from '@motcua/wizard';
import { assign, fromCallback, setup } from 'xstate';
import { chipProblemOf } from './chip-problem.ts';
import type { ChipProblem } from './chip-problem.ts';

export interface ChipInput {
  /** From the card's QR code; undefined where the person types it. */
  readonly idNumber: string | undefined;
  /** What the procedure asks of a card; nothing else is read. */
  readonly items: readonly ChipItemName[];
}

/** What a reading was asked for. */
export interface ChipQuestion {
  readonly idNumber: string;
  readonly items: readonly ChipItemName[];
}

interface ChipContext {
  /** The number came from a code, so there are values to go on with. */
  readonly scanned: boolean;
  readonly idNumber: string;
  readonly items: readonly ChipItemName[];
  /** The last thing that is true; undefined before a card was found. */
  readonly progress: ChipProgress['step'] | undefined;
  /** From the chip, before it is known to be genuine. */
  readonly fullName: string | undefined;
  readonly answer: ChipReadAnswer | undefined;
  readonly problem: ChipProblem | undefined;
  readonly failedAttempts: number;
}

export type ChipEvent =
  | { type: 'TYPE'; text: string }
  | { type: 'NEXT' }
  | { type: 'RETRY' }
  /** On without the chip. */
  | { type: 'SKIP' }
  /** Another card, or another number. */
  | { type: 'BACK' }
  /** The chip is not what it should be: to the counter. */
  | { type: 'FINISH' }
  | { type: 'PROGRESS'; progress: ChipProgress }
  | { type: 'OUTCOME'; outcome: ChipReadOutcome };

export type ChipOutput =
  | {
      readonly code: 'read';
      readonly items: IdCardItems;
      readonly provenance: 'chip-verified' | 'id-card-chip';
    }
  | { readonly code: 'skipped' | 'back' | 'finish' };

const idNumberDigits = 12;

/** A number that can open a chip. */
export function isIdNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d{12}$/.test(text);
}

/**
 * Reads the chip of the card whose number is known, and says truly how far it is. Every end of a reading has a state with
 * ways on; values of a chip that is not genuine never leave this machine.
 */
export const chipMachine = setup({
  types: {
    context: {} as ChipContext,
    events: {} as ChipEvent,
    input: {} as ChipInput,
    output: {} as ChipOutput,
  },
  actors: {
    /** Sends `PROGRESS` as it goes and `OUTCOME` at the end; ends the reading when it is stopped. */
    readChip: fromCallback<{ type: 'none' }, ChipQuestion>(() => {
      throw new Error('readChip has not been provided');
    }),
  },
  guards: {
    hasNumber: ({ context }) => isIdNumber(context.idNumber),
    wasScanned: ({ context }) => context.scanned,
    isVerdict: ({ context }, verdict: ChipReadAnswer['verdict']) => context.answer?.verdict === verdict,
  },
  actions: {
    forget: assign({ progress: undefined, fullName: undefined, answer: undefined, problem: undefined }),
    /** A chip that is not genuine: only that it is not stays. */
    dropValues: assign({
      fullName: undefined,
      answer: ({ context: { answer } }) =>
        answer === undefined ? undefined : { items: {}, verdict: answer.verdict, expiry: answer.expiry },
    }),
  },
}).createMachine({
  id: 'chip',
  context: ({ input: { idNumber, items } }) => ({
    scanned: idNumber !== undefined,
    idNumber: idNumber ?? '',
    items,
    progress: undefined,
    fullName: undefined,
    answer: undefined,
    problem: undefined,
    failedAttempts: 0,
  }),
  initial: 'deciding',
  on: { SKIP: '.skipped' },
  states: {
    deciding: { always: [{ guard: 'hasNumber', target: 'reading' }, { target: 'typing' }] },
    typing: {
      on: {
        TYPE: {
          actions: assign({
            idNumber: ({ event }) => event.text.replaceAll(/\D/g, '').slice(0, idNumberDigits),
          }),
        },
        NEXT: [
          { guard: 'hasNumber', target: 'reading' },
          { actions: assign({ failedAttempts: ({ context }) => context.failedAttempts + 1 }) },
        ],
        BACK: 'back',
      },
    },
    reading: {
      entry: 'forget',
      invoke: {
        src: 'readChip',
        id: 'reading',
        input: ({ context: { idNumber, items } }) => ({ idNumber, items }),
      },
      on: {
        PROGRESS: {
          actions: assign({
            progress: ({ event }) => event.progress.step,
            fullName: ({ context, event: { progress } }) =>
              progress.step === 'personal-data' ? progress.fullName : context.fullName,
          }),
        },
        OUTCOME: [
          {
            guard: ({ event }) => event.outcome.code === 'read',
            target: 'judging',
            actions: assign({
              answer: ({ event: { outcome } }) => (outcome.code === 'read' ? outcome.answer : undefined),
            }),
          },
          {
            target: 'failed',
            actions: assign({
              fullName: undefined,
              problem: ({ event: { outcome } }) =>
                outcome.code === 'read' ? undefined : chipProblemOf(outcome),
            }),
          },
        ],
        BACK: [{ guard: 'wasScanned', target: 'back' }, { target: 'typing' }],
      },
    },
    judging: {
      always: [
        { guard: { type: 'isVerdict', params: 'not-genuine' }, target: 'notGenuine', actions: 'dropValues' },
        { target: 'shown' },
      ],
    },
    shown: { on: { NEXT: 'read', BACK: 'back' } },
    notGenuine: { on: { FINISH: 'finish', BACK: 'back', RETRY: 'reading' } },
    failed: {
      on: { RETRY: 'reading', BACK: [{ guard: 'wasScanned', target: 'back' }, { target: 'typing' }] },
    },
    read: { type: 'final', output: ({ context }) => readOutput(context) },
    skipped: { type: 'final', entry: 'forget', output: { code: 'skipped' } },
    back: { type: 'final', entry: 'forget', output: { code: 'back' } },
    finish: { type: 'final', entry: 'forget', output: { code: 'finish' } },
  },
  output: ({ event }) => event.output as ChipOutput,
});

function readOutput({ answer }: ChipContext): ChipOutput {
  if (answer === undefined) throw new Error('values of a chip that was not read');
  const { items, verdict } = answer;
  return { code: 'read', items, provenance: verdict === 'genuine' ? 'chip-verified' : 'id-card-chip' };
}
