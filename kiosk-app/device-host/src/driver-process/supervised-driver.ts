import type { DeviceAbout, DeviceState, DeviceStatistics } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import { DriverLink, usualDriverLimits } from './driver-link.ts';
import type { BandSource, CallOutcome, DriverEnd, DriverLimits } from './driver-link.ts';
import type { DriverManifest } from './driver-manifest.ts';
import type { Properties } from './messages.ts';
import { nextRestart, usualRestartPolicy } from './restart-policy.ts';
import type { RestartPolicy } from './restart-policy.ts';

/** How the driver itself is, beside the device's state. */
export type DriverHealth =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  /** Its process ended; a new one starts after `delayMs`. */
  | {
      readonly kind: 'backing-off';
      readonly end: DriverEnd;
      readonly failures: number;
      readonly delayMs: number;
    }
  /** It ended too often in a row and is left alone for `delayMs`. */
  | {
      readonly kind: 'given-up';
      readonly end: DriverEnd;
      readonly failures: number;
      readonly delayMs: number;
    }
  | { readonly kind: 'closed' };

export interface SupervisedDriverOptions {
  readonly manifest: DriverManifest;
  readonly name: string;
  readonly settings: object;
  readonly limits?: Partial<DriverLimits>;
  readonly restart?: Partial<RestartPolicy>;
  readonly startTimer?: StartTimer;
}

/**
 * Keeps one driver's process running: starts it, ends it when it misbehaves, waits ever longer before the next start,
 * and leaves it alone for a while when nothing helps. What happens in it happens to no other device.
 */
export class SupervisedDriver {
  readonly state = new WatchedValue<DeviceState>({ kind: 'starting' });
  readonly health = new WatchedValue<DriverHealth>({ kind: 'starting' });
  readonly manifest: DriverManifest;
  /** Called with each event of the device. */
  onEvent: (name: string, value: unknown) => void = () => undefined;
  readonly #options: SupervisedDriverOptions;
  readonly #limits: DriverLimits;
  readonly #policy: RestartPolicy;
  readonly #startTimer: StartTimer;
  #link: DriverLink;
  #opened = Promise.withResolvers<void>();
  #startedAtMs = 0;
  #failures = 0;
  #isClosed = false;
  #cancelRestart: (() => void) | undefined;
  #about: DeviceAbout | undefined;
  #properties: Properties = {};
  #statistics: DeviceStatistics = { openForMs: 0, counts: {} };

  constructor(options: SupervisedDriverOptions) {
    this.#options = options;
    this.manifest = options.manifest;
    this.#limits = { ...usualDriverLimits, ...options.limits };
    this.#policy = { ...usualRestartPolicy, ...options.restart };
    this.#startTimer = options.startTimer ?? startTimer;
    this.#link = this.#start();
  }

  /** As the driver said last; until then what its package declares. */
  get about(): DeviceAbout {
    const { kind, packageName } = this.manifest;
    const unknown = { powerReporting: 'lost', healthDepths: ['internal'], tells: [], counts: [] } as const;
    return this.#about ?? { kind, driver: packageName, ...unknown };
  }

  get properties(): Properties {
    return this.#properties;
  }

  get statistics(): DeviceStatistics {
    return this.#statistics;
  }

  get processId(): number | undefined {
    return this.#link.processId;
  }

  /** Resolves when the driver has opened its device for the first time, or its process has ended. */
  whenOpened(): Promise<void> {
    return this.#opened.promise;
  }

  /** Waits for a driver that is starting; `ended` when there is none, or when it ends before it answers. */
  async call(
    operation: string,
    options: { readonly options?: object; readonly signal: AbortSignal; readonly bands?: BandSource },
  ): Promise<CallOutcome> {
    if (this.health.value.kind === 'starting') {
      const aborted = Promise.withResolvers<void>();
      const abort = (): void => aborted.resolve();
      options.signal.addEventListener('abort', abort, { once: true });
      await Promise.race([this.#opened.promise, aborted.promise]);
      options.signal.removeEventListener('abort', abort);
    }
    if (this.health.value.kind !== 'running') return { code: 'ended' };
    return await this.#link.call(operation, options);
  }

  /** The driver said something that its contract does not have. */
  breach(): void {
    this.#link.kill('protocol');
  }

  /** Safe to call twice. */
  async close(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#cancelRestart?.();
      this.health.set({ kind: 'closed' });
      this.state.set({ kind: 'closed' });
      this.#opened.resolve();
    }
    await this.#link.close();
  }

  #start(): DriverLink {
    this.#startedAtMs = performance.now();
    const link = new DriverLink({
      manifest: this.manifest,
      name: this.#options.name,
      settings: this.#options.settings,
      limits: this.#limits,
      events: {
        opened: (about, properties) => {
          this.#about = about;
          this.#properties = properties;
          this.#enter({ kind: 'running' });
          this.#opened.resolve();
        },
        state: (state, properties) => {
          this.#properties = properties;
          if (!this.#isClosed) this.state.set(state.kind === 'closed' ? { kind: 'lost' } : state);
        },
        event: (name, value) => this.onEvent(name, value),
        statistics: (statistics) => (this.#statistics = statistics),
        ended: (end) => this.#onEnd(end),
      },
    });
    return link;
  }

  #onEnd(end: DriverEnd): void {
    if (this.#isClosed) return;
    const livedMs = performance.now() - this.#startedAtMs;
    const restart = nextRestart(this.#policy, { failures: this.#failures, livedMs });
    const { failures, delayMs } = restart;
    this.#failures = failures;
    const isOver = restart.code === 'give-up';
    // Before the state, so that whoever hears of the loss already finds nothing to call.
    this.#enter({ kind: isOver ? 'given-up' : 'backing-off', end, failures, delayMs });
    this.#opened.resolve();
    this.state.set(isOver ? { kind: 'faulted', faults: ['unrecoverable'] } : { kind: 'lost' });
    this.#cancelRestart = this.#startTimer(delayMs, () => {
      this.#opened = Promise.withResolvers();
      this.#enter({ kind: 'starting' });
      this.#link = this.#start();
    });
  }

  #enter(health: DriverHealth): void {
    if (!this.#isClosed) this.health.set(health);
  }
}
