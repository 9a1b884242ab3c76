import { kioskSetup } from './kiosk-setup.ts';

/** What lies over the screen at the person's wish. The question of the idle machine comes before all of it. */
export const overlay = kioskSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      on: {
        HELP: 'help',
        ACCESS: 'access',
        EXIT: [{ guard: ({ event }) => event.somethingToLose, target: 'exit' }],
      },
    },
    help: { on: { CLOSE: 'none', WIPE: 'none', ACCESS: 'access' } },
    access: {
      on: {
        CLOSE: 'none',
        WIPE: 'none',
        ACCESS: 'none',
        HELP: 'help',
        EXIT: [{ guard: ({ event }) => event.somethingToLose, target: 'exit' }],
      },
    },
    exit: { on: { CLOSE: 'none', WIPE: 'none' } },
  },
});
