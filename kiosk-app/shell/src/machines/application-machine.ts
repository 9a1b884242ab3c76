import type { AnswerValue, Draft, FileReference, Wizard } from '@motcua/wizard';
import { assign, setup } from 'xstate';
import type { PhoneLinks } from '../phone-links.ts';
import { carryMachine } from './carry-machine.ts';
import { phoneFilesMachine } from './phone-files-machine.ts';
import type { PhoneFilesInput } from './phone-files-machine.ts';
import { attachmentAt, firstIncomplete, lastPage, neighbour, nextPage, pageErrors } from './pages.ts';
import type { SlipInput } from './slip-machine.ts';

export type ApplicationOutput =
  | { readonly code: 'submit'; readonly draft: Draft }
  /** It goes on at the person's phone. */
  | { readonly code: 'carried' }
  /** Back before the first page; the answers go along. */
  | { readonly code: 'left'; readonly draft: Draft };

export interface ApplicationInput {
  readonly wizard: Wizard;
  readonly draft: Draft;
  readonly resumeAtReview: boolean;
  readonly links: PhoneLinks;
  /** The procedure on paper, for somebody who goes to the counter. */
  readonly slip: SlipInput;
}

interface ApplicationContext extends ApplicationInput {
  readonly pageId: string;
  /** A page was opened from the review, for one answer or for what it lacks, and leads back to it. */
  readonly editing: { readonly fieldId: string | undefined } | undefined;
  /** The field that a phone sends files for. */
  readonly phoneField: string;
  /** Failed attempts to go on from here; errors are told from the first one on, not while typing. */
  readonly failedAttempts: number;
}

type ApplicationEvent =
  | { type: 'ANSWER'; fieldId: string; value: AnswerValue }
  | { type: 'CLEAR'; fieldId: string }
  | { type: 'EDIT'; pageId: string; fieldId: string }
  | { type: 'BY_PHONE'; fieldId: string }
  | { type: 'CARRY' }
  | { type: 'CONSENT'; given: boolean }
  | { type: 'NEXT' }
  | { type: 'BACK' };

