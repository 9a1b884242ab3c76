import type { CardReaderStatistics } from './card-reader.ts';

type Count = Exclude<keyof CardReaderStatistics, 'openMs'>;

/** Counts what happens to a reader, for its statistics. */
export class ReaderCounters {
  readonly #openedAtMs = performance.now();
  readonly #counts: Record<Count, number> = {
    cards: 0,
    commands: 0,
    torn: 0,
    timeouts: 0,
    losses: 0,
    garbled: 0,
  };

  add(count: Count): void {
    this.#counts[count] += 1;
  }

  /** The numbers of now; they do not change any more. */
  get snapshot(): CardReaderStatistics {
    return { ...this.#counts, openMs: performance.now() - this.#openedAtMs };
  }
}
