import type { Outcome } from '@motcua/client';
import type { AttachmentField } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { FileReference } from '@motcua/wizard';
import { assign, fromPromise, setup } from 'xstate';
import type { PhoneLinks } from '../phone-links.ts';
import type { FileHandoff, FileQuestion, HandoffFiles } from '../ports.ts';
import { slipMachine } from './slip-machine.ts';
import type { SlipInput } from './slip-machine.ts';

export interface PhoneFilesInput {
  readonly links: PhoneLinks;
  readonly question: FileQuestion;
  readonly field: AttachmentField;
  /** What people call what is asked for. */
  readonly paper: LocalText;
  /** What has been handed over before. */
  readonly files: readonly FileReference[];
  /** For somebody without a phone. */
  readonly slip: SlipInput;
}

interface PhoneFilesContext extends PhoneFilesInput {
  readonly handoff: FileHandoff | undefined;
  /** How many have come by this way since the screen came up. */
  readonly arrived: number;
}

type PhoneFilesEvent =
  | { type: 'DONE' }
  | { type: 'BACK' }
  | { type: 'RETRY' }
  | { type: 'WITHOUT_PHONE' }
  | { type: 'WITH_PHONE' };

const delays = {
  /** Between attempts while the gateway cannot be reached. */
  retryPause: 5000,
  /** Between two questions for files: an answer that comes at once must not become a storm. */
  breath: 1000,
};

/**
 * Takes the files of one field from the person's phone: shows the way, takes what comes, until the person says that
 * these are all, here or on the phone. Whatever has come stays, whichever way the person goes.
 */
export const phoneFilesMachine = setup({
  types: {
    context: {} as PhoneFilesContext,
    events: {} as PhoneFilesEvent,
    input: {} as PhoneFilesInput,
    output: {} as { readonly files: readonly FileReference[] },
    children: {} as { open: 'openLink'; listen: 'nextFiles'; slip: 'slip' },
  },
  actors: {
    openLink: fromPromise<Outcome<FileHandoff>, PhoneFilesInput>(({ input, signal }) =>
      input.links.open(input.question, signal),
    ),
    nextFiles: fromPromise<Outcome<HandoffFiles>, PhoneFilesInput>(({ input, signal }) =>
      input.links.next(input.question, signal),
    ),
    slip: slipMachine,
  },
  guards: {
    isState: (_, { outcome, state }: { outcome: Outcome<HandoffFiles>; state: HandoffFiles['state'] }) =>
      outcome.code === 'ok' && outcome.value.state === state,
  },
  actions: {
    keep: assign(({ context }, come: readonly FileReference[]) => {
      const files = come.filter((file) => context.files.every(({ id }) => id !== file.id));
      return { files: [...context.files, ...files], arrived: context.arrived + files.length };
    }),
  },
  delays,
}).createMachine({
  id: 'phoneFiles',
  context: ({ input }) => ({ ...input, handoff: undefined, arrived: 0 }),
  initial: 'opening',
  on: { DONE: '.done', BACK: '.done' },
  states: {
    opening: {
      invoke: {
        src: 'openLink',
        id: 'open',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.code === 'ok',
            target: 'open',
            actions: assign({
              handoff: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
            }),
          },
          { target: 'unanswered' },
        ],
      },
      on: { WITHOUT_PHONE: 'withoutPhone' },
    },
    open: {
      initial: 'listening',
      on: { WITHOUT_PHONE: 'withoutPhone' },
      states: {
        listening: {
          invoke: {
            src: 'nextFiles',
            id: 'listen',
            input: ({ context }) => context,
            onDone: [
              {
                guard: { type: 'isState', params: ({ event }) => ({ outcome: event.output, state: 'done' }) },
                target: '#phoneFiles.done',
                actions: { type: 'keep', params: ({ event }) => filesIn(event.output) },
              },
              {
                guard: {
                  type: 'isState',
                  params: ({ event }) => ({ outcome: event.output, state: 'expired' }),
                },
                target: '#phoneFiles.expired',
                actions: { type: 'keep', params: ({ event }) => filesIn(event.output) },
              },
              {
                guard: { type: 'isState', params: ({ event }) => ({ outcome: event.output, state: 'open' }) },
                target: 'breathing',
                actions: { type: 'keep', params: ({ event }) => filesIn(event.output) },
              },
              { target: 'interrupted' },
            ],
          },
        },
        breathing: { after: { breath: 'listening' } },
        interrupted: { after: { retryPause: 'listening' }, on: { RETRY: 'listening' } },
      },
    },
    unanswered: {
      after: { retryPause: 'opening' },
      on: { RETRY: 'opening', WITHOUT_PHONE: 'withoutPhone' },
    },
    expired: { on: { RETRY: 'opening', WITHOUT_PHONE: 'withoutPhone' } },
    withoutPhone: {
      invoke: { src: 'slip', id: 'slip', input: ({ context }) => context.slip },
      on: { WITH_PHONE: 'opening', BACK: 'opening' },
    },
    done: { type: 'final' },
  },
  output: ({ context }) => ({ files: context.files }),
});

function filesIn(outcome: Outcome<HandoffFiles>): readonly FileReference[] {
  return outcome.code === 'ok' ? outcome.value.files : [];
}
