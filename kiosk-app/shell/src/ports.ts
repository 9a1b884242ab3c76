import type { SelfTestReport } from '@motcua/care';
import type {
  AdviserCall,
  CaseStatus,
  Outcome,
  ProcedureSummary,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
} from '@motcua/client';
import type { DeviceState, DeviceWarning, HealthDepth, Presence, Unsubscribe } from '@motcua/devices';
import type {
  ChipProgress,
  ChipReadOutcome,
  ChipReadRequest,
  DocumentPrintResult,
} from '@motcua/devices/wire';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Draft, FileReference, IdCardItems } from '@motcua/wizard';
import type { ConfigurationPorts } from './configuration/configuration-ports.ts';
import type { AdviserWish } from './machines/adviser-machine.ts';
import type { FeedbackSaid } from './machines/feedback-machine.ts';
import type { NetworkPorts, QueuePorts } from './queue/queue-ports.ts';

/**
 * What the screen needs from the world, all of it. `main.ts` makes these from the gateway and the device host; tests
 * make them from values. Nothing below keeps anything of a person after its promise has settled.
 */
export interface ShellPorts extends QueuePorts, NetworkPorts, ConfigurationPorts {
  readonly loadService: (options: Waiting) => Promise<Outcome<Service>>;
  /** The definition of a procedure as it is valid now. */
  readonly loadProcedure: (id: string, options: Waiting) => Promise<Outcome<ProcedureDefinition>>;
  readonly searchUnits: (query: string, options: Waiting) => Promise<Outcome<readonly UnitAnswer[]>>;
  /** Which units of today an address may mean. */
  readonly suggestUnits: (
    address: string,
    options: Waiting,
  ) => Promise<Outcome<readonly UnitSuggestionAnswer[]>>;
  readonly submit: (
    request: SubmissionRequest,
    submissionId: string,
    options: Waiting,
  ) => Promise<Outcome<SubmissionResult>>;
  /** Seals an application and keeps it at this kiosk until it could be handed in under the same id. */
  readonly keep: (request: SubmissionRequest, submissionId: string, hold?: string) => Promise<KeepOutcome>;
  /** Under what the files of one session are kept at the gateway for as long as an application may wait here. */
  readonly holdFiles?: () => Promise<string | undefined>;
  /** What has become of an application that was kept, here or at another kiosk. */
  readonly findWaiting: (provisionalNumber: string, options: Waiting) => Promise<FoundWaiting>;
  readonly caseStatus: (caseCode: string, options: Waiting) => Promise<Outcome<CaseStatus>>;
  /** Opens a way for a phone to send the files of one field. */
  readonly openHandoff: (question: FileQuestion, options: WaitingForFiles) => Promise<Outcome<FileHandoff>>;
  /** Waits a while for files beyond the first `after`. */
  readonly handoffFiles: (
    handoff: FileHandoff,
    after: number,
    options: Waiting,
  ) => Promise<Outcome<HandoffFiles>>;
  /** Ends a way for files. Not waited for: it ends by itself too. */
  readonly closeHandoff: (handoff: FileHandoff) => void;
  /** Puts the half-filled application, sealed, where the person's phone takes it over. */
  readonly carry: (draft: Draft, options: Waiting) => Promise<Outcome<CarriedDraft>>;
  /** Whether a phone has taken the application over; an answer that did not come says no. */
  readonly isCarried: (carried: CarriedDraft, options: Waiting) => Promise<boolean>;
  /** Hands over a file that was made here: a signature. */
  readonly upload: (
    file: File,
    question: FileQuestion,
    options: WaitingForFiles,
  ) => Promise<Outcome<{ readonly id: string }>>;
  readonly readScan: (options: Waiting) => Promise<ScanOutcome>;
  /** Waits for a card on the reader and reads its chip. */
  readonly readChip: (
    request: ChipReadRequest,
    options: Waiting & { readonly onProgress: (progress: ChipProgress) => void },
  ) => Promise<ChipReadOutcome>;
  /** Whether there is a reader of chips, and it works. */
  readonly canReadChips: () => boolean;
  readonly print: (document: ReceiptDocument, options: Waiting) => Promise<DocumentPrintResult>;
  /** Calls `listener` with the current states at once and then on each change. */
  readonly watchDevices: (listener: (devices: DeviceStates) => void) => Unsubscribe;
  /** Whether somebody stands in front: calls `listener` at once and then on each change. Without it nobody can tell. */
  readonly watchPresence?: (listener: (reading: Presence) => void) => Unsubscribe;
  /** Tests devices, network, clock, disk and screen; resolves with `undefined` when the host does not answer. */
  readonly selfTest: (depth: HealthDepth, options: Waiting) => Promise<SelfTestReport | undefined>;
  /** Loads the technician's mode. Rejects when it cannot be fetched. */
  readonly openTechnician: () => Promise<void>;
  /** Calls somebody to this kiosk, by its name and the step of the work. */
  readonly callAdviser: (wish: AdviserWish, options: Waiting) => Promise<Outcome<AdviserCall>>;
  readonly adviserCall: (id: string, options: Waiting) => Promise<Outcome<AdviserCall>>;
  /** Not waited for: a call that nobody asks after ends by itself. */
  readonly cancelAdviserCall: (id: string) => void;
  /** Counts what one person said of a service. Not waited for: it is kept, as a number, until the gateway has it. */
  readonly countFeedback: (said: FeedbackSaid) => void;
  /** Makes a short sound that asks for attention; none at a kiosk that is to be quiet. */
  readonly chime?: () => void;
  readonly newSubmissionId: () => string;
  readonly now: () => Date;
  /** Starts the whole screen anew, after a bug of ours. */
  readonly restart: () => void;
}

