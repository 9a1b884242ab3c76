import type { ConfigurationReport } from './configuration-report.ts';
import type { WaitingReport } from './waiting-report.ts';
import type { DeviceKind, HealthDepth } from '@motcua/devices';

/** What the technician's page is told; plain data on both sides. */
export interface DeviceReport {
  readonly name: DeviceKind;
  readonly state: string;
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
  readonly driver?: string;
  readonly model?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly openForMs?: number;
  /** Of a driver in a process of its own. */
  readonly process?: { readonly kind: string; readonly reason?: string };
  readonly tests: readonly TestName[];
}

/** Health checks by their depth, and what a person tries. `health` only asks the device, `work` lets it work. */
export type TestName = 'health' | 'work' | 'print' | 'scan' | 'card' | 'key' | 'change' | 'shine';

export interface LogRecord {
  readonly time: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface TechnicianReport {
  readonly kiosk: string;
  readonly devices: readonly DeviceReport[];
  /** Left out where the kiosk takes none. */
  readonly configuration?: ConfigurationReport;
  /** As the screen has said since the host started. */
  readonly waiting?: WaitingReport;
  /** The last one that was run. */
  readonly selfTest?: SelfTestReport;
  /** The last ones, oldest first. */
  readonly events: readonly LogRecord[];
}

export interface TestOutcome {
  readonly code: string;
  /** Characters of a code that was scanned: how many, never which. */
  readonly characters?: number;
}

/** How the kiosk reaches the gateway. What could not be found out is left out. */
export interface NetworkReport {
  readonly gateway: string;
  /** `literal`: the address is a number and needs no name. */
  readonly name: { readonly code: 'found' | 'literal' | 'unknown'; readonly ms: number };
  readonly answer: { readonly code: 'answered' | 'unreachable' | 'timeout'; readonly ms: number };
  /** Our clock less the gateway's, to the second. */
  readonly clockDifferenceMs?: number;
}

/** What runs here, and how much room is left. */
export interface MachineReport {
  readonly version: string;
  readonly runtime: string;
  readonly system: string;
  readonly hostUptimeSeconds: number;
  readonly machineUptimeSeconds: number;
  readonly memoryFreeBytes: number;
  readonly diskFreeBytes: number;
  readonly maintenance: MaintenanceReport;
  /** Left out where the kiosk takes none. */
  readonly configuration?: ConfigurationReport;
}

export const maintenanceActions = ['restart-shell', 'restart-host', 'restart-machine', 'update'] as const;
export type MaintenanceAction = (typeof maintenanceActions)[number];

export interface MaintenanceReport {
  /** What this machine can do for real; the others are only acted. */
  readonly real: readonly MaintenanceAction[];
}

export interface MaintenanceOutcome {
  /** `simulated`: the command would have been given here, and nothing has happened. */
  readonly code: 'started' | 'simulated' | 'failed';
}

/** What a technician sets on the spot. */
export interface LocalSettings {
  /** Nothing is played louder than this, 0–1. */
  readonly volumeLimit: number;
  /** Of the picture, measured with a ruler; 0 = not measured. */
  readonly screenWidthMm: number;
}

export interface LogExport {
  readonly code: 'written' | 'no-stick' | 'failed';
  readonly fileName?: string;
}

export type SelfTestSubject = DeviceKind | 'device-host' | 'network' | 'clock' | 'disk' | 'screen' | 'outbox';

/** What was found out, one code for all subjects; each has a sentence in the texts. */
export const selfTestFindings = [
  'healthy',
  'unhealthy',
  'attention',
  'lost',
  'timeout',
  'busy',
  'unsupported',
  'answered',
  'slow',
  'name-unknown',
  'unreachable',
  'right',
  'wrong',
  'unknown',
  'enough',
  'low',
  'full',
  'drawn',
  'not-drawn',
  'too-small',
  'nothing-waits',
  'waits',
  'waits-long',
] as const;
export type SelfTestFinding = (typeof selfTestFindings)[number];

export interface SelfTestCheck {
  readonly subject: SelfTestSubject;
  readonly grade: 'well' | 'attention' | 'failed';
  readonly finding: SelfTestFinding;
  /** Device faults, in the devices' own words. */
  readonly faults?: readonly string[];
}

/** One test of the whole machine. */
export interface SelfTestReport {
  /** RFC 3339. */
  readonly at: string;
  readonly depth: HealthDepth;
  readonly checks: readonly SelfTestCheck[];
}

/** The answer to a one-time code or an operator's card. */
export type EntryResult =
  | { readonly code: 'open'; readonly token: string }
  /** `used`: the code was right and has been taken before. */
  | { readonly code: 'wrong' | 'used'; readonly attemptsLeft: number }
  | { readonly code: 'locked'; readonly secondsLeft: number }
  /** This kiosk has no secret and no cards. */
  | { readonly code: 'not-enrolled' }
  /** Nothing was held under the scanner in time, or it is gone or in use. */
  | { readonly code: 'no-card' }
  | { readonly code: 'unanswered' };
