import type { SelfTestReport } from '@motcua/care';
import type { Outcome } from '@motcua/client';
import type { Presence } from '@motcua/devices';
import type { Language } from '@motcua/texts';
import { assign, fromCallback, fromPromise, setup } from 'xstate';
import { usualAids } from '../access/aids.ts';
import type { Aids } from '../access/aids.ts';
import type { DeviceStates, Service } from '../ports.ts';
import type { Network } from '../queue/queue-ports.ts';
import type { SessionTools } from '../session-tools.ts';
import { adviserMachine } from './adviser-machine.ts';
import type { AdviserWish } from './adviser-machine.ts';
import { feedbackMachine } from './feedback-machine.ts';
import type { FeedbackInput } from './feedback-machine.ts';
import { hoursMachine } from './hours-machine.ts';
import type { HoursInput, Phase } from './hours-machine.ts';
import { idleMachine } from './idle-machine.ts';
import { notProvided } from './not-provided.ts';
import { selfTestMachine } from './self-test-machine.ts';
import { scanMachine } from './scan-machine.ts';
import type { SessionOutput } from './session-context.ts';
import { sessionMachine } from './session-machine.ts';

/** How the screen is drawn for this person; forgotten with the session. */
export interface Display {
  readonly large: boolean;
  readonly contrast: boolean;
}

export interface KioskInput {
  readonly makeTools: (service: Service) => SessionTools;
  /** How much time may be asked for without doing anything else; as usual without it. */
  readonly extensionCapMs?: number | undefined;
  /** When the kiosk is open; always without it. */
  readonly hours?: HoursInput | undefined;
  /** How long a closed screen stays lit without anybody; as usual without it. */
  readonly darkAfterMs?: number | undefined;
}

export interface KioskContext extends KioskInput {
  readonly language: Language;
  readonly display: Display;
  readonly aids: Aids;
  readonly service: Service | undefined;
  readonly devices: DeviceStates;
  readonly network: Network;
  readonly presence: Presence;
  /** Open, closed, or about to open. */
  readonly phase: Phase;
  /** The unit has said something new, which waits until nobody is there. */
  readonly newConfiguration: boolean;
  /** The question that is asked after a session: of what, never of whom. */
  readonly farewell: FeedbackInput | undefined;
  /** How the machine was when it was last tested, before opening. */
  readonly selfTest: SelfTestReport | undefined;
  /** Counts sessions; the screen is keyed by it, so that no element outlives its citizen. */
  readonly sessionNumber: number;
}

export type KioskEvent =
  | { type: 'START'; language: Language }
  | { type: 'LANGUAGE'; language: Language }
  /** Opens the choice of languages, or closes it. */
  | { type: 'LANGUAGES' }
  | { type: 'LARGER' }
  | { type: 'CONTRAST' }
  | { type: 'TEXT'; large: boolean }
  | { type: 'HELP' }
  /** Opens the panel of seeing and hearing, or closes it. */
  | { type: 'ACCESS' }
  | { type: 'AIDS'; change: Partial<Aids> }
  /** `somethingToLose` asks first; what has been `served` may be asked about afterwards. */
  | { type: 'EXIT'; somethingToLose: boolean; served?: string | undefined }
  | { type: 'CLOSE' }
  | { type: 'WIPE' }
  | { type: 'RETRY' }
  | { type: 'ACTIVITY' }
  | { type: 'STAY' }
  | { type: 'DEVICES'; devices: DeviceStates }
  | { type: 'NETWORK'; network: Network }
  | { type: 'PRESENCE'; reading: Presence }
  | { type: 'HOURS'; phase: Phase }
  | { type: 'NEW_CONFIGURATION' }
  | { type: 'CALL_ADVISER'; wish: AdviserWish }
  | { type: 'CANCEL_ADVISER' }
  /** Shows the call that is under way. */
  | { type: 'SHOW_ADVISER' }
  /** An officer has said that somebody comes. */
  | { type: 'ADVISER_COMES' }
  /** A bug of ours reached the last handler. */
  | { type: 'UNEXPECTED' }
  /** Somebody has made the hidden gesture, and goes again. A session that is not `untouched` goes on. */
  | { type: 'TECHNICIAN'; untouched?: boolean }
  | { type: 'LEAVE_TECHNICIAN' };

/** What each person finds. */
export const usual = { language: 'vi', display: { large: false, contrast: false }, aids: usualAids } as const;

/** What the kiosk's life is made of: its types, the machines it runs, and what it does between two people. */
export const kioskSetup = setup({
  types: {
    context: {} as KioskContext,
    events: {} as KioskEvent,
    input: {} as KioskInput,
    children: {} as {
      session: 'session';
      idle: 'idle';
      adviser: 'adviser';
      feedback: 'feedback';
      doorScan: 'doorScan';
      presence: 'watchPresence';
      hours: 'hours';
      configuration: 'watchConfiguration';
      apply: 'applyConfiguration';
      devices: 'watchDevices';
      load: 'loadService';
      selfTest: 'selfTest';
      technician: 'openTechnician';
    },
  },
  actors: {
    loadService: notProvided<Outcome<Service>, void>('loadService'),
    watchDevices: fromCallback<{ type: 'none' }>(() => undefined),
    watchPresence: fromCallback<{ type: 'none' }>(() => undefined),
    watchConfiguration: fromCallback<{ type: 'none' }>(() => undefined),
    applyConfiguration: fromPromise<boolean>(() => Promise.resolve(false)),
    hours: hoursMachine,
    doorScan: scanMachine,
    session: sessionMachine,
    idle: idleMachine,
    adviser: adviserMachine,
    feedback: feedbackMachine,
    selfTest: selfTestMachine,
    openTechnician: notProvided<void, void>('openTechnician'),
  },
  actions: {
    keepSelfTest: assign({
      selfTest: ({ context }, report: SelfTestReport | undefined) => report ?? context.selfTest,
    }),
    restart: () => undefined,
    /** Takes away what a session may have left outside the machines. */
    wipe: () => undefined,
    /** Where something can switch the screen's own light. */
    lightDisplay: (_event, _light: { readonly isLit: boolean }) => undefined,
    forgetNewConfiguration: assign({ newConfiguration: false }),
    notePresence: assign({ presence: (_, presence: Presence) => presence }),
    noteFarewell: assign({
      farewell: (_, { next, served }: SessionOutput) =>
        served === undefined ? undefined : { next, service: served },
    }),
    forgetPreferences: assign(usual),
    setLanguage: assign({ language: (_, language: Language) => language }),
    keepService: assign({
      service: (_, outcome: Outcome<Service>) => (outcome.code === 'ok' ? outcome.value : undefined),
    }),
  },
  guards: {
    isOpen: ({ context }) => context.phase === 'open',
    isOutOfHours: ({ context }) => context.phase !== 'open',
    isSoon: ({ context }) => context.phase === 'soon',
    hasNewConfiguration: ({ context }) => context.newConfiguration,
    hasService: ({ context }) => context.service !== undefined,
    isLoaded: (_, outcome: Outcome<Service>) => outcome.code === 'ok',
  },
  delays: {
    /** A closed screen that nobody looks at. */
    darkAfter: ({ context }) => context.darkAfterMs ?? 300_000,
    /** A technician whose screen has stopped is not let stand for ever. */
    technicianLimit: 2_400_000,
    /** How long a choice on the start screen stands before the next person finds it as usual. */
    preferencesRest: 60_000,
    /** Between attempts to reach the gateway while the kiosk is out of service. */
    serviceRetry: 5000,
    /** How long the out-of-service screen stands before everything starts anew. */
    restartPause: 10_000,
  },
});
