import { assign, sendTo } from 'xstate';
import { isAwaiting, isElsewhere, isUntouched } from '../whereabouts.ts';
import { kioskSetup } from './kiosk-setup.ts';
import type { Scanned } from './scan-machine.ts';

/** Somebody is there: one session, what watches over it, and the way to somebody who helps. */
export const serving = kioskSetup.createStateConfig({
  entry: assign({ sessionNumber: ({ context }) => context.sessionNumber + 1 }),
  // Whatever way it ends, nothing of the person outlives it.
  exit: 'wipe',
  invoke: [
    {
      src: 'session',
      id: 'session',
      input: ({ context, event }) => {
        if (context.service === undefined) throw new Error('a session without a service');
        return {
          service: context.service,
          tools: context.makeTools(context.service),
          language: context.language,
          firstScan: firstScanOf(event),
        };
      },
      onDone: [
        {
          guard: ({ event }) => event.output.served !== undefined,
          target: 'farewell',
          actions: { type: 'noteFarewell', params: ({ event }) => event.output },
        },
        { guard: ({ event }) => event.output.next === 'another', target: 'session', reenter: true },
        { target: 'ready' },
      ],
      onError: 'broken',
    },
    {
      src: 'idle',
      id: 'idle',
      input: ({ context, self }) => ({
        isElsewhere: () => isElsewhere(self.getSnapshot().children['session']),
        isUntouched: () => isUntouched(self.getSnapshot().children['session']),
        isAwaiting: () => isAwaiting(self.getSnapshot().children['adviser']),
        presence: context.presence,
        extensionCapMs: context.extensionCapMs,
      }),
      onDone: 'ready',
    },
    { src: 'adviser', id: 'adviser' },
  ],
  on: {
    WIPE: 'ready',
    // The keys of the gesture open the door: whoever has begun nothing may still be a technician.
    TECHNICIAN: {
      guard: ({ event }) => event.untouched === true,
      target: 'technician',
    },
    EXIT: [
      {
        guard: ({ event }) => !event.somethingToLose && event.served !== undefined,
        target: 'farewell',
        actions: { type: 'noteFarewell', params: ({ event }) => ({ next: 'finish', served: event.served }) },
      },
      { guard: ({ event }) => !event.somethingToLose, target: 'ready' },
    ],
    ACTIVITY: { actions: sendTo('idle', { type: 'ACTIVITY' }) },
    STAY: { actions: sendTo('idle', { type: 'STAY' }) },
    PRESENCE: {
      actions: [
        { type: 'notePresence', params: ({ event }) => event.reading },
        sendTo('idle', ({ event }) => event),
      ],
    },
    CALL_ADVISER: {
      actions: [
        sendTo('adviser', ({ event }) => ({ ...event.wish, type: 'CALL' })),
        sendTo('idle', { type: 'CALLED' }),
      ],
    },
    CANCEL_ADVISER: { actions: sendTo('adviser', { type: 'CANCEL' }) },
    LANGUAGE: {
      actions: [
        { type: 'setLanguage', params: ({ event }) => event.language },
        sendTo('session', ({ event }) => event),
      ],
    },
  },
});

/** The session is over, and all of it gone: how content was the person? Nobody has to say. */
export const farewell = kioskSetup.createStateConfig({
  exit: assign({ farewell: undefined }),
  invoke: {
    src: 'feedback',
    id: 'feedback',
    input: ({ context: { farewell: asked } }) => {
      if (asked === undefined) throw new Error('a question about nothing');
      return asked;
    },
    onDone: [
      { guard: ({ event }) => event.output.next === 'another', target: 'session' },
      { target: 'ready' },
    ],
    onError: 'broken',
  },
  on: {
    WIPE: { actions: sendTo('feedback', { type: 'LEAVE' }) },
    EXIT: { actions: sendTo('feedback', { type: 'LEAVE' }) },
    ACTIVITY: { actions: sendTo('feedback', { type: 'ACTIVITY' }) },
  },
});

/** A scan at the door is the session's first. */
function firstScanOf(event: { readonly type: string }): Scanned | undefined {
  return event.type === 'xstate.done.actor.doorScan' && 'output' in event
    ? (event.output as Scanned)
    : undefined;
}
