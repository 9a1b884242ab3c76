import type { CardReaderCount, CardReaderStatistics } from './card-reader.ts';

/** Counts what happens to a reader, for its statistics. */
export class ReaderCounters {
  readonly #openedAtMs = performance.now();
  readonly #counts: Record<CardReaderCount, number> = {
    reads: 0,
    commands: 0,
    torn: 0,
    timeouts: 0,
    errors: 0,
    losses: 0,
  };

  add(count: CardReaderCount): void {
    this.#counts[count] += 1;
  }

  /** The numbers of now; they do not change any more. */
  get snapshot(): CardReaderStatistics {
    return { openForMs: performance.now() - this.#openedAtMs, counts: { ...this.#counts } };
  }
}
