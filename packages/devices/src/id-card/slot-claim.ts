import type { CardSlot, PowerOnResult } from './card-slot.ts';
import type { ReaderBoard, ReaderStatus } from './reader-board.ts';
import { SlotSession } from './slot-session.ts';
import type { StartTimer } from './timer.ts';
import type { TransparentClaim, WaitForCardResult } from './transparent-reader.ts';

export interface ClaimParts {
  readonly slot: CardSlot;
  readonly board: ReaderBoard;
  readonly apduTimeoutMs: number;
  /** Between two tries to power a card that does not answer or that another program uses. */
  readonly retryMs: number;
  readonly startTimer: StartTimer;
}

type Waiting = 'news' | 'canceled';

/** The one user of a slot. */
export class SlotClaim implements TransparentClaim {
  readonly #parts: ClaimParts;
  readonly #released = new AbortController();
  #session: SlotSession | undefined;
  #status: ReaderStatus = { kind: 'starting' };
  #onNews: (() => void) | undefined;

  constructor(parts: ClaimParts) {
    this.#parts = parts;
  }

  /** What the reader says, from the moment of the claim on. */
  take(status: ReaderStatus): void {
    this.#status = status;
    if (status.kind !== 'online') this.#session?.end({ code: 'reader-lost' });
    else if (status.presence === 'absent') this.#session?.end({ code: 'card-torn' });
    this.#onNews?.();
  }

  async waitForCard({ signal }: { readonly signal: AbortSignal }): Promise<WaitForCardResult> {
    const { slot, board } = this.#parts;
    await this.#closeSession();
    const either = AbortSignal.any([signal, this.#released.signal]);
    while (!either.aborted) {
      if (this.#status.kind !== 'online') return { code: 'reader-lost' };
      if (this.#status.presence === 'absent') {
        await this.#news(either);
        continue;
      }
      const powered = await this.#powerOn(either);
      if (powered === 'canceled') break;
      if (powered.code === 'reader-lost') return { code: 'reader-lost' };
      if (powered.code === 'powered') {
        board.counters.add('reads');
        this.#session = new SlotSession({ ...this.#parts, slot, counters: board.counters }, powered);
        return { code: 'card', card: this.#session };
      }
      if (powered.code === 'mute') board.showMute();
      await this.#news(either, this.#parts.retryMs);
    }
    return { code: 'canceled' };
  }

  async waitForRemoval({ signal }: { readonly signal: AbortSignal }): Promise<{
    readonly code: 'removed' | 'reader-lost' | 'canceled';
  }> {
    await this.#closeSession();
    const either = AbortSignal.any([signal, this.#released.signal]);
    while (!either.aborted) {
      if (this.#status.kind !== 'online') return { code: 'reader-lost' };
      if (this.#status.presence === 'absent') return { code: 'removed' };
      await this.#news(either);
    }
    return { code: 'canceled' };
  }

  async release(): Promise<void> {
    if (this.#released.signal.aborted) return;
    this.#released.abort();
    await this.#closeSession();
    this.#parts.board.release();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.release();
  }

  async #closeSession(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }

  // A card that never answers is mute.
  async #powerOn(signal: AbortSignal): Promise<PowerOnResult | 'canceled'> {
    const { slot, apduTimeoutMs, startTimer } = this.#parts;
    const inner = new AbortController();
    const given = Promise.withResolvers<PowerOnResult | 'canceled'>();
    const giveUp = (result: PowerOnResult | 'canceled'): void => {
      given.resolve(result);
      inner.abort();
    };
    const onAbort = (): void => giveUp('canceled');
    signal.addEventListener('abort', onAbort, { once: true });
    const cancelTimer = startTimer(apduTimeoutMs, () => giveUp({ code: 'mute' }));
    try {
      return await Promise.race([given.promise, slot.powerOn({ signal: inner.signal })]);
    } finally {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
    }
  }

  #news(signal: AbortSignal, afterMs?: number): Promise<Waiting> {
    const news = Promise.withResolvers<Waiting>();
    const onAbort = (): void => news.resolve('canceled');
    signal.addEventListener('abort', onAbort, { once: true });
    this.#onNews = () => news.resolve('news');
    const cancelTimer =
      afterMs === undefined ? undefined : this.#parts.startTimer(afterMs, () => news.resolve('news'));
    return news.promise.finally(() => {
      this.#onNews = undefined;
      cancelTimer?.();
      signal.removeEventListener('abort', onAbort);
    });
  }
}
