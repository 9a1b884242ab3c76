import type { Unsubscribe } from '../device.ts';
import { BoardReader } from './board-reader.ts';
import { cardReaderCounts } from './card-reader.ts';
import type {
  CardReaderAbout,
  CardReaderCapabilities,
  CardReaderFault,
  CardReaderHealth,
  CardReaderHealthDepth,
  ClaimResult,
} from './card-reader.ts';
import type { CardSlot } from './card-slot.ts';
import { SlotClaim } from './slot-claim.ts';
import { startTimer } from './timer.ts';
import type { StartTimer } from './timer.ts';
import type { TransparentCardReader, TransparentClaim } from './transparent-reader.ts';

/** How a slot is used. */
export interface SlotReaderOptions {
  readonly name: string;
  /** Name of the driver's package. */
  readonly driver: string;
  /** Faults that the driver can tell. */
  readonly tells: readonly CardReaderFault[];
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
export class SlotReader extends BoardReader implements TransparentCardReader {
  readonly kind = 'transparent';
  readonly #slot: CardSlot;
  readonly #options: SlotReaderOptions;
  readonly #unwatch: Unsubscribe;
  #claim: SlotClaim | undefined;
  #closing: Promise<void> | undefined;

  constructor(slot: CardSlot, options: SlotReaderOptions) {
    super(options.name);
    this.#slot = slot;
    this.#options = options;
    this.#unwatch = slot.watch((status) => {
      this.board.show(status);
      this.#claim?.take(status);
    });
  }

  get about(): CardReaderAbout {
    return {
      kind: 'id-card-reader',
      driver: this.#options.driver,
      powerReporting: 'lost',
      healthDepths: ['internal', 'external', 'interactive'],
      tells: this.#options.tells,
      counts: cardReaderCounts,
    };
  }

  get capabilities(): CardReaderCapabilities {
    return this.#slot.capabilities;
  }

  claim(): ClaimResult<TransparentClaim> {
    return this.board.claim(() => {
      const { apduTimeoutMs = 15_000, retryMs = 500, startTimer: timer = startTimer } = this.#options;
      const claim = new SlotClaim({
        slot: this.#slot,
        board: this.board,
        apduTimeoutMs,
        retryMs,
        startTimer: timer,
      });
      this.#claim = claim;
      this.#slot.watch((status) => claim.take(status))();
      return claim;
    });
  }

  async checkHealth(options: {
    readonly depth: CardReaderHealthDepth;
    readonly signal: AbortSignal;
  }): Promise<CardReaderHealth> {
    const { depth, signal } = options;
    if (signal.aborted) return { code: 'canceled' };
    const claimed = this.claim();
    if (claimed.code === 'faulted') return { code: 'unhealthy', faults: claimed.faults };
    if (claimed.code !== 'claimed') return claimed;
    await using claim = claimed.claim;
    if (depth === 'internal') return { code: 'healthy', proof: 'link' };
    if (depth === 'interactive') return await tryCard(claim, signal);
    const answers = await this.#slot.ping({ signal });
    if (signal.aborted) return { code: 'canceled' };
    return answers ? { code: 'healthy', proof: 'answer' } : { code: 'lost' };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#unwatch();
    this.#claim?.take({ kind: 'lost' });
    await this.#claim?.release();
    this.board.close();
    await this.#slot.close();
  }
}

async function tryCard(claim: TransparentClaim, signal: AbortSignal): Promise<CardReaderHealth> {
  const waited = await claim.waitForCard({ signal });
  if (waited.code === 'reader-lost') return { code: 'lost' };
  if (waited.code === 'canceled') return { code: 'canceled' };
  await waited.card.close();
  return { code: 'healthy', proof: 'work' };
}
