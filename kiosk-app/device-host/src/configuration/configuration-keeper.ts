import type { ConfigurationReport, RefusalCode } from '@motcua/care';
import { floorAfter, judgeConfiguration, openConfiguration } from '@motcua/kiosk-config';
import type { Configuration, VerificationKey } from '@motcua/kiosk-config';
import type { Log } from '../log.ts';
import type { Disk } from '../disk.ts';
import { emptySlots, freeSlot } from './slot-state.ts';
import { SlotReader } from './slot-reader.ts';
import type { KeptConfiguration } from './slot-reader.ts';
import type { SlotName, SlotState } from './slot-state.ts';
import { Slots } from './slots.ts';

export interface KeeperOptions {
  readonly keys: readonly VerificationKey[];
  readonly folder: string;
  readonly kiosk: { readonly name: string; readonly unit: string };
  readonly disk: Disk;
  readonly now: () => Date;
  /** Calls `work` once after a while, unless what it returns was called. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly aliveMs: number;
  readonly log: Log;
}

type Refusal = NonNullable<ConfigurationReport['refusal']>;

/** The host may start so often before the screen has come up: a power cut in the wrong moment is not its fault. */
const mostTrialStarts = 3;
const mostBad = 20;

/**
 * Keeps the unit's configuration: takes what is rightly signed and newer, lets the screen try it between two sessions,
 * and goes back to the one before when the screen does not come up.
 *
 * At each moment one slot is in use and the other is free, waits, or is the way back; which is which changes in one
 * step on the disk.
 */
export class ConfigurationKeeper implements Disposable {
  readonly #options: KeeperOptions;
  readonly #slots: Slots;
  readonly #reader: SlotReader;
  readonly #listeners = new Set<() => void>();
  #state: SlotState = emptySlots;
  #active: KeptConfiguration | undefined;
  #waiting: KeptConfiguration | undefined;
  #refusal: Refusal | undefined;
  #stopTrial: (() => void) | undefined;
  #isGoingBack = false;
  #offering: Promise<unknown> = Promise.resolve();

  private constructor(options: KeeperOptions) {
    this.#options = options;
    const { disk, folder, keys, kiosk, log } = options;
    this.#slots = new Slots(folder, disk);
    this.#reader = new SlotReader({ slots: this.#slots, keys, unit: kiosk.unit, log });
  }

  /** Reads what was kept. What cannot be read is as if it had never been there. */
  static async open(options: KeeperOptions): Promise<ConfigurationKeeper> {
    const keeper = new ConfigurationKeeper(options);
    await keeper.#load();
    return keeper;
  }

  /** In use now; undefined when the kiosk is as it was built. */
  get active(): KeptConfiguration | undefined {
    return this.#active;
  }

  /** Whether a newer one waits for the end of the session. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  get report(): ConfigurationReport {
    const active = this.#active?.configuration;
    const { expires, version = 0 } = active ?? {};
    return {
      version,
      state: active === undefined ? 'none' : this.#state.trial === null ? 'in-use' : 'on-trial',
      hasExpired: expires !== undefined && this.#options.now() >= new Date(expires),
      ...(this.#waiting !== undefined && { waitingVersion: this.#waiting.configuration.version }),
      ...(this.#refusal !== undefined && { refusal: this.#refusal }),
    };
  }

  /** Calls `listener` when another configuration is in use, or one begins to wait. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes a file if it may: it waits then. Never rejects; offers are dealt with one after the other. */
  offer(file: string | Uint8Array, source: string): Promise<'waits' | 'same' | 'refused'> {
    const offered = this.#offering.then(() => this.#offer(file, source));
    this.#offering = offered;
    return offered;
  }

  /** Says why nothing came from a source. */
  refuse(refusal: Omit<Refusal, 'at'>): void {
    const before = this.#refusal;
    this.#refusal = { ...refusal, at: this.#options.now().toISOString() };
    const { code, reasons, source, version } = refusal;
    // Asked each minute, the same trouble is told once.
    if (before?.code === code && before.source === source && before.version === version) return;
    this.#options.log.info('configuration-refused', { code, source, version, reasons: reasons?.join('; ') });
  }

