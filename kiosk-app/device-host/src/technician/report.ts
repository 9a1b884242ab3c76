/** What the technician's page is told; plain data on both sides. */
export interface DeviceReport {
  readonly name: 'barcode-scanner' | 'receipt-printer' | 'id-card-reader';
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

export type TestName = 'health' | 'print' | 'scan' | 'card';

export interface LogRecord {
  readonly time: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface TechnicianReport {
  readonly kiosk: string;
  readonly devices: readonly DeviceReport[];
  /** The last ones, oldest first. */
  readonly events: readonly LogRecord[];
}

export interface TestOutcome {
  readonly code: string;
  /** Characters of a code that was scanned: how many, never which. */
  readonly characters?: number;
}
