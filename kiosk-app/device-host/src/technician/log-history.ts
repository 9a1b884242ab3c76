import type { LogRecord } from '@motcua/care';

/** The last lines of the log, for the technician's page and its export. They hold no personal data: see `log.ts`. */
export class LogHistory {
  readonly #size: number;
  readonly #lines: string[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(size = 2000) {
    this.#size = size;
  }

  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > this.#size) this.#lines.shift();
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after each line. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  text(): string {
    return this.#lines.join('');
  }

  last(count: number): readonly LogRecord[] {
    return this.#lines.slice(-count).map((line) => JSON.parse(line) as LogRecord);
  }
}
