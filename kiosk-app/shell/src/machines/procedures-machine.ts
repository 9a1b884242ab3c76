import type { ProcedureSummary } from '@motcua/client';
import type { LifeEvent } from '@motcua/procedures';
import { searchProcedures } from '@motcua/procedures/search';
import { assign, setup } from 'xstate';

/** Where a person is in the list: back from a procedure leads there again. */
export interface Browsing {
  /** Undefined: all procedures. */
  readonly lifeEvent: LifeEvent | undefined;
  /** What is searched for; empty when nothing has been typed. */
  readonly query: string;
  /** The keyboard stands below the results. */
  readonly typing: boolean;
}

export type ProceduresOutput =
  | { readonly code: 'chosen'; readonly id: string; readonly browsing: Browsing }
  | { readonly code: 'left' };

export interface ProceduresInput {
  readonly procedures: readonly ProcedureSummary[];
  readonly browsing: Browsing;
}

interface ProceduresContext extends ProceduresInput {
  readonly chosen: string | undefined;
}

type ProceduresEvent =
  | { type: 'TYPE'; text: string }
  | { type: 'SHOW' }
  | { type: 'SEARCH' }
  | { type: 'CHOOSE'; id: string }
  | { type: 'BACK' };

/** Finds a procedure by the event of life, or by words while they are typed. */
export const proceduresMachine = setup({
  types: {
    context: {} as ProceduresContext,
    events: {} as ProceduresEvent,
    input: {} as ProceduresInput,
    output: {} as ProceduresOutput,
  },
  guards: {
    typing: ({ context }) => context.browsing.typing,
    searched: ({ context }) => context.browsing.query !== '',
  },
}).createMachine({
  id: 'procedures',
  context: ({ input }) => ({ ...input, chosen: undefined }),
  initial: 'start',
  on: { CHOOSE: { target: '.done', actions: assign({ chosen: ({ event }) => event.id }) } },
  states: {
    start: { always: [{ guard: 'typing', target: 'typing' }, { target: 'list' }] },
    typing: {
      entry: assign({ browsing: ({ context }) => ({ ...context.browsing, typing: true }) }),
      on: {
        TYPE: {
          actions: assign({ browsing: ({ context, event }) => ({ ...context.browsing, query: event.text }) }),
        },
        SHOW: 'list',
        BACK: 'done',
      },
    },
    list: {
      entry: assign({ browsing: ({ context }) => ({ ...context.browsing, typing: false }) }),
      on: {
        SEARCH: {
          target: 'typing',
          actions: assign({ browsing: ({ context }) => ({ ...context.browsing, lifeEvent: undefined }) }),
        },
        BACK: [{ guard: 'searched', target: 'typing' }, { target: 'done' }],
      },
    },
    done: { type: 'final' },
  },
  output: ({ context: { browsing, chosen } }) =>
    chosen === undefined ? { code: 'left' } : { code: 'chosen', id: chosen, browsing },
});

/** What stands in the list, the most wanted first. */
export function found({ browsing, procedures }: ProceduresInput): readonly ProcedureSummary[] {
  const { lifeEvent, query } = browsing;
  const offered =
    lifeEvent === undefined
      ? procedures
      : procedures.filter(({ lifeEvents }) => lifeEvents?.includes(lifeEvent) === true);
  return searchProcedures(offered, query);
}