/** Fills one application in: its pages one by one, the fee, the review, the consent. */
export const applicationMachine = setup({
  types: {
    context: {} as ApplicationContext,
    events: {} as ApplicationEvent,
    input: {} as ApplicationInput,
    output: {} as ApplicationOutput,
    children: {} as { phoneFiles: 'phoneFiles'; carry: 'carry' },
  },
  actors: { phoneFiles: phoneFilesMachine, carry: carryMachine },
  guards: {
    pageIncomplete: ({ context }) => pageErrors(context) > 0,
    editedAndComplete: ({ context }) =>
      context.editing !== undefined && firstIncomplete(context) === undefined,
    lastPage: ({ context }) => nextPage(context) === undefined,
    firstPage: ({ context }) => neighbour(context, -1) === undefined,
    editing: ({ context }) => context.editing !== undefined,
    consentMissing: ({ context }) => context.wizard.errors(context.draft).length > 0,
  },
  actions: {
    tellErrors: assign({ failedAttempts: ({ context }) => context.failedAttempts + 1 }),
    hideErrors: assign({ failedAttempts: 0 }),
  },
}).createMachine({
  id: 'application',
  context: ({ input }) => ({
    ...input,
    pageId: input.wizard.pages(input.draft)[0]?.definition.id ?? '',
    editing: undefined,
    phoneField: '',
    failedAttempts: 0,
  }),
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: ({ context }) => context.resumeAtReview, target: 'filling.review' },
        { target: 'filling' },
      ],
    },
    filling: {
      initial: 'page',
      on: { CARRY: 'carrying' },
      states: {
        page: {
          on: {
            ANSWER: {
              actions: assign({
                draft: ({ context, event }) =>
                  context.wizard.answer(context.draft, event.fieldId, event.value),
              }),
            },
            CLEAR: {
              actions: assign({
                draft: ({ context, event }) => context.wizard.clear(context.draft, event.fieldId),
              }),
            },
            BY_PHONE: {
              target: '#application.byPhone',
              actions: assign({ phoneField: ({ event }) => event.fieldId }),
            },
            NEXT: [
              { guard: 'pageIncomplete', actions: 'tellErrors' },
              {
                guard: 'editedAndComplete',
                target: 'review',
                actions: assign({ editing: undefined, failedAttempts: 0 }),
              },
              { guard: 'lastPage', target: 'fee', actions: 'hideErrors' },
              {
                actions: assign({
                  pageId: ({ context }) => nextPage(context) ?? context.pageId,
                  failedAttempts: 0,
                }),
              },
            ],
            BACK: [
              {
                guard: 'editing',
                target: 'review',
                actions: assign({ editing: undefined, failedAttempts: 0 }),
              },
              { guard: 'firstPage', target: '#application.left' },
              {
                actions: assign({
                  pageId: ({ context }) => neighbour(context, -1) ?? context.pageId,
                  failedAttempts: 0,
                }),
              },
            ],
          },
        },
        fee: {
          on: {
            NEXT: 'review',
            BACK: { target: 'page', actions: assign({ pageId: ({ context }) => lastPage(context) }) },
          },
        },
        review: {
          on: {
            EDIT: {
              target: 'page',
              actions: assign(({ event }) => ({
                pageId: event.pageId,
                editing: { fieldId: event.fieldId },
              })),
            },
            NEXT: [
              {
                guard: ({ context }) => firstIncomplete(context) !== undefined,
                target: 'page',
                actions: assign({
                  pageId: ({ context }) => firstIncomplete(context) ?? context.pageId,
                  editing: { fieldId: undefined },
                  failedAttempts: 1,
                }),
              },
              { target: 'consent', actions: 'hideErrors' },
            ],
            BACK: 'fee',
          },
        },
        consent: {
          on: {
            CONSENT: {
              actions: assign({
                draft: ({ context, event }) => context.wizard.consent(context.draft, event.given),
                failedAttempts: 0,
              }),
            },
            NEXT: [{ guard: 'consentMissing', actions: 'tellErrors' }, { target: '#application.submit' }],
            BACK: { target: 'review', actions: 'hideErrors' },
          },
        },
        before: { type: 'history' },
      },
    },
    byPhone: {
      invoke: {
        src: 'phoneFiles',
        id: 'phoneFiles',
        input: ({ context }) => phoneFilesOf(context),
        onDone: {
          target: 'filling.before',
          actions: assign({
            draft: ({ context, event }) => withFiles(context, event.output.files),
            failedAttempts: 0,
          }),
        },
      },
    },
    carrying: {
      invoke: {
        src: 'carry',
        id: 'carry',
        input: ({ context: { draft, links } }) => ({ draft, links }),
        onDone: [
          { guard: ({ event }) => event.output.code === 'carried', target: 'carried' },
          { target: 'filling.before' },
        ],
      },
    },
    submit: { type: 'final', output: ({ context }) => ({ code: 'submit', draft: context.draft }) },
    carried: { type: 'final', output: { code: 'carried' } },
    left: { type: 'final', output: ({ context }) => ({ code: 'left', draft: context.draft }) },
  },
  output: ({ event }) => event.output as ApplicationOutput,
});

function phoneFilesOf({ draft, links, phoneField, slip, wizard }: ApplicationContext): PhoneFilesInput {
  const { id, papers, version } = wizard.definition;
  const { field, files } = attachmentAt({ draft, wizard }, phoneField);
  const paper = papers.find((candidate) => candidate.id === field.paper)?.name ?? field.label;
  return { links, slip, field, paper, files, question: { procedure: id, version, fieldId: phoneField } };
}

function withFiles(
  { draft, phoneField, wizard }: ApplicationContext,
  files: readonly FileReference[],
): Draft {
  return files.length === 0 ? draft : wizard.answer(draft, phoneField, files);
}
