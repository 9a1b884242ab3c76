import type { DeviceState, Unsubscribe } from '../device.ts';
import type {
  CardPresence,
  CardReaderCapabilities,
  CardReaderFault,
  CardReaderHealth,
  CardReaderStatistics,
  ClaimResult,
  HealthDepth,
} from './card-reader.ts';
import type { CardSlot } from './card-slot.ts';
import { ReaderBoard } from './reader-board.ts';
import { SlotClaim } from './slot-claim.ts';
import { startTimer } from './timer.ts';
import type { StartTimer } from './timer.ts';
import type { TransparentCardReader, TransparentClaim } from './transparent-reader.ts';

/** How a slot is used. */
export interface SlotReaderOptions {
  readonly name: string;
  /** Longest wait for one answer: 15 s, because chips that guard against guessing delay theirs by seconds. */
  readonly apduTimeoutMs?: number;
  /** Between two tries to power a card that does not answer: 500 ms. */
  readonly retryMs?: number;
  readonly startTimer?: StartTimer;
}

/**
 * A transparent reader on top of what its driver provides: claims, time limits, sessions, statistics, health.
 *
 * Closing it closes the slot.
 */
export class SlotReader implements TransparentCardReader {
  readonly kind = 'transparent';
  readonly name: string;
  readonly #slot: CardSlot;
  readonly #options: SlotReaderOptions;
  readonly #board = new ReaderBoard();
  readonly #unwatch: Unsubscribe;
  #claim: SlotClaim | undefined;
  #closing: Promise<void> | undefined;

  constructor(slot: CardSlot, options: SlotReaderOptions) {
    this.name = options.name;
    this.#slot = slot;
    this.#options = options;
    this.#unwatch = slot.watch((status) => {
      this.#board.show(status);
      this.#claim?.take(status);
    });
  }

  get capabilities(): CardReaderCapabilities {
    return this.#slot.capabilities;
  }

  get statistics(): CardReaderStatistics {
    return this.#board.counters.snapshot;
  }

  get state(): DeviceState<CardReaderFault> {
    return this.#board.state;
  }

  get presence(): CardPresence {
    return this.#board.presence;
  }

  get advice(): string | undefined {
    return this.#board.advice;
  }

  watch(listener: (state: DeviceState<CardReaderFault>) => void): Unsubscribe {
    return this.#board.watch(listener);
  }

  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe {
    return this.#board.watchPresence(listener);
  }

  claim(): ClaimResult<TransparentClaim> {
    return this.#board.claim(() => {
      const { apduTimeoutMs = 15_000, retryMs = 500, startTimer: timer = startTimer } = this.#options;
      const claim = new SlotClaim({
        slot: this.#slot,
        board: this.#board,
        apduTimeoutMs,
        retryMs,
        startTimer: timer,
      });
      this.#claim = claim;
      this.#slot.watch((status) => claim.take(status))();
      return claim;
    });
  }

  async checkHealth(
    depth: HealthDepth,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<CardReaderHealth> {
    const claimed = this.claim();
    if (claimed.code !== 'claimed') return claimed;
    await using claim = claimed.claim;
    if (depth === 'internal') return { code: 'healthy' };
    const answers = await this.#slot.ping({ signal });
    if (signal.aborted) return { code: 'canceled' };
    if (!answers) return { code: 'lost' };
    return depth === 'external' ? { code: 'healthy' } : this.#tryCard(claim, signal);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #tryCard(claim: TransparentClaim, signal: AbortSignal): Promise<CardReaderHealth> {
    const waited = await claim.waitForCard({ signal });
    if (waited.code === 'reader-lost') return { code: 'lost' };
    if (waited.code === 'canceled') return { code: this.presence === 'mute' ? 'card-mute' : 'canceled' };
    await waited.card.close();
    return { code: 'healthy' };
  }

  async #close(): Promise<void> {
    this.#unwatch();
    this.#claim?.take({ kind: 'lost' });
    await this.#claim?.release();
    this.#board.close();
    await this.#slot.close();
  }
}
