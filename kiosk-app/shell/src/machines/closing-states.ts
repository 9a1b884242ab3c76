import { raise } from 'xstate';
import { kioskSetup } from './kiosk-setup.ts';

/**
 * Outside opening hours: the screen says when the kiosk opens, and goes dark when nobody looks. Shortly before opening
 * the machine is tested, so that whoever looks after it still has time; at opening everything is loaded anew.
 */
export const outOfHours = kioskSetup.createStateConfig({
  entry: ['forgetPreferences', raise({ type: 'CLOSE' })],
  always: [
    { guard: 'hasNewConfiguration', target: 'renewing' },
    { guard: 'isOpen', target: 'loading' },
  ],
  on: { TECHNICIAN: 'technician' },
  type: 'parallel',
  states: {
    screen: {
      initial: 'lit',
      states: {
        lit: {
          after: { darkAfter: 'dark' },
          on: {
            ACTIVITY: { target: 'lit', reenter: true },
            PRESENCE: {
              guard: ({ event }) => event.reading === 'somebody',
              target: 'lit',
              reenter: true,
              actions: { type: 'notePresence', params: ({ event }) => event.reading },
            },
          },
        },
        dark: {
          entry: [
            { type: 'lightDisplay', params: { isLit: false } },
            'forgetPreferences',
            raise({ type: 'CLOSE' }),
          ],
          exit: { type: 'lightDisplay', params: { isLit: true } },
          on: {
            ACTIVITY: 'lit',
            PRESENCE: {
              guard: ({ event }) => event.reading === 'somebody',
              target: 'lit',
              actions: { type: 'notePresence', params: ({ event }) => event.reading },
            },
          },
        },
      },
    },
    test: {
      initial: 'due',
      states: {
        due: { always: { guard: 'isSoon', target: 'running' } },
        running: {
          invoke: {
            src: 'selfTest',
            id: 'selfTest',
            input: { depth: 'internal' },
            onDone: {
              target: 'done',
              actions: { type: 'keepSelfTest', params: ({ event }) => event.output },
            },
            // Tested again when it opens.
            onError: 'done',
          },
        },
        done: {},
      },
    },
  },
});

/** A new configuration waits and nobody is there: the page starts anew with it. */
export const renewing = kioskSetup.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      invoke: {
        src: 'applyConfiguration',
        id: 'apply',
        onDone: [
          { guard: ({ event }) => event.output, target: 'restarting' },
          { guard: 'hasService', target: '#kiosk.life.ready' },
          { target: '#kiosk.life.loading' },
        ],
        onError: '#kiosk.life.loading',
      },
    },
    restarting: {
      entry: 'restart',
      // The page is gone by then.
      after: { restartPause: '#kiosk.life.loading' },
    },
  },
  exit: 'forgetNewConfiguration',
});
