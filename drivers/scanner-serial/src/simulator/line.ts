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

/** This machine cannot stand in for a serial port. */
export class SimulatorUnavailableError extends Error {
  override readonly name = 'SimulatorUnavailableError';
  readonly code: 'socat-missing' | 'socat-failed';

  constructor(code: SimulatorUnavailableError['code'], options?: ErrorOptions) {
    super(`no pseudo-terminal: ${code}`, options);
    this.code = code;
  }
}
