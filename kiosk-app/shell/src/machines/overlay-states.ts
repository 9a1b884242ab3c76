import { kioskSetup } from './kiosk-setup.ts';

/** What lies over the screen at the person's wish. The question of the idle machine comes before all of it. */
export const overlay = kioskSetup.createStateConfig({
  initial: 'none',
  on: {
    EXIT: { guard: ({ event }) => event.somethingToLose, target: '.exit' },
    CALL_ADVISER: '.adviser',
    SHOW_ADVISER: '.adviser',
  },
  states: {
    none: { on: { HELP: 'help', ACCESS: 'access', LANGUAGES: 'languages', ADVISER_COMES: 'adviser' } },
    help: {
      on: {
        CLOSE: 'none',
        WIPE: 'none',
        ACCESS: 'access',
        LANGUAGES: 'languages',
        ADVISER_COMES: 'adviser',
      },
    },
    access: { on: { CLOSE: 'none', WIPE: 'none', ACCESS: 'none', HELP: 'help', LANGUAGES: 'languages' } },
    /** Gone with the choice. */
    languages: {
      on: {
        CLOSE: 'none',
        WIPE: 'none',
        LANGUAGE: 'none',
        LANGUAGES: 'none',
        HELP: 'help',
        ACCESS: 'access',
      },
    },
    /** Somebody has been called. */
    adviser: {
      on: { CLOSE: 'none', WIPE: 'none', CANCEL_ADVISER: 'none', ACCESS: 'access', LANGUAGES: 'languages' },
    },
    exit: { on: { CLOSE: 'none', WIPE: 'none' } },
  },
});
