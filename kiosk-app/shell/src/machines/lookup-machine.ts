import type { CaseStatus, Outcome } from '@motcua/client';
import { parseProvisionalNumber } from '@motcua/sealing';
import { assign, setup } from 'xstate';
import type { FoundWaiting, ScanProblem } from '../ports.ts';
import { notProvided } from './not-provided.ts';
import { scanMachine } from './scan-machine.ts';
import type { Scanned } from './scan-machine.ts';

/** Of an application that waits. */
export type WaitingNotice = 'here' | 'elsewhere' | 'attention';
export type LookupNotice =
  | WaitingNotice
  | 'not-found'
  | 'unreachable'
  | 'id-card'
  | 'incomplete'
  | ScanProblem;

interface LookupContext {
  readonly typed: string;
  readonly caseCode: string;
  readonly status: CaseStatus | undefined;
  readonly notice: LookupNotice | undefined;
}

type LookupEvent =
  | { type: 'TYPE'; text: string }
  | { type: 'FIND' }
  | { type: 'REFRESH' }
  | { type: 'ANOTHER_CASE' }
  | { type: 'BACK' };

/** Finds a case by the receipt's QR or a typed code and shows where it stands. */
export const lookupMachine = setup({
  types: {
    context: {} as LookupContext,
    events: {} as LookupEvent,
    input: {} as { readonly caseCode: string | undefined },
    /** Whether a case was shown. */
    output: {} as { readonly shown: boolean },
  },
  actors: {
    caseStatus: notProvided<Outcome<CaseStatus>, { readonly caseCode: string }>('caseStatus'),
    findWaiting: notProvided<FoundWaiting, { readonly number: string }>('findWaiting'),
    scan: scanMachine,
  },
}).createMachine({
  id: 'lookup',
  context: ({ input }) => ({
    typed: '',
    caseCode: input.caseCode ?? '',
    status: undefined,
    notice: undefined,
  }),
  initial: 'start',
  states: {
    start: {
      always: [{ guard: ({ context }) => context.caseCode !== '', target: 'found' }, { target: 'asking' }],
    },
    /** The number of an application that waited leads to its case code. */
    found: {
      always: [
        { guard: ({ context }) => parseProvisionalNumber(context.caseCode) !== undefined, target: 'waiting' },
        { target: 'loading' },
      ],
    },
    waiting: {
      invoke: {
        src: 'findWaiting',
        input: ({ context }) => ({ number: parseProvisionalNumber(context.caseCode) ?? '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'submitted',
            target: 'loading',
            actions: assign({
              caseCode: ({ event }) => (event.output.code === 'submitted' ? event.output.caseCode : ''),
            }),
          },
          {
            target: 'asking',
            actions: assign({
              notice: ({ event }) => noticeOf(event.output),
              typed: ({ context }) => context.caseCode,
            }),
          },
        ],
      },
      on: { BACK: 'left' },
    },
    asking: {
      invoke: {
        src: 'scan',
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'case',
            target: 'found',
            actions: assign({
              caseCode: ({ event }) => (event.output.code === 'case' ? event.output.caseCode : ''),
            }),
          },
          {
            target: 'asking',
            reenter: true,
            actions: assign({
              notice: ({ event }) => noticeOfScan(event.output),
            }),
          },
        ],
      },
      on: {
        TYPE: { actions: assign({ typed: ({ event }) => event.text, notice: undefined }) },
        FIND: [
          { guard: ({ context }) => context.typed.trim() === '', actions: assign({ notice: 'incomplete' }) },
          {
            target: 'found',
            actions: assign({ caseCode: ({ context }) => normalizeCaseCode(context.typed) }),
          },
        ],
        BACK: 'left',
      },
    },
    loading: {
      invoke: {
        src: 'caseStatus',
        input: ({ context }) => ({ caseCode: context.caseCode }),
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'shown',
            actions: assign({
              status: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
              notice: undefined,
            }),
          },
          {
            guard: ({ event }) => event.output.code === 'problem' && event.output.problem.status < 500,
            target: 'asking',
            actions: assign({ notice: 'not-found', typed: ({ context }) => context.caseCode }),
          },
          {
            target: 'asking',
            actions: assign({ notice: 'unreachable', typed: ({ context }) => context.caseCode }),
          },
        ],
      },
      on: { BACK: 'left' },
    },
    shown: {
      on: {
        REFRESH: 'loading',
        ANOTHER_CASE: {
          target: 'asking',
          actions: assign({ typed: '', caseCode: '', status: undefined, notice: undefined }),
        },
        BACK: 'left',
      },
    },
    left: { type: 'final' },
  },
  output: ({ context }) => ({ shown: context.status !== undefined }),
});

function noticeOfScan(scanned: Scanned): LookupNotice {
  if (scanned.code === 'not-useful') return scanned.problem;
  return scanned.code === 'id-card' ? 'id-card' : 'something-else';
}

function noticeOf(found: FoundWaiting): LookupNotice {
  switch (found.code) {
    case 'waiting':
      return found.here ? 'here' : 'elsewhere';
    case 'needs-attention':
      return 'attention';
    case 'unanswered':
      return 'unreachable';
    case 'submitted':
    case 'not-a-number':
      return 'not-found';
    default:
      return found satisfies never;
  }
}

/** People leave out capitals and put spaces where the line breaks on paper. */
function normalizeCaseCode(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase();
}
