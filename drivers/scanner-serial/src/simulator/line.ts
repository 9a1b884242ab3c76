import type { ScannerTransport } from '../open-serial-scanner.ts';

/** The cable a simulated scanner is on. */
export interface Line {
  /** What the driver is given; the same before and after a replug. */
  readonly transport: ScannerTransport;
  /** Resolves when the bytes have left the scanner; false when there is no cable, or it went while they left. */
  write(bytes: Uint8Array): Promise<boolean>;
  plugIn(): Promise<void>;
  pullPlug(): Promise<void>;
  /** Safe to call twice. */
  close(): Promise<void>;
}
