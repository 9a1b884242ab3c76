import { raise } from 'xstate';
import { kioskSetup } from './kiosk-setup.ts';

/** The page has just opened. */
export const loading = kioskSetup.createStateConfig({
  invoke: {
    src: 'loadService',
    id: 'load',
    onDone: [
      {
        guard: { type: 'isLoaded', params: ({ event }) => event.output },
        target: 'ready',
        actions: { type: 'keepService', params: ({ event }) => event.output },
      },
      { target: 'closed' },
    ],
    onError: 'broken',
  },
});

/** The gateway cannot be reached. */
export const closed = kioskSetup.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: { after: { serviceRetry: 'trying' }, on: { RETRY: 'trying' } },
    trying: {
      invoke: {
        src: 'loadService',
        id: 'load',
        onDone: [
          {
            guard: { type: 'isLoaded', params: ({ event }) => event.output },
            target: '#kiosk.life.ready',
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
  // A language chosen by somebody who then walked away.
  after: { preferencesRest: { target: 'ready', reenter: true } },
  on: {
    START: {
      target: 'session',
      actions: { type: 'setLanguage', params: ({ event }) => event.language },
    },
  },
});

/** A bug of ours: nothing leads on but the restart of everything. */
export const broken = kioskSetup.createStateConfig({
  after: { restartPause: { actions: 'restart' } },
});
