import { assign, raise } from 'xstate';
import { kioskSetup } from './kiosk-setup.ts';

/** The page has just opened. */
export const loading = kioskSetup.createStateConfig({
  invoke: {
    src: 'loadService',
    id: 'load',
    onDone: [
      {
        guard: { type: 'isLoaded', params: ({ event }) => event.output },
        target: 'testing',
        actions: { type: 'keepService', params: ({ event }) => event.output },
      },
      { target: 'closed' },
    ],
    onError: 'broken',
  },
});

/** The machine is tested before the first citizen; whatever is found, the door opens. */
export const testing = kioskSetup.createStateConfig({
  invoke: {
    src: 'selfTest',
    id: 'selfTest',
    input: { depth: 'internal' },
    onDone: {
      target: 'ready',
      actions: { type: 'keepSelfTest', params: ({ event }) => event.output },
    },
    onError: 'broken',
  },
});

/** The gateway cannot be reached. */
export const closed = kioskSetup.createStateConfig({
  initial: 'waiting',
  always: [
    { guard: 'hasNewConfiguration', target: 'renewing' },
    { guard: 'isOutOfHours', target: 'outOfHours' },
  ],
  on: { TECHNICIAN: 'technician' },
  states: {
    waiting: { after: { serviceRetry: 'trying' }, on: { RETRY: 'trying' } },
    trying: {
      invoke: {
        src: 'loadService',
        id: 'load',
        onDone: [
          {
            guard: { type: 'isLoaded', params: ({ event }) => event.output },
            target: '#kiosk.life.testing',
            actions: { type: 'keepService', params: ({ event }) => event.output },
          },
          { target: 'waiting' },
        ],
        onError: '#kiosk.life.broken',
      },
    },
  },
});

/** Nobody is there. */
export const ready = kioskSetup.createStateConfig({
  // Whatever lay over the last person's screen must not greet the next one.
  entry: ['forgetPreferences', raise({ type: 'CLOSE' })],
  // A card or a receipt held under the scanner opens the door as a touch does.
  invoke: {
    src: 'doorScan',
    id: 'doorScan',
    onDone: 'session',
  },
  always: [
    { guard: 'hasNewConfiguration', target: 'renewing' },
    { guard: 'isOutOfHours', target: 'outOfHours' },
  ],
  initial: 'resting',
  states: {
    resting: {
      // A language chosen by somebody who then walked away.
      after: {
        preferencesRest: {
          target: 'resting',
          reenter: true,
          actions: ['forgetPreferences', raise({ type: 'CLOSE' })],
        },
      },
    },
  },
  on: {
    TECHNICIAN: 'technician',
    START: {
      target: 'session',
      actions: { type: 'setLanguage', params: ({ event }) => event.language },
    },
    // So does a card that is laid on the reader; one that lies there from before is somebody's who has left.
    DEVICES: {
      guard: ({ context, event }) =>
        context.devices.hostConnected && !context.devices.cardPresent && event.devices.cardPresent,
      target: 'session',
      actions: assign({ devices: ({ event }) => event.devices }),
    },
  },
});

/** Somebody looks after the machine: nobody is served meanwhile. Afterwards all is loaded and tested anew. */
export const technician = kioskSetup.createStateConfig({
  initial: 'opening',
  after: { technicianLimit: 'loading' },
  on: { LEAVE_TECHNICIAN: 'loading' },
  states: {
    opening: {
      invoke: {
        src: 'openTechnician',
        id: 'technician',
        onDone: 'open',
        // The host is away, and the page of the mode with it.
        onError: '#kiosk.life.loading',
      },
    },
    open: {},
  },
});

/** A bug of ours: nothing leads on but the restart of everything. */
export const broken = kioskSetup.createStateConfig({
  after: { restartPause: { actions: 'restart' } },
});
