import { ObjectUrls } from './object-urls.ts';
import { wipe } from './wipe.ts';

/**
 * The page's memory of a session: wiped when one ends, and with nothing behind the present address to go back to.
 *
 * `[Symbol.dispose]` gives the page back as it was; it is safe to call twice.
 */
export class PageTraces implements Disposable {
  readonly #address = location.href;
  readonly #urls = new ObjectUrls();
  readonly #stop = new AbortController();

  constructor() {
    // Whatever entry somebody goes back to: it is the open door.
    addEventListener('popstate', () => history.replaceState(null, '', this.#address), {
      signal: this.#stop.signal,
    });
  }

  /** Resolves when all is gone that can go. Never rejects. */
  wipe(): Promise<void> {
    return wipe({ address: this.#address, urls: this.#urls });
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
    this.#urls[Symbol.dispose]();
  }
}
