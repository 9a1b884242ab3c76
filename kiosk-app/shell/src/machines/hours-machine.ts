import { openingAt } from '@motcua/kiosk-config/hours';
import type { OpeningHours } from '@motcua/kiosk-config';
import { assign, sendParent, setup } from 'xstate';

/** `soon`: closed, and about to open. */
export type Phase = 'open' | 'soon' | 'closed';

export interface HoursInput {
  /** Always open without it. */
  readonly hours: OpeningHours | undefined;
  readonly now: () => Date;
}

/** The machine is tested so long before the door opens: time enough for somebody to bring paper. */
const soonMs = 15 * 60_000;

/** Where `now` lies in the opening hours. */
export function phaseAt({ hours, now }: HoursInput): Phase {
  if (hours === undefined) return 'open';
  const opening = openingAt(hours, now());
  if (opening === undefined) return 'closed';
  const untilOpen = opening.from.getTime() - now().getTime();
  if (untilOpen <= 0) return 'open';
  return untilOpen <= soonMs ? 'soon' : 'closed';
}

/**
 * Tells the kiosk's machine when it opens and closes. It looks at the clock now and then, since a clock is set, and a
 * machine sleeps.
 */
export const hoursMachine = setup({
  types: {
    context: {} as HoursInput & { readonly phase: Phase },
    input: {} as HoursInput,
  },
  delays: {
    /** Doors open to the minute, give or take. */
    look: 10_000,
  },
}).createMachine({
  id: 'hours',
  context: ({ input }) => ({ ...input, phase: phaseAt(input) }),
  initial: 'watching',
  states: {
    watching: {
      entry: sendParent(({ context }) => ({ type: 'HOURS', phase: context.phase })),
      after: { look: 'looking' },
    },
    looking: {
      entry: assign({ phase: ({ context }) => phaseAt(context) }),
      always: 'watching',
    },
  },
});
