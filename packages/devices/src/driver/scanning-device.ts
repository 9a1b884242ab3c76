import type { BarcodeScanner, ScanResult } from '../device.ts';
import type { DeviceAbout, HealthDepth, HealthResult } from '../self-report.ts';
import { BaseDevice } from './base-device.ts';
import { ConnectionKeeper } from './connection-keeper.ts';
import { OneShot } from './one-shot.ts';
import type { StartTimer } from './timer.ts';
import type { Connection, Transport } from './transport.ts';

export interface ScanningDeviceParts {
  readonly name: string;
  /** Name of the driver's package. */
  readonly driver: string;
  readonly model?: string | undefined;
  readonly transport: Transport;
  readonly startTimer: StartTimer;
}

const about = ({ driver, model }: ScanningDeviceParts): DeviceAbout => ({
  kind: 'barcode-scanner',
  driver,
  ...(model !== undefined && { model }),
  powerReporting: 'lost',
  healthDepths: ['internal', 'interactive'],
  tells: [],
  counts: ['reads', 'errors', 'losses'],
});

/**
 * What drivers of barcode scanners have in common: a connection that is made again after each loss, and one code for
 * each read. A driver turns bytes into codes in `take` and hands them to `deliver`.
 */
export abstract class ScanningDevice extends BaseDevice implements BarcodeScanner {
  readonly #reading = new OneShot<ScanResult>();
  readonly #keeper: ConnectionKeeper;

  constructor(parts: ScanningDeviceParts) {
    super(parts.name, about(parts));
    this.#keeper = new ConnectionKeeper(
      parts.transport,
      {
        connected: (connection) => {
          this.useConnection(connection);
          this.enter({ kind: 'ready' });
        },
        bytes: (chunk) => this.take(chunk),
        lost: () => this.#lose(),
      },
      parts.startTimer,
    );
    // In a turn of its own, when the driver that extends this has its fields.
    queueMicrotask(() => this.#keeper.start());
  }

  read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (signal.aborted) return Promise.resolve({ code: 'canceled' });
    if (this.state.kind === 'lost' || this.state.kind === 'closed') return Promise.resolve({ code: 'lost' });
    if (!this.#reading.isRunning) this.dropCurrent();
    return this.#reading.start({ signal, canceled: { code: 'canceled' }, busy: { code: 'busy' } });
  }

  /** There is a new connection: a driver whose device wants to be spoken to keeps it. */
  protected useConnection(_connection: Connection): void {}

  /** Takes in what came. */
  protected abstract take(chunk: Uint8Array): void;

  /** Forgets what has come of a code: the line was cut. */
  protected abstract forget(): void;

  /** A read begins: the rest of a code that came before it must not pass for a whole one. */
  protected abstract dropCurrent(): void;

  /** Hands a code to whoever waits for one; without anybody it is dropped. */
  protected deliver(result: Extract<ScanResult, { readonly code: 'scanned' | 'unreadable' }>): void {
    if (this.#reading.end(result)) this.count(result.code === 'scanned' ? 'reads' : 'errors');
  }

  protected override async examine(depth: HealthDepth, signal: AbortSignal): Promise<HealthResult> {
    if (depth !== 'interactive') return super.examine(depth, signal);
    const result = await this.read({ signal });
    if (result.code === 'scanned' || result.code === 'unreadable') return { code: 'healthy', proof: 'work' };
    return result;
  }

  protected override async letGo(): Promise<void> {
    this.forget();
    this.#reading.end({ code: 'lost' });
    await this.#keeper.close();
  }

  #lose(): void {
    this.forget();
    this.enter({ kind: 'lost' });
    this.#reading.end({ code: 'lost' });
  }
}

/** The text of a code's bytes, decoded once and strictly. */
export function decodeScan(
  bytes: Uint8Array,
): Extract<ScanResult, { readonly code: 'scanned' | 'unreadable' }> {
  try {
    return { code: 'scanned', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { code: 'unreadable', reason: 'not-utf8' };
  }
}
