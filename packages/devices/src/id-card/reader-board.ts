import type { DeviceState, Unsubscribe } from '../device.ts';
import { WatchedValue } from '../watched-value.ts';
import type { CardPresence, CardReaderFault, ClaimResult } from './card-reader.ts';
import { ReaderCounters } from './reader-counters.ts';

/** What a driver knows about its reader. */
export type ReaderStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'online'; readonly presence: CardPresence }
  | { readonly kind: 'faulted'; readonly faults: readonly CardReaderFault[]; readonly advice: string }
  | { readonly kind: 'lost' };

const starting: DeviceState<CardReaderFault> = { kind: 'starting' };

/** State, presence, claim and statistics of one reader, in one place, for drivers of either kind. */
export class ReaderBoard {
  readonly counters = new ReaderCounters();
  readonly #state = new WatchedValue<DeviceState<CardReaderFault>>(starting);
  readonly #presence = new WatchedValue<CardPresence>('unknown');
  #status: ReaderStatus = { kind: 'starting' };
  #hasBeenOnline = false;
  #isClaimed = false;
  #isMute = false;
  #isClosed = false;

  get state(): DeviceState<CardReaderFault> {
    return this.#state.value;
  }

  get presence(): CardPresence {
    return this.#presence.value;
  }

  get advice(): string | undefined {
    return this.#status.kind === 'faulted' && !this.#isClosed ? this.#status.advice : undefined;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  watch(listener: (state: DeviceState<CardReaderFault>) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe {
    return this.#presence.watch(listener);
  }

  /** What the driver found out. A status like the one before changes nothing. */
  show(status: ReaderStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    // Its service may fail first and the reader be missed afterwards; it is one loss.
    if (status.kind === 'online') this.#hasBeenOnline = true;
    else if (status.kind === 'lost' && this.#hasBeenOnline) {
      this.#hasBeenOnline = false;
      this.counters.add('losses');
    }
    this.#status = status;
    this.#isMute = false;
    this.#update();
  }

  /** The card in the reader does not answer. Forgotten when the reader has news. */
  showMute(): void {
    this.#isMute = true;
    this.#update();
  }

  /** Takes the claim, or says why there is none. */
  claim<Claim>(make: () => Claim): ClaimResult<Claim> {
    const { state } = this;
    if (this.#isClaimed) return { code: 'busy' };
    if (state.kind === 'faulted') return { code: 'faulted', faults: state.faults };
    if (this.#isClosed || this.#status.kind !== 'online') return { code: 'lost' };
    this.#isClaimed = true;
    this.#update();
    return { code: 'claimed', claim: make() };
  }

  /** Ends the claim. */
  release(): void {
    this.#isClaimed = false;
    this.#update();
  }

  close(): void {
    this.#isClosed = true;
    this.#update();
  }

  #update(): void {
    this.#presence.set(this.#presenceNow());
    const state = this.#stateNow();
    if (JSON.stringify(state) !== JSON.stringify(this.#state.value)) this.#state.set(state);
  }

  #presenceNow(): CardPresence {
    if (this.#isClosed || this.#status.kind !== 'online') return 'unknown';
    return this.#isMute && this.#status.presence !== 'absent' ? 'mute' : this.#status.presence;
  }

  #stateNow(): DeviceState<CardReaderFault> {
    if (this.#isClosed) return { kind: 'closed' };
    const status = this.#status;
    switch (status.kind) {
      case 'online':
        return { kind: this.#isClaimed ? 'busy' : 'ready' };
      case 'faulted':
        return { kind: 'faulted', faults: status.faults };
      default:
        return status;
    }
  }
}