export interface Waiting {
  readonly signal: AbortSignal;
}

export interface WaitingForFiles extends Waiting {
  /** See {@link ShellPorts.holdFiles}. */
  readonly hold?: string | undefined;
}

/** With any code but `ok` nothing was kept: the person waits on, or goes to the counter. */
export type KeepOutcome =
  | { readonly code: 'ok'; readonly provisionalNumber: string }
  | {
      readonly code:
        | 'files-not-uploaded'
        | 'too-large'
        | 'no-keys'
        | 'keys-expired'
        | 'no-cryptography'
        | 'storage-full'
        | 'storage-unavailable';
    };

export type FoundWaiting =
  | { readonly code: 'submitted'; readonly caseCode: string }
  | { readonly code: 'waiting'; readonly here: boolean }
  | { readonly code: 'needs-attention' | 'not-a-number' | 'unanswered' };

/** What this kiosk offers and where it stands, loaded once before the first citizen. */
export interface Service {
  /** At least one. */
  readonly procedures: readonly ProcedureSummary[];
  /** Id of the procedure that most people come for: it stands first, and a card held up at home opens it. */
  readonly mostWanted: string;
  readonly unit: UnitAnswer;
  /** The kiosk's name, for the officer. */
  readonly place: string;
  /** Address of the page for phones, ending in `/p/`. */
  readonly phonePage: string;
}

/** The field that files are asked for: its id, or the path of an item's answer. */
export interface FileQuestion {
  readonly procedure: string;
  readonly version: string;
  readonly fieldId: string;
}

/** A way for files from a phone. */
export interface FileHandoff {
  readonly id: string;
  /** Lets whoever holds it take the files. */
  readonly token: string;
  /** Of the phone's page, for a QR code. It lets whoever opens it send files. */
  readonly address: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** `done`: the person has said on the phone that these are all. Over when it is not `open` and brings no files. */
export interface HandoffFiles {
  readonly state: 'open' | 'done' | 'expired';
  readonly files: readonly FileReference[];
}

/** A half-filled application that waits for the phone. */
export interface CarriedDraft {
  /** Of the phone's page, with the key, for a QR code. It opens once. */
  readonly address: string;
  readonly id: string;
}

export interface DeviceStates {
  readonly scanner: DeviceState;
  readonly printer: DeviceState;
  /** Not faults yet: for whoever looks after the machine. */
  readonly printerWarnings?: readonly DeviceWarning[];
  /** A card lies on the reader of chips. */
  readonly cardPresent: boolean;
  /** False while the connection to the device host is cut. */
  readonly hostConnected: boolean;
}

/** What was held under the scanner, as far as a citizen must know it. */
export type ScanOutcome =
  | { readonly code: 'id-card'; readonly items: IdCardItems }
  | { readonly code: 'case'; readonly caseCode: string }
  /** A queue ticket, or the sheet of a procedure. */
  | { readonly code: 'ticket'; readonly ticketCode: string }
  | { readonly code: 'procedure'; readonly procedureId: string }
  | { readonly code: 'not-useful'; readonly problem: ScanProblem }
  /** Somebody else has armed the scanner. */
  | { readonly code: 'busy' }
  | { readonly code: 'lost' };

export type ScanProblem = 'web-address' | 'damaged-card' | 'born-in-future' | 'something-else' | 'unreadable';
