import type { Device, DeviceState, Unsubscribe } from '../device.ts';
import type {
  DeviceAbout,
  DeviceStatistics,
  HealthDepth,
  HealthResult,
  SelfReporting,
  StatisticName,
} from '../self-report.ts';
import { WatchedValue } from '../watched-value.ts';

/**
 * What drivers have in common: state, counting, health checks that need no device, closing once.
 *
 * A driver calls `enter` when the device's state changes and `count` when something happened, and lets go of its
 * connection in `letGo`. Nothing changes the state after `close`.
 */
export abstract class BaseDevice implements Device, SelfReporting {
  readonly name: string;
  readonly about: DeviceAbout;
  readonly #state = new WatchedValue<DeviceState>({ kind: 'starting' });
  readonly #counts: Map<StatisticName, number>;
  readonly #openedAtMs = performance.now();
  #released: Promise<void> | undefined;

  constructor(name: string, about: DeviceAbout) {
    this.name = name;
    this.about = about;
    this.#counts = new Map(about.counts.map((name) => [name, 0]));
  }

  get state(): DeviceState {
    return this.#state.value;
  }

  get statistics(): DeviceStatistics {
    return { openForMs: performance.now() - this.#openedAtMs, counts: Object.fromEntries(this.#counts) };
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  async checkHealth(options: {
    readonly depth: HealthDepth;
    readonly signal: AbortSignal;
  }): Promise<HealthResult> {
    const { state } = this;
    if (options.signal.aborted) return { code: 'canceled' };
    if (!this.about.healthDepths.includes(options.depth)) return { code: 'unsupported' };
    if (state.kind === 'faulted') return { code: 'unhealthy', faults: state.faults };
    if (state.kind === 'busy') return { code: 'busy' };
    if (state.kind !== 'ready') return { code: 'lost' };
    return this.examine(options.depth, options.signal);
  }

  async close(): Promise<void> {
    if (this.#released === undefined) {
      this.enter({ kind: 'closed' });
      this.#released = this.letGo();
    }
    await this.#released;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Checks a device that is ready, to a depth that was declared. Without more, the connection is the proof. */
  protected examine(_depth: HealthDepth, _signal: AbortSignal): Promise<HealthResult> {
    return Promise.resolve({ code: 'healthy', proof: 'link' });
  }

  /** Ends what is under way with `lost` and lets go of the device. Called once. */
  protected abstract letGo(): Promise<void>;

  protected get isClosed(): boolean {
    return this.#released !== undefined || this.state.kind === 'closed';
  }

  /** Shows a new state; a device that went away is counted. */
  protected enter(state: DeviceState): void {
    if (this.isClosed || sameState(state, this.state)) return;
    if (state.kind === 'lost' && this.state.kind !== 'starting') this.count('losses');
    this.#state.set(state);
  }

  /** Counts what `about` declares; anything else is left out. */
  protected count(name: StatisticName): void {
    const before = this.#counts.get(name);
    if (before !== undefined) this.#counts.set(name, before + 1);
  }
}

function sameState(one: DeviceState, other: DeviceState): boolean {
  return one.kind === other.kind && (one.kind !== 'faulted' || JSON.stringify(one) === JSON.stringify(other));
}
