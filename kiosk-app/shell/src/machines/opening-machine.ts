import type { Outcome } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { assign, setup } from 'xstate';
import { notProvided } from './not-provided.ts';

export type OpeningOutput =
  | { readonly code: 'opened'; readonly procedure: ProcedureDefinition }
  | { readonly code: 'left' };

interface OpeningContext {
  readonly id: string;
  readonly procedure: ProcedureDefinition | undefined;
}

const delays = {
  /** Between attempts while the gateway cannot be reached. */
  retryPause: 5000,
};

/** Fetches the definition of one procedure as it is valid now; tries again by itself until the person leaves. */
export const openingMachine = setup({
  types: {
    context: {} as OpeningContext,
    events: {} as { type: 'RETRY' } | { type: 'BACK' },
    input: {} as { readonly id: string },
    output: {} as OpeningOutput,
  },
  actors: {
    loadProcedure: notProvided<Outcome<ProcedureDefinition>, { readonly id: string }>('loadProcedure'),
  },
  guards: {
    opened: (_, outcome: Outcome<ProcedureDefinition>) => outcome.code === 'ok',
    gone: (_, outcome: Outcome<ProcedureDefinition>) =>
      outcome.code === 'problem' && outcome.problem.status === 404,
  },
  delays,
}).createMachine({
  id: 'opening',
  context: ({ input }) => ({ id: input.id, procedure: undefined }),
  initial: 'loading',
  on: { BACK: '.done' },
  states: {
    loading: {
      invoke: {
        src: 'loadProcedure',
        input: ({ context }) => ({ id: context.id }),
        onDone: [
          {
            guard: { type: 'opened', params: ({ event }) => event.output },
            target: 'done',
            actions: assign({
              procedure: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
            }),
          },
          { guard: { type: 'gone', params: ({ event }) => event.output }, target: 'gone' },
          { target: 'unanswered' },
        ],
      },
    },
    unanswered: { after: { retryPause: 'loading' }, on: { RETRY: 'loading' } },
    /** Withdrawn since the list was loaded. */
    gone: {},
    done: { type: 'final' },
  },
  output: ({ context: { procedure } }) =>
    procedure === undefined ? { code: 'left' } : { code: 'opened', procedure },
});
