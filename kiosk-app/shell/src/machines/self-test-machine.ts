import type { SelfTestReport } from '@motcua/care';
import type { HealthDepth } from '@motcua/devices';
import { assign, setup } from 'xstate';
import { notProvided } from './not-provided.ts';

export interface SelfTestInput {
  /** `internal` only asks; `external` lets the devices work, as before opening in the morning. */
  readonly depth: HealthDepth;
}

const delays = {
  /** Somebody may be waiting at the door: what has not answered by then is looked at later. */
  askLimit: 5000,
  /** The devices work: a printer cuts its test strip. */
  workLimit: 40_000,
};

/** Tests the machine before it serves, and ends in every case: without a report when nothing has answered in time. */
export const selfTestMachine = setup({
  types: {
    context: {} as SelfTestInput & { readonly report: SelfTestReport | undefined },
    input: {} as SelfTestInput,
    output: {} as SelfTestReport | undefined,
  },
  actors: { runTest: notProvided<SelfTestReport | undefined, SelfTestInput>('runTest') },
  guards: { onlyAsks: ({ context }) => context.depth === 'internal' },
  delays,
}).createMachine({
  id: 'self-test',
  context: ({ input }) => ({ ...input, report: undefined }),
  initial: 'testing',
  states: {
    testing: {
      invoke: {
        src: 'runTest',
        input: ({ context }) => ({ depth: context.depth }),
        onDone: { target: 'done', actions: assign({ report: ({ event }) => event.output }) },
      },
      after: { askLimit: { guard: 'onlyAsks', target: 'done' }, workLimit: 'done' },
    },
    done: { type: 'final' },
  },
  output: ({ context }) => context.report,
});
