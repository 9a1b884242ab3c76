import type {
  EntryResult,
  LocalSettings,
  MaintenanceAction,
  SelfTestReport,
  TechnicianReport,
  TestOutcome,
  WaitingReport,
} from '@motcua/care';
import type { Link } from '@motcua/care/host-api';
import type { CareApi, CarePorts } from '../technician/care-ports.ts';

const report: TechnicianReport = {
  kiosk: 'Kiosk 1',
  devices: [
    {
      name: 'barcode-scanner',
      state: 'ready',
      faults: [],
      warnings: [],
      driver: '@motcua/driver-scanner-serial',
      counts: { reads: 214, errors: 3, losses: 1 },
      tests: ['health', 'scan'],
    },
    {
      name: 'receipt-printer',
      state: 'faulted',
      faults: ['paper-out'],
      warnings: ['paper-low'],
      driver: '@motcua/driver-receipt-escpos',
      model: 'generic-80',
      counts: { prints: 180, cuts: 180, errors: 0, losses: 0 },
      tests: ['health', 'work', 'print'],
    },
    {
      name: 'id-card-reader',
      state: 'lost',
      faults: [],
      warnings: [],
      counts: {},
      process: { kind: 'waiting', reason: 'permission-denied' },
      tests: ['card'],
    },
  ],
  events: [
    { time: '2026-11-19T02:10:00Z', level: 'info', event: 'device-state', device: 'receipt-printer' },
    { time: '2026-11-19T02:11:00Z', level: 'error', event: 'request-failed', error: 'Error' },
    { time: '2026-11-19T02:12:00Z', level: 'info', event: 'technician-entry', by: 'code', result: 'open' },
  ],
};

const selfTest: SelfTestReport = {
  at: '2026-11-19T02:00:00Z',
  depth: 'internal',
  checks: [
    { subject: 'barcode-scanner', grade: 'well', finding: 'healthy' },
    { subject: 'receipt-printer', grade: 'failed', finding: 'unhealthy', faults: ['paper-out'] },
    { subject: 'id-card-reader', grade: 'failed', finding: 'lost' },
    { subject: 'network', grade: 'attention', finding: 'slow' },
    { subject: 'clock', grade: 'well', finding: 'right' },
    { subject: 'disk', grade: 'well', finding: 'enough' },
    { subject: 'screen', grade: 'well', finding: 'drawn' },
  ],
};

/** A host that answers from memory. */
export class FakeCare {
  /** What the next code or card comes to. */
  entry: EntryResult = { code: 'open', token: 'a-token' };
  readonly codes: string[] = [];
  readonly tests: string[] = [];
  readonly maintained: MaintenanceAction[] = [];
  readonly tones: number[] = [];
  settings: LocalSettings = { volumeLimit: 0.7, screenWidthMm: 0 };
  outcome: TestOutcome = { code: 'printed' };
  left = 0;
  restarts = 0;
  /** What waits at this kiosk; the oldest for months. */
  waiting: WaitingReport = {
    at: '2026-11-19T02:16:00Z',
    applications: { count: 2, since: '2026-01-05T02:16:00Z' },
    tickets: { count: 0 },
    feedback: 3,
  };
  #tellLink: (link: Link) => void = () => undefined;

  readonly api: CareApi = {
    follow: ({ link, report: tell }, signal) => {
      link('open');
      tell(report);
      this.#tellLink = link;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    },
    test: (device, name) => {
      this.tests.push(`${device} ${name}`);
      return Promise.resolve(this.outcome);
    },
    log: () => Promise.resolve(new Blob(['{}\n'])),
    exportLog: () => Promise.resolve({ code: 'written', fileName: 'mot-cua-2026-11-19.log' }),
    network: () =>
      Promise.resolve({
        gateway: 'https://gateway.motcua.example',
        name: { code: 'found', ms: 4 },
        answer: { code: 'answered', ms: 38 },
        clockDifferenceMs: 95_000,
      }),
    machine: () =>
      Promise.resolve({
        version: '0.1.0',
        runtime: 'Node 24.21.0',
        system: 'Linux 6.12',
        hostUptimeSeconds: 3725,
        machineUptimeSeconds: 400_000,
        memoryFreeBytes: 2_400_000_000,
        diskFreeBytes: 21_000_000_000,
        maintenance: { real: ['restart-shell', 'restart-host'] },
      }),
    maintain: (action) => {
      this.maintained.push(action);
      return Promise.resolve({
        code: action.startsWith('restart-') && action !== 'restart-machine' ? 'started' : 'simulated',
      });
    },
    settings: () => Promise.resolve(this.settings),
    saveSettings: (settings) => {
      this.settings = settings;
      return Promise.resolve(settings);
    },
    lastSelfTest: () => Promise.resolve(selfTest),
    selfTest: () => Promise.resolve(selfTest),
    reportSelfTest: () => Promise.resolve(),
    leave: () => {
      this.left += 1;
      return Promise.resolve();
    },
  };

  readonly ports: CarePorts = {
    enterWithCode: (code) => {
      this.codes.push(code);
      return Promise.resolve(this.entry);
    },
    enterWithCard: () => Promise.resolve(this.entry),
    open: () => this.api,
    playTone: (volume) => {
      this.tones.push(volume);
      return Promise.resolve(true);
    },
    waiting: () => Promise.resolve(this.waiting),
    restart: () => {
      this.restarts += 1;
    },
  };

  /** The host ends the session: its longest time is over. */
  endSession(): void {
    this.#tellLink('refused');
  }

  /** The host does not answer any more. */
  loseLink(): void {
    this.#tellLink('lost');
  }
}
