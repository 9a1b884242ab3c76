import type { HealthDepth, HealthResult } from '@motcua/devices';
import { decodeScan, OneShot, ScanningDevice } from '@motcua/devices/driver';
import type { Connection, ScanningDeviceParts } from '@motcua/devices/driver';
import { encodeFrame, FrameReader } from './frames.ts';

type Status = 'well' | 'lamp-broken' | 'canceled' | 'busy' | 'silent';

const answerTimeoutMs = 2000;
/** Longer than a frame takes on the slowest line: what is half here after it stays half. */
const gapTimeoutMs = 500;

/** The Sen S2. It repeats a code until it is acknowledged, so each number is handed on once. */
export class SenScanner extends ScanningDevice {
  readonly #startTimer: ScanningDeviceParts['startTimer'];
  readonly #frames = new FrameReader();
  readonly #question = new OneShot<Status>();
  #connection: Connection | undefined;
  #lastNumber: number | undefined;
  #isDropping = false;
  #cancelGap: (() => void) | undefined;

  constructor(parts: Omit<ScanningDeviceParts, 'driver' | 'model'>) {
    super({ ...parts, driver: '@sen-example/scanner-driver', model: 'Sen S2' });
    this.#startTimer = parts.startTimer;
  }

  protected override useConnection(connection: Connection): void {
    this.#connection = connection;
  }

  protected override take(chunk: Uint8Array): void {
    this.#cancelGap?.();
    for (const { type, payload } of this.#frames.push(chunk)) {
      if (type === 'C') this.#takeCode(payload);
      if (type === 'S') this.#question.end(payload[0] === 0 ? 'well' : 'lamp-broken');
    }
    if (!this.#frames.underWay) return;
    this.#cancelGap = this.#startTimer(gapTimeoutMs, () => this.#frames.reset());
  }

  protected override forget(): void {
    this.#cancelGap?.();
    this.#frames.reset();
    this.#question.end('silent');
    this.#connection = undefined;
    this.#lastNumber = undefined;
    this.#isDropping = false;
  }

  protected override dropCurrent(): void {
    this.#isDropping = this.#frames.underWay;
  }

  /** Asks the scanner how it is. */
  protected override async examine(depth: HealthDepth, signal: AbortSignal): Promise<HealthResult> {
    if (depth !== 'internal') return super.examine(depth, signal);
    const cancelTimer = this.#startTimer(answerTimeoutMs, () => this.#question.end('silent'));
    const asking = this.#question.start({ signal, canceled: 'canceled', busy: 'busy' });
    void this.#connection?.write?.(encodeFrame({ type: 'Q', payload: new Uint8Array(0) }));
    const status = await asking;
    cancelTimer();
    switch (status) {
      case 'well':
        return { code: 'healthy', proof: 'answer' };
      case 'lamp-broken':
        return { code: 'unhealthy', faults: ['unrecoverable'] };
      case 'silent':
        return { code: this.state.kind === 'ready' ? 'timeout' : 'lost' };
      default:
        return { code: status };
    }
  }

  #takeCode(payload: Uint8Array): void {
    const [number] = payload;
    if (number === undefined) return;
    void this.#connection?.write?.(encodeFrame({ type: 'K', payload: Uint8Array.of(number) }));
    const isRepeated = number === this.#lastNumber;
    this.#lastNumber = number;
    if (!isRepeated && !this.#isDropping) this.deliver(decodeScan(payload.subarray(1)));
    this.#isDropping = false;
  }
}
