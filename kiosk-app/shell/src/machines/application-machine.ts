import type { AnswerValue, Draft, Wizard } from '@motcua/wizard';
import { assign, setup } from 'xstate';

export type ApplicationOutput =
  | { readonly code: 'submit'; readonly draft: Draft }
  /** Back before the first page; the answers go along. */
  | { readonly code: 'left'; readonly draft: Draft };

interface ApplicationContext {
  readonly wizard: Wizard;
  readonly draft: Draft;
  readonly pageId: string;
  /** A page was opened from the review and leads back to it. */
  readonly editing: boolean;
  /** Failed attempts to go on from here; errors are told from the first one on, not while typing. */
  readonly failedAttempts: number;
  readonly resumeAtReview: boolean;
}

type ApplicationEvent =
  | { type: 'ANSWER'; fieldId: string; value: AnswerValue }
  | { type: 'CLEAR'; fieldId: string }
  | { type: 'EDIT'; pageId: string }
  | { type: 'CONSENT'; given: boolean }
  | { type: 'NEXT' }
  | { type: 'BACK' };

/** Fills one application in: its pages one by one, the fee, the review, the consent. */
export const applicationMachine = setup({
  types: {
    context: {} as ApplicationContext,
    events: {} as ApplicationEvent,
    input: {} as { readonly wizard: Wizard; readonly draft: Draft; readonly resumeAtReview: boolean },
    output: {} as ApplicationOutput,
  },
  guards: {
    pageIncomplete: ({ context }) => pageErrors(context) > 0,
    editedAndComplete: ({ context }) => context.editing && firstIncomplete(context) === undefined,
    lastPage: ({ context }) => nextPage(context) === undefined,
    firstPage: ({ context }) => neighbour(context, -1) === undefined,
    editing: ({ context }) => context.editing,
    consentMissing: ({ context }) => context.wizard.errors(context.draft).length > 0,
  },
  actions: {
    tellErrors: assign({ failedAttempts: ({ context }) => context.failedAttempts + 1 }),
    hideErrors: assign({ failedAttempts: 0 }),
  },
}).createMachine({
  id: 'application',
  context: ({ input }) => ({
    wizard: input.wizard,
    draft: input.draft,
    pageId: input.wizard.pages(input.draft)[0]?.definition.id ?? '',
    editing: false,
    failedAttempts: 0,
    resumeAtReview: input.resumeAtReview,
  }),
  initial: 'opening',
  states: {
    opening: {
      always: [{ guard: ({ context }) => context.resumeAtReview, target: 'review' }, { target: 'page' }],
    },
    page: {
      on: {
        ANSWER: {
          actions: assign({
            draft: ({ context, event }) => context.wizard.answer(context.draft, event.fieldId, event.value),
          }),
        },
        CLEAR: {
          actions: assign({
            draft: ({ context, event }) => context.wizard.clear(context.draft, event.fieldId),
          }),
        },
        NEXT: [
          { guard: 'pageIncomplete', actions: 'tellErrors' },
          {
            guard: 'editedAndComplete',
            target: 'review',
            actions: assign({ editing: false, failedAttempts: 0 }),
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
          { guard: 'editing', target: 'review', actions: assign({ editing: false, failedAttempts: 0 }) },
          { guard: 'firstPage', target: 'left' },
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
        EDIT: { target: 'page', actions: assign({ pageId: ({ event }) => event.pageId, editing: true }) },
        NEXT: [
          {
            guard: ({ context }) => firstIncomplete(context) !== undefined,
            target: 'page',
            actions: assign({
              pageId: ({ context }) => firstIncomplete(context) ?? context.pageId,
              editing: true,
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
        NEXT: [{ guard: 'consentMissing', actions: 'tellErrors' }, { target: 'submit' }],
        BACK: { target: 'review', actions: 'hideErrors' },
      },
    },
    submit: { type: 'final', output: ({ context }) => ({ code: 'submit', draft: context.draft }) },
    left: { type: 'final', output: ({ context }) => ({ code: 'left', draft: context.draft }) },
  },
  output: ({ event }) => event.output as ApplicationOutput,
});

function pageErrors({ wizard, draft, pageId }: ApplicationContext): number {
  return wizard.errors(draft, { pageId }).length;
}

function firstIncomplete({ wizard, draft }: ApplicationContext): string | undefined {
  return wizard.pages(draft).find((page) => !page.complete)?.definition.id;
}

/** The next page to show: in order at first, and only what a changed answer has opened while editing. */
function nextPage(context: ApplicationContext): string | undefined {
  return context.editing ? firstIncomplete(context) : neighbour(context, 1);
}

function neighbour({ wizard, draft, pageId }: ApplicationContext, step: 1 | -1): string | undefined {
  const pages = wizard.pages(draft);
  const index = pages.findIndex((page) => page.definition.id === pageId);
  return pages[index + step]?.definition.id;
}

function lastPage({ wizard, draft, pageId }: ApplicationContext): string {
  return wizard.pages(draft).at(-1)?.definition.id ?? pageId;
}
