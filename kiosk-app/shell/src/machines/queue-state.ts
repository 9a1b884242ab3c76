import { assign } from 'xstate';
import { queueTicketComposer } from '../queue/compose-queue-ticket.ts';
import type { QueueInput } from './queue-setup.ts';
import type { SessionContext } from './session-context.ts';
import { sessionSetup } from './session-setup.ts';

/** A number for a counter, or the place of one in its line. */
export const queue = sessionSetup.createStateConfig({
  invoke: {
    src: 'queue',
    id: 'queue',
    input: ({ context }) => queueOf(context),
    onDone: [
      { guard: ({ event }) => event.output.next === 'finish', target: 'finished' },
      { target: 'home', actions: assign({ ticketCode: undefined }) },
    ],
  },
});

function queueOf({ service, ticketCode, tools }: SessionContext): QueueInput {
  const { place, procedures, unit } = service;
  return {
    ticketCode,
    procedures,
    newId: () => tools.newSubmissionId(),
    compose: queueTicketComposer({ place, unit }),
  };
}
