import { assign, sendTo } from 'xstate';
import { isElsewhere } from '../screen-of.ts';
import { kioskSetup } from './kiosk-setup.ts';

/** Somebody is there: one session and what watches over it. */
export const serving = kioskSetup.createStateConfig({
  entry: assign({ sessionNumber: ({ context }) => context.sessionNumber + 1 }),
  invoke: [
    {
      src: 'session',
      id: 'session',
      input: ({ context }) => {
        if (context.service === undefined) throw new Error('a session without a service');
        return {
          service: context.service,
          tools: context.makeTools(context.service),
          language: context.language,
        };
      },
      onDone: [
        { guard: ({ event }) => event.output.next === 'another', target: 'session', reenter: true },
        { target: 'ready' },
      ],
      onError: 'broken',
    },
    {
      src: 'idle',
      id: 'idle',
      input: ({ self }) => ({
        isElsewhere: () => isElsewhere(self.getSnapshot().children['session']),
      }),
      onDone: 'ready',
    },
  ],
  on: {
    WIPE: 'ready',
    EXIT: { guard: ({ event }) => !event.somethingToLose, target: 'ready' },
    ACTIVITY: { actions: sendTo('idle', { type: 'ACTIVITY' }) },
    STAY: { actions: sendTo('idle', { type: 'STAY' }) },
    LANGUAGE: {
      actions: [
        { type: 'setLanguage', params: ({ event }) => event.language },
        sendTo('session', ({ event }) => event),
      ],
    },
  },
});
