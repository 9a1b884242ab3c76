import type { CardSlot, PowerOnResult } from './card-slot.ts';
import type { ReaderCounters } from './reader-counters.ts';
import type { StartTimer } from './timer.ts';
import type { CardSession, CardTransmitResult } from './transparent-reader.ts';

type Ending = Exclude<CardTransmitResult, { readonly code: 'answered' }>;

export interface SessionParts {
  readonly slot: CardSlot;
  readonly counters: ReaderCounters;
  readonly apduTimeoutMs: number;
  readonly startTimer: StartTimer;
}

/** One card with power in a slot. */
export class SlotSession implements CardSession {
  readonly atr: Uint8Array;
  readonly answerBytesMax: number | undefined;
  readonly #parts: SessionParts;
  #ended: Ending | undefined;
  #isPowered = true;
  #endCommand: ((ending: Ending) => void) | undefined;

  constructor(parts: SessionParts, powered: Extract<PowerOnResult, { readonly code: 'powered' }>) {
    this.#parts = parts;
    this.atr = powered.atr;
    this.answerBytesMax = powered.answerBytesMax;
  }

  async transmit(
    command: Uint8Array,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<CardTransmitResult> {
    if (this.#endCommand !== undefined) throw new Error('a command is under way');
    if (this.#ended !== undefined) return this.#ended;
    if (signal.aborted) return this.#end({ code: 'canceled' });
    const { slot, counters, startTimer, apduTimeoutMs } = this.#parts;
    const inner = new AbortController();
    const ending = Promise.withResolvers<Ending>();
    const end = (ended: Ending): void => {
      this.#ended = ended;
      ending.resolve(ended);
      inner.abort();
    };
    this.#endCommand = end;
    const onAbort = (): void => end({ code: 'canceled' });
    signal.addEventListener('abort', onAbort, { once: true });
    const cancelTimer = startTimer(apduTimeoutMs, () => end({ code: 'timeout' }));
    counters.add('commands');
    try {
      const result = await Promise.race([ending.promise, slot.transmit(command, { signal: inner.signal })]);
      if (result.code === 'answered')
        return result.bytes.length < 2 ? this.#end({ code: 'card-torn' }) : result;
      if (result.code === 'garbled') counters.add('errors');
      return this.#end(result.code === 'garbled' ? { code: 'reader-lost' } : result);
    } finally {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
      this.#endCommand = undefined;
    }
  }

  /** The card or the reader is gone, or the claim is over: nothing more is sent. */
  end(ending: Ending): void {
    if (this.#endCommand !== undefined) this.#endCommand(ending);
    else this.#ended ??= ending;
  }

  async close(): Promise<void> {
    this.end({ code: 'canceled' });
    if (!this.#isPowered) return;
    this.#isPowered = false;
    await this.#parts.slot.powerOff();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #end(ending: Ending): Ending {
    if (ending.code === 'card-torn') this.#parts.counters.add('torn');
    if (ending.code === 'timeout') this.#parts.counters.add('timeouts');
    this.#ended = ending;
    return ending;
  }
}
