import { assign } from 'xstate';
import { kioskSetup, usual } from './kiosk-setup.ts';
import type { Display } from './kiosk-setup.ts';
import { broken, closed, loading, ready, technician, testing } from './life-states.ts';
import { outOfHours, renewing } from './closing-states.ts';
import type { HoursInput } from './hours-machine.ts';
import { phaseAt } from './hours-machine.ts';
import { overlay } from './overlay-states.ts';
import { farewell, serving } from './serving-state.ts';

/** The kiosk's life: load, wait for a citizen, serve one session, forget it, wait again. Holds nothing of a person. */
export const kioskMachine = kioskSetup.createMachine({
  id: 'kiosk',
  type: 'parallel',
  context: ({ input }) => ({
    ...usual,
    service: undefined,
    selfTest: undefined,
    devices: {
      scanner: { kind: 'starting' },
      printer: { kind: 'starting' },
      cardPresent: false,
      hostConnected: false,
    },
    presence: 'unknown',
    phase: input.hours === undefined ? 'open' : phaseAt(input.hours),
    newConfiguration: false,
    farewell: undefined,
    network: 'unknown',
    sessionNumber: 0,
    ...input,
  }),
  invoke: [
    { src: 'watchDevices', id: 'devices' },
    { src: 'watchPresence', id: 'presence' },
    { src: 'watchConfiguration', id: 'configuration' },
    {
      src: 'hours',
      id: 'hours',
      input: ({ context }) => context.hours ?? alwaysOpen,
    },
  ],
  on: {
    DEVICES: { actions: assign({ devices: ({ event }) => event.devices }) },
    NETWORK: { actions: assign({ network: ({ event }) => event.network }) },
    PRESENCE: { actions: { type: 'notePresence', params: ({ event }) => event.reading } },
    HOURS: { actions: assign({ phase: ({ event }) => event.phase }) },
    NEW_CONFIGURATION: { actions: assign({ newConfiguration: true }) },
    LARGER: {
      actions: assign({ display: ({ context }) => larger(context.display) }),
    },
    TEXT: {
      actions: assign({ display: ({ context, event }) => ({ ...context.display, large: event.large }) }),
    },
    AIDS: { actions: assign({ aids: ({ context, event }) => ({ ...context.aids, ...event.change }) }) },
    CONTRAST: {
      actions: assign({
        display: ({ context }) => ({ ...context.display, contrast: !context.display.contrast }),
      }),
    },
  },
  states: {
    life: {
      initial: 'loading',
      on: {
        LANGUAGE: { actions: { type: 'setLanguage', params: ({ event }) => event.language } },
        UNEXPECTED: '.broken',
      },
      states: {
        loading,
        testing,
        closed,
        ready,
        session: serving,
        farewell,
        technician,
        outOfHours,
        renewing,
        broken,
      },
    },
    overlay,
  },
});

const alwaysOpen: HoursInput = { hours: undefined, now: () => new Date() };

/** Chữ to: larger, then larger in high contrast, then as usual. */
function larger({ contrast, large }: Display): Display {
  return large ? { large: !contrast, contrast: !contrast } : { large: true, contrast };
}
