import type { Outcome } from '@motcua/client';
import type { Language } from '@motcua/texts';
import { assign, fromCallback, raise, sendTo, setup } from 'xstate';
import type { DeviceStates, Service } from '../ports.ts';
import { usualAids } from '../access/aids.ts';
import type { Aids } from '../access/aids.ts';
import { isElsewhere } from '../screen-of.ts';
import type { SessionTools } from '../session-tools.ts';
import { idleMachine } from './idle-machine.ts';
import { notProvided } from './not-provided.ts';
import { sessionMachine } from './session-machine.ts';

/** How the screen is drawn for this person; forgotten with the session. */
export interface Display {
  readonly large: boolean;
  readonly contrast: boolean;
}

interface KioskContext {
  readonly language: Language;
  readonly display: Display;
  readonly aids: Aids;
  readonly service: Service | undefined;
  readonly devices: DeviceStates;
  /** Counts sessions; the screen is keyed by it, so that no element outlives its citizen. */
  readonly sessionNumber: number;
  readonly makeTools: (service: Service) => SessionTools;
}

export type KioskEvent =
  | { type: 'START'; language: Language }
  | { type: 'LANGUAGE'; language: Language }
  | { type: 'LARGER' }
  | { type: 'CONTRAST' }
  | { type: 'TEXT'; large: boolean }
  | { type: 'HELP' }
  /** Opens the panel of seeing and hearing, or closes it. */
  | { type: 'ACCESS' }
  | { type: 'AIDS'; change: Partial<Aids> }
  /** `somethingToLose` asks first. */
  | { type: 'EXIT'; somethingToLose: boolean }
  | { type: 'CLOSE' }
  | { type: 'WIPE' }
  | { type: 'RETRY' }
  | { type: 'ACTIVITY' }
  | { type: 'STAY' }
  | { type: 'DEVICES'; devices: DeviceStates }
  /** A bug of ours reached the last handler. */
  | { type: 'UNEXPECTED' };

const usual = { language: 'vi', display: { large: false, contrast: false }, aids: usualAids } as const;

const delays = {
  /** How long a choice on the start screen stands before the next person finds it as usual. */
  preferencesRest: 60_000,
  /** Between attempts to reach the gateway while the kiosk is out of service. */
  serviceRetry: 5000,
  /** How long the out-of-service screen stands before everything starts anew. */
  restartPause: 10_000,
};

/** The kiosk's life: load, wait for a citizen, serve one session, forget it, wait again. Holds nothing of a person. */
export const kioskMachine = setup({
  types: {
    context: {} as KioskContext,
    events: {} as KioskEvent,
    input: {} as { readonly makeTools: (service: Service) => SessionTools },
    children: {} as { session: 'session'; idle: 'idle'; devices: 'watchDevices'; load: 'loadService' },
  },
  actors: {
    loadService: notProvided<Outcome<Service>, void>('loadService'),
    watchDevices: fromCallback<{ type: 'none' }>(() => undefined),
    session: sessionMachine,
    idle: idleMachine,
  },
  actions: {
    restart: () => undefined,
    forgetPreferences: assign(usual),
    setLanguage: assign({ language: (_, language: Language) => language }),
  },
  delays,
}).createMachine({
  id: 'kiosk',
  type: 'parallel',
  context: ({ input }) => ({
    ...usual,
    service: undefined,
    devices: {
      scanner: { kind: 'starting' },
      printer: { kind: 'starting' },
      cardPresent: false,
      hostConnected: false,
    },
    sessionNumber: 0,
    makeTools: input.makeTools,
  }),
  invoke: { src: 'watchDevices', id: 'devices' },
  on: {
    DEVICES: { actions: assign({ devices: ({ event }) => event.devices }) },
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
        loading: {
          invoke: {
            src: 'loadService',
            id: 'load',
            onDone: [
              {
                guard: ({ event }) => event.output.code === 'ok',
                target: 'ready',
                actions: assign({
                  service: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
                }),
              },
              { target: 'closed' },
            ],
            onError: 'broken',
          },
        },
        closed: {
          initial: 'waiting',
          states: {
            waiting: { after: { serviceRetry: 'trying' }, on: { RETRY: 'trying' } },
            trying: {
              invoke: {
                src: 'loadService',
                id: 'load',
                onDone: [
                  {
                    guard: ({ event }) => event.output.code === 'ok',
                    target: '#kiosk.life.ready',
                    actions: assign({
                      service: ({ event }) => (event.output.code === 'ok' ? event.output.value : undefined),
                    }),
                  },
                  { target: 'waiting' },
                ],
                onError: '#kiosk.life.broken',
              },
            },
          },
        },
        ready: {
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
        },
        session: {
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
        },
        broken: { after: { restartPause: { actions: 'restart' } } },
      },
    },
    overlay: {
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
    },
  },
});

/** Chữ to: larger, then larger in high contrast, then as usual. */
function larger({ contrast, large }: Display): Display {
  return large ? { large: !contrast, contrast: !contrast } : { large: true, contrast };
}