  /** Nobody is served now: the one that waits is in use from here on, until the screen has come up or has not. */
  apply(): 'applied' | 'nothing-waits' | 'storage' {
    const waiting = this.#waiting;
    if (waiting === undefined || this.#state.waiting === null) return 'nothing-waits';
    const judgement = this.#judge(waiting.configuration, this.#state.floor);
    const { active, floor, waiting: slot } = this.#state;
    if (judgement !== 'fits') {
      this.refuse({ code: judgement, source: 'waiting', version: waiting.configuration.version });
      this.#waiting = undefined;
      this.#save({ ...this.#state, waiting: null });
      return 'nothing-waits';
    }
    const trial = {
      ...this.#state,
      active: slot,
      previous: active,
      waiting: null,
      trial: { starts: 0 },
      floor: floorAfter(waiting.configuration, floor),
    };
    if (!this.#save(trial)) return 'storage';
    this.#active = waiting;
    this.#waiting = undefined;
    this.#options.log.info('configuration-on-trial', { version: waiting.configuration.version });
    this.#beginTrial();
    this.#tell();
    return 'applied';
  }

  /** The screen has come up with the configuration of this digest. */
  alive(digest: string): void {
    if (this.#state.trial === null || this.#isGoingBack || this.#active?.digest !== digest) return;
    this.#stopTrial?.();
    // Not written: the host starts with a trial once more, and the screen says once more that it is alive.
    this.#save({ ...this.#state, trial: null });
    this.#state = { ...this.#state, trial: null };
    this.#refusal = undefined;
    this.#options.log.info('configuration-in-use', { version: this.#active.configuration.version });
  }

  [Symbol.dispose](): void {
    this.#stopTrial?.();
    this.#listeners.clear();
  }

  async #load(): Promise<void> {
    const { log } = this.#options;
    const state = this.#reader.state();
    if (state === undefined) return await this.#recover();
    this.#state = state;
    this.#active = state.active === null ? undefined : await this.#reader.read(state.active);
    if (state.active !== null && this.#active === undefined) {
      log.info('configuration-damaged', { slot: state.active });
      await this.#goBack('damaged');
    }
    this.#waiting = state.waiting === null ? undefined : await this.#reader.read(state.waiting);
    if (this.#state.trial === null) return;
    const starts = this.#state.trial.starts + 1;
    if (starts >= mostTrialStarts) return await this.#goBack('restarts');
    this.#save({ ...this.#state, trial: { starts } });
    this.#beginTrial();
  }

  /** What is which is not known: the newer of what is rightly signed is in use. Nothing is there at the first start. */
  async #recover(): Promise<void> {
    const best = await this.#reader.newest();
    if (best === undefined) return;
    const { configuration } = best.kept;
    this.#active = best.kept;
    this.#save({ ...emptySlots, active: best.slot, floor: floorAfter(configuration, 0) });
    this.#options.log.info('configuration-recovered', { version: configuration.version });
  }

  async #offer(file: string | Uint8Array, source: string): Promise<'waits' | 'same' | 'refused'> {
    const opened = await openConfiguration(file, this.#options.keys);
    const refuse = (code: RefusalCode, version?: number): 'refused' => {
      this.refuse({
        code,
        source,
        ...(version !== undefined && { version }),
        ...(opened.code === 'invalid' && { reasons: opened.reasons }),
      });
      return 'refused';
    };
    if (opened.code !== 'ok') return refuse(opened.code);
    const { configuration, digest } = opened;
    const { version } = configuration;
    if (digest === this.#active?.digest || digest === this.#waiting?.digest) return 'same';
    if (this.#state.bad.includes(digest)) return refuse('did-not-start', version);
    const waitingFloor = this.#waiting === undefined ? 0 : floorAfter(this.#waiting.configuration, 0);
    const judgement = this.#judge(configuration, Math.max(this.#state.floor, waitingFloor));
    if (judgement !== 'fits') return refuse(judgement, version);
    const slot = freeSlot(this.#state);
    // The screen is just coming up with another one; the next look finds this again.
    if (slot === undefined) return 'same';
    if (!this.#store(slot, file)) return refuse('storage', version);
    this.#waiting = { digest, configuration };
    this.#refusal = undefined;
    this.#options.log.info('configuration-waits', { version, source });
    this.#tell();
    return 'waits';
  }

  #store(slot: SlotName, file: string | Uint8Array): boolean {
    const text = (typeof file === 'string' ? file : Buffer.from(file).toString('utf8')).trim();
    // First nothing points to the slot, then its file changes, then something points to it.
    const { previous, waiting } = this.#state;
    const isNamed = previous !== null || waiting !== null;
    if (isNamed && !this.#save({ ...this.#state, previous: null, waiting: null })) return false;
    this.#waiting = undefined;
    try {
      this.#slots.writeSlot(slot, text);
    } catch (error) {
      this.#options.log.error('configuration-storage', error);
      return false;
    }
    return this.#save({ ...this.#state, waiting: slot });
  }

  #judge(configuration: Configuration, floor: number): ReturnType<typeof judgeConfiguration> {
    const { kiosk, now } = this.#options;
    const current = this.#active?.configuration.version ?? 0;
    return judgeConfiguration(configuration, { kiosk, now: now(), floor, current });
  }

  #beginTrial(): void {
    const { after, aliveMs } = this.#options;
    this.#stopTrial?.();
    this.#stopTrial = after(aliveMs, () => void this.#goBack('screen'));
  }

  /** The active one did not come up, for a reason that stands in the log. */
  async #goBack(reason: 'screen' | 'restarts' | 'damaged'): Promise<void> {
    this.#stopTrial?.();
    this.#isGoingBack = true;
    const { bad, previous } = this.#state;
    const failed = this.#active;
    const back = previous === null ? undefined : await this.#reader.read(previous);
    const state: SlotState = {
      ...this.#state,
      active: back === undefined ? null : previous,
      previous: null,
      trial: null,
      bad: failed === undefined ? bad : [...bad, failed.digest].slice(-mostBad),
    };
    // Even if it cannot be written, this run goes on with the one before.
    this.#save(state);
    this.#state = state;
    this.#active = back;
    this.#isGoingBack = false;
    const version = failed?.configuration.version;
    const to = back?.configuration.version ?? 0;
    this.#options.log.info('configuration-rolled-back', { version, to, reason });
    this.refuse({ code: 'did-not-start', source: 'screen', ...(version !== undefined && { version }) });
    this.#tell();
  }

  #save(state: SlotState): boolean {
    try {
      this.#slots.writeState(state);
    } catch (error) {
      this.#options.log.error('configuration-storage', error);
      return false;
    }
    this.#state = state;
    return true;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
