import { assign } from 'xstate';
import { chipOf } from './session-context.ts';
import { sessionSetup } from './session-setup.ts';

/** Who is applying: the card's code, its chip where there is a reader, or neither. */
export const card = sessionSetup.createStateConfig({
  invoke: {
    src: 'scan',
    id: 'scan',
    onDone: [
      {
        guard: { type: 'isCardWithChip', params: ({ event }) => event.output },
        target: 'chip',
        actions: { type: 'keepCard', params: ({ event }) => event.output },
      },
      {
        guard: { type: 'isCard', params: ({ event }) => event.output },
        target: 'confirm',
        actions: { type: 'keepCard', params: ({ event }) => event.output },
      },
      {
        target: 'card',
        reenter: true,
        actions: { type: 'tellWhatItWas', params: ({ event }) => event.output },
      },
    ],
  },
  after: { noticeRest: { actions: 'forgetNotice' } },
  on: {
    WITHOUT_CARD: { target: 'application', actions: ['forgetNotice', assign({ resumeAtReview: false })] },
    TYPE_NUMBER: { guard: 'canReadChips', target: 'chip', actions: 'forgetNotice' },
    BACK: { target: 'information', actions: 'forgetNotice' },
  },
});

/** The chip of the card. Without it the values of the code stay, if there was one. */
export const chip = sessionSetup.createStateConfig({
  invoke: {
    src: 'chip',
    id: 'chip',
    input: ({ context }) => chipOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.code === 'read',
        target: 'application',
        actions: [{ type: 'keepChip', params: ({ event }) => event.output }, 'fillFromCard'],
      },
      { guard: ({ event }) => event.output.code === 'finish', target: 'finished' },
      {
        guard: ({ event, context }) => event.output.code === 'skipped' && context.card !== undefined,
        target: 'confirm',
      },
      {
        guard: ({ event }) => event.output.code === 'skipped',
        target: 'application',
        actions: assign({ resumeAtReview: false }),
      },
      { target: 'card', actions: 'forgetCard' },
    ],
  },
});

export const confirm = sessionSetup.createStateConfig({
  on: {
    NEXT: { target: 'application', actions: 'fillFromCard' },
    SCAN_AGAIN: { target: 'card', actions: 'forgetCard' },
    BACK: { target: 'card', actions: 'forgetCard' },
  },
});
