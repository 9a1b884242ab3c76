import { mkdirSync } from 'node:fs';
import type {
  ConfigurationReport,
  LocalSettings,
  MachineReport,
  NetworkReport,
  SelfTestReport,
  TechnicianReport,
  WaitingReport,
} from '@motcua/care';
import type { HealthDepth } from '@motcua/devices';
import type { Log } from '../log.ts';
import { auxiliariesOf } from './device-report.ts';
import type { ReportedDevices } from './device-report.ts';
import { freshGate } from './entry/code-gate.ts';
import { TechnicianEntry } from './entry/technician-entry.ts';
import type { EntrySettings } from './entry/technician-entry.ts';
import { isGateState, isLocalSettings, isSelfTestReport, usualSettings } from './local-settings.ts';
import { freeBytes, reportMachine } from './machine-report.ts';
import { createMaintenance } from './maintenance.ts';
import type { Maintenance, MaintenanceCommands } from './maintenance.ts';
import { checkNetwork } from './network-check.ts';
import { runSelfTest } from './self-test.ts';
import { openStored } from './stored.ts';
import type { Stored } from './stored.ts';

/** What the configuration says about the care of this machine. */
export interface CareSettings extends EntrySettings {
  /** Where attempts, settings and the last test outlive a restart. */
  readonly stateFolder?: string;
  /** Where the image mounts a stick. */
  readonly exportFolder?: string;
  readonly maintenance?: MaintenanceCommands;
}

export interface CareOptions extends ReportedDevices {
  readonly settings: CareSettings;
  readonly gateway: string;
  readonly log: Log;
  /** How the unit's configuration stands; left out where the kiosk takes none. */
  readonly configuration?: (() => ConfigurationReport) | undefined;
  /** The machine's own without it. */
  readonly now?: () => number;
}

const noReport: SelfTestReport | null = null;

/** The care of one machine: who may do it, what can be done, and how the machine was at the last test. */
export class MachineCare {
  readonly entry: TechnicianEntry;
  readonly maintenance: Maintenance;
  readonly localSettings: Stored<LocalSettings>;
  readonly lastSelfTest: Stored<SelfTestReport | null>;
  readonly exportFolder: string | undefined;
  /** What waits at the screen, as it has said last. */
  waiting: WaitingReport | undefined;
  readonly #options: CareOptions;
  /** Where room is looked for. */
  readonly #folder: string;

  constructor(options: CareOptions) {
    const { log, now = Date.now, scanner, settings } = options;
    this.#options = options;
    const onFailure = (error: unknown): void => log.error('state-not-kept', error);
    const folder = madeFolder(settings.stateFolder, onFailure);
    this.#folder = folder ?? '.';
    this.exportFolder = settings.exportFolder;
    this.maintenance = createMaintenance(settings.maintenance ?? {}, log);
    this.entry = new TechnicianEntry({
      settings,
      scanner,
      log,
      now,
      stored: openStored({
        folder,
        name: 'technician-gate',
        initial: freshGate,
        isValue: isGateState,
        onFailure,
      }),
    });
    this.localSettings = openStored({
      folder,
      name: 'local-settings',
      initial: usualSettings,
      isValue: isLocalSettings,
      onFailure,
    });
    this.lastSelfTest = openStored({
      folder,
      name: 'self-test',
      initial: noReport,
      isValue: isSelfTestReport,
      onFailure,
    });
  }

  network(signal: AbortSignal): Promise<NetworkReport> {
    return checkNetwork(this.#options.gateway, signal);
  }

  /** To be spread into a report. */
  get configuration(): { readonly configuration?: ConfigurationReport } {
    const { configuration } = this.#options;
    return configuration === undefined ? {} : { configuration: configuration() };
  }

  /** To be spread into what technicians see. */
  get told(): Pick<TechnicianReport, 'selfTest' | 'waiting'> {
    const selfTest = this.lastSelfTest.value;
    const { waiting } = this;
    return { ...(selfTest !== null && { selfTest }), ...(waiting !== undefined && { waiting }) };
  }

  async machine(): Promise<MachineReport> {
    return { ...(await reportMachine(this.#folder, this.maintenance.report)), ...this.configuration };
  }

  async selfTest(depth: HealthDepth, signal: AbortSignal): Promise<SelfTestReport> {
    const { cardReader, now = Date.now, printer, scanner } = this.#options;
    const report = await runSelfTest(
      {
        devices: [
          ['barcode-scanner', scanner],
          ['receipt-printer', printer],
          ...(cardReader === undefined ? [] : [['id-card-reader', cardReader] as const]),
          ...auxiliariesOf(this.#options),
        ],
        warnings: () => printer.warnings,
        network: (aborted) => this.network(aborted),
        diskFree: () => freeBytes(this.#folder),
        now: () => new Date(now()),
      },
      { depth, signal },
    );
    this.keepSelfTest(report);
    return report;
  }

  /** Keeps the report. The screen hands the same one back with what it has found itself. */
  keepSelfTest(report: SelfTestReport): void {
    const { log } = this.#options;
    const before = this.lastSelfTest.value;
    this.lastSelfTest.save(report);
    const known = before?.at === report.at ? before.checks.length : 0;
    for (const { finding, grade, subject } of report.checks.slice(known)) {
      if (grade !== 'well') log.info('self-test', { subject, grade, finding });
    }
    if (known === 0) log.info('self-test-done', { depth: report.depth, checks: report.checks.length });
  }
}

/** The folder, made where it is missing; undefined where it can neither be found nor made. */
function madeFolder(folder: string | undefined, onFailure: (error: unknown) => void): string | undefined {
  if (folder === undefined) return undefined;
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    onFailure(error);
    return undefined;
  }
}
