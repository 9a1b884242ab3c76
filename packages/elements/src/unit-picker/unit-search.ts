import type { UnitAnswer } from '@motcua/client';

/** Finds today's units by a name, old or new. Rejects when the search cannot be asked; aborts with its signal. */
export type UnitLookup = (query: string, signal: AbortSignal) => Promise<readonly UnitAnswer[]>;

export type UnitSearchState =
  | { readonly code: 'idle' }
  | { readonly code: 'searching' }
  | { readonly code: 'found'; readonly units: readonly UnitAnswer[] }
  | { readonly code: 'none' }
  | { readonly code: 'failed' };

export interface UnitSearchOptions {
  readonly lookup: UnitLookup;
  /** How long typing must rest before the question goes out. */
  readonly delayMs: number;
  readonly onChange: (state: UnitSearchState) => void;
}

/** Asks for one query at a time: a new one, or `close()`, aborts what is still under way. */
export class UnitSearch {
  readonly #options: UnitSearchOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(options: UnitSearchOptions) {
    this.#options = options;
  }

  ask(query: string): void {
    this.close();
    if (query.trim() === '') {
      this.#options.onChange({ code: 'idle' });
      return;
    }
    this.#options.onChange({ code: 'searching' });
    this.#timer = setTimeout(() => void this.#askNow(query.trim()), this.#options.delayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #askNow(query: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const units = await this.#options.lookup(query, asking.signal);
      if (asking.signal.aborted) return;
      this.#options.onChange(units.length === 0 ? { code: 'none' } : { code: 'found', units });
    } catch {
      // Whatever keeps the answer away, the person can do the same about it: type again.
      if (!asking.signal.aborted) this.#options.onChange({ code: 'failed' });
    }
  }
}
