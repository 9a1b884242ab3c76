import type { DeviceAbout, DeviceState, DeviceStatistics } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import { DriverLink, usualDriverLimits } from './driver-link.ts';
import type { BandSource, CallOutcome, DriverEnd, DriverLimits } from './driver-link.ts';
import type { DriverManifest, DrivenKind } from './driver-manifest.ts';
import type { Properties } from './messages.ts';
import { nextRestart, usualRestartPolicy } from './restart-policy.ts';
import type { RestartPolicy } from './restart-policy.ts';

/** How the driver itself is, beside the device's state. */
export type DriverHealth =
  /** No device to drive: none was found, or the kiosk may not open its node. */
  | { readonly kind: 'waiting'; readonly reason: WaitingReason }
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

export type WaitingReason = 'absent' | 'permission-denied';

/** A driver package, and what it is told. */
export interface DriverTarget {
  readonly manifest: DriverManifest;
  readonly settings: object;
}

export interface SupervisedDriverOptions {
  readonly name: string;
  readonly kind: DrivenKind;
  /** Left out: it waits for `drive`. */
  readonly target?: DriverTarget;
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
  readonly name: string;
  readonly kind: DrivenKind;
  /** Called with each event of the device. */
  onEvent: (name: string, value: unknown) => void = () => undefined;
  readonly #limits: DriverLimits;
  readonly #policy: RestartPolicy;
  readonly #startTimer: StartTimer;
  #target: DriverTarget | undefined;
  #link: DriverLink | undefined;
  /** Links of targets that are no more; each ends by itself. */
  #leaving: Promise<void> = Promise.resolve();
  #opened = Promise.withResolvers<void>();
  #startedAtMs = 0;
  #failures = 0;
  #isClosed = false;
  #cancelRestart: (() => void) | undefined;
  #about: DeviceAbout | undefined;
  #properties: Properties = {};
  #statistics: DeviceStatistics = { openForMs: 0, counts: {} };

  constructor(options: SupervisedDriverOptions) {
    this.name = options.name;
    this.kind = options.kind;
    this.#limits = { ...usualDriverLimits, ...options.limits };
    this.#policy = { ...usualRestartPolicy, ...options.restart };
    this.#startTimer = options.startTimer ?? startTimer;
    if (options.target === undefined) this.wait('absent');
    else this.drive(options.target);
  }

  /** As the driver said last; until then what its package declares. */
  get about(): DeviceAbout {
    const driver = this.#target?.manifest.packageName ?? '';
    const unknown = { powerReporting: 'lost', healthDepths: ['internal'], tells: [], counts: [] } as const;
    return this.#about ?? { kind: this.kind, driver, ...unknown };
  }

  get properties(): Properties {
    return this.#properties;
  }

  get statistics(): DeviceStatistics {
    return this.#statistics;
  }

  get processId(): number | undefined {
    return this.#link?.processId;
  }

  /** Drives another device, or the same one with other settings: the process before it is ended first. */
  drive(target: DriverTarget): void {
    if (this.#isClosed) return;
    this.#leave();
    this.#target = target;
    this.#failures = 0;
    this.#opened = Promise.withResolvers();
    this.#enter({ kind: 'starting' });
    // One process at a time has the device.
    const begun = this.#leaving;
    void begun.then(() => {
      if (this.#target === target && this.#link === undefined && !this.#isClosed) this.#start(target);
    });
  }

  /** There is nothing to drive. */
  wait(reason: WaitingReason): void {
    if (this.#isClosed) return;
    this.#leave();
    this.#enter({ kind: 'waiting', reason });
    this.state.set({ kind: 'lost' });
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
    if (this.health.value.kind !== 'running' || this.#link === undefined) return { code: 'ended' };
    return await this.#link.call(operation, options);
  }

  /** The driver said something that its contract does not have. */
  breach(): void {
    this.#link?.kill('protocol');
  }

  /** Safe to call twice. */
  async close(): Promise<void> {
    if (!this.#isClosed) {
      this.#leave();
      this.#enter({ kind: 'closed' });
      this.state.set({ kind: 'closed' });
      this.#isClosed = true;
    }
    await this.#leaving;
  }

  #leave(): void {
    this.#cancelRestart?.();
    this.#cancelRestart = undefined;
    this.#opened.resolve();
    const link = this.#link;
    this.#link = undefined;
    this.#target = undefined;
    if (link === undefined) return;
    const before = this.#leaving;
    this.#leaving = Promise.all([before, link.close()]).then(() => undefined);
  }

  #start(target: DriverTarget): void {
    this.#startedAtMs = performance.now();
    const ifCurrent = (work: () => void): void => {
      if (this.#target === target && !this.#isClosed) work();
    };
    this.#link = new DriverLink({
      ...target,
      name: this.name,
      limits: this.#limits,
      events: {
        opened: (about, properties) =>
          ifCurrent(() => {
            this.#about = about;
            this.#properties = properties;
            this.#enter({ kind: 'running' });
            this.#opened.resolve();
          }),
        state: (state, properties) =>
          ifCurrent(() => {
            this.#properties = properties;
            this.state.set(state.kind === 'closed' ? { kind: 'lost' } : state);
          }),
        event: (name, value) => ifCurrent(() => this.onEvent(name, value)),
        statistics: (statistics) => ifCurrent(() => (this.#statistics = statistics)),
        ended: (end) => ifCurrent(() => this.#onEnd(end, target)),
      },
    });
  }

  #onEnd(end: DriverEnd, target: DriverTarget): void {
    const livedMs = performance.now() - this.#startedAtMs;
    const restart = nextRestart(this.#policy, { failures: this.#failures, livedMs });
    const { failures, delayMs } = restart;
    const isOver = restart.code === 'give-up';
    this.#failures = failures;
    this.#link = undefined;
    // Before the state, so that whoever hears of the loss already finds nothing to call.
    this.#enter({ kind: isOver ? 'given-up' : 'backing-off', end, failures, delayMs });
    this.#opened.resolve();
    this.state.set(isOver ? { kind: 'faulted', faults: ['unrecoverable'] } : { kind: 'lost' });
    this.#cancelRestart = this.#startTimer(delayMs, () => {
      this.#opened = Promise.withResolvers();
      this.#enter({ kind: 'starting' });
      this.#start(target);
    });
  }

  #enter(health: DriverHealth): void {
    if (!this.#isClosed) this.health.set(health);
  }
}
