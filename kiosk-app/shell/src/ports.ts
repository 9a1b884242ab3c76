import type {
  CaseStatus,
  Outcome,
  ProcedureSummary,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
} from '@motcua/client';
import type { DeviceState, Unsubscribe } from '@motcua/devices';
import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { IdCardItems } from '@motcua/wizard';

/**
 * What the screen needs from the world, all of it. `main.ts` makes these from the gateway and the device host; tests
 * make them from values. Nothing below keeps anything of a person after its promise has settled.
 */
export interface ShellPorts {
  readonly loadService: (options: Waiting) => Promise<Outcome<Service>>;
  /** The definition of a procedure as it is valid now. */
  readonly loadProcedure: (id: string, options: Waiting) => Promise<Outcome<ProcedureDefinition>>;
  readonly searchUnits: (query: string, options: Waiting) => Promise<Outcome<readonly UnitAnswer[]>>;
  readonly submit: (
    request: SubmissionRequest,
    submissionId: string,
    options: Waiting,
  ) => Promise<Outcome<SubmissionResult>>;
  readonly caseStatus: (caseCode: string, options: Waiting) => Promise<Outcome<CaseStatus>>;
  readonly readScan: (options: Waiting) => Promise<ScanOutcome>;
  readonly print: (document: ReceiptDocument, options: Waiting) => Promise<DocumentPrintResult>;
  /** Calls `listener` with the current states at once and then on each change. */
  readonly watchDevices: (listener: (devices: DeviceStates) => void) => Unsubscribe;
  readonly newSubmissionId: () => string;
  readonly now: () => Date;
  /** Starts the whole screen anew, after a bug of ours. */
  readonly restart: () => void;
}

export interface Waiting {
  readonly signal: AbortSignal;
}

/** What this kiosk offers and where it stands, loaded once before the first citizen. */
export interface Service {
  /** At least one. */
  readonly procedures: readonly ProcedureSummary[];
  /** Id of the procedure that most people come for: it stands first, and a card held up at home opens it. */
  readonly mostWanted: string;
  readonly unit: UnitAnswer;
  /** The kiosk's name, for the officer. */
  readonly place: string;
}

export interface DeviceStates {
  readonly scanner: DeviceState;
  readonly printer: DeviceState;
  /** False while the connection to the device host is cut. */
  readonly hostConnected: boolean;
}

/** What was held under the scanner, as far as a citizen must know it. */
export type ScanOutcome =
  | { readonly code: 'id-card'; readonly items: IdCardItems }
  | { readonly code: 'case'; readonly caseCode: string }
  | { readonly code: 'not-useful'; readonly problem: ScanProblem }
  /** Somebody else has armed the scanner. */
  | { readonly code: 'busy' }
  | { readonly code: 'lost' };

export type ScanProblem = 'web-address' | 'damaged-card' | 'born-in-future' | 'something-else' | 'unreadable';
