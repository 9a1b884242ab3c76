import type { CaseStatus, Outcome } from '@motcua/client';
import { assign, setup } from 'xstate';
import type { ScanProblem } from '../ports.ts';
import { notProvided } from './not-provided.ts';
import { scanMachine } from './scan-machine.ts';

export type LookupNotice = 'not-found' | 'unreachable' | 'id-card' | 'incomplete' | ScanProblem;

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
  },
  actors: {
    caseStatus: notProvided<Outcome<CaseStatus>, { readonly caseCode: string }>('caseStatus'),
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
      always: [{ guard: ({ context }) => context.caseCode !== '', target: 'loading' }, { target: 'asking' }],
    },
    asking: {
      invoke: {
        src: 'scan',
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'case',
            target: 'loading',
            actions: assign({
              caseCode: ({ event }) => (event.output.code === 'case' ? event.output.caseCode : ''),
            }),
          },
          {
            target: 'asking',
            reenter: true,
            actions: assign({
              notice: ({ event }) => (event.output.code === 'not-useful' ? event.output.problem : 'id-card'),
            }),
          },
        ],
      },
      on: {
        TYPE: { actions: assign({ typed: ({ event }) => event.text, notice: undefined }) },
        FIND: [
          { guard: ({ context }) => context.typed.trim() === '', actions: assign({ notice: 'incomplete' }) },
          {
            target: 'loading',
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
});

/** People leave out capitals and put spaces where the line breaks on paper. */
function normalizeCaseCode(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase();
}
