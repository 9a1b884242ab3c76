/** Knows which object URLs of the page are alive, so that none, and nothing behind one, outlives a session. */
export class ObjectUrls implements Disposable {
  readonly #alive = new Set<string>();
  readonly #page: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
  readonly #create: typeof URL.createObjectURL;
  readonly #revoke: typeof URL.revokeObjectURL;

  /** Watches over `page`, the browser's own `URL`, until it is disposed of. */
  constructor(page: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'> = URL) {
    this.#page = page;
    this.#create = page.createObjectURL.bind(page);
    this.#revoke = page.revokeObjectURL.bind(page);
    page.createObjectURL = (source) => {
      const url = this.#create(source);
      this.#alive.add(url);
      return url;
    };
    page.revokeObjectURL = (url) => {
      this.#alive.delete(url);
      this.#revoke(url);
    };
  }

  revokeAll(): void {
    for (const url of this.#alive) this.#revoke(url);
    this.#alive.clear();
  }

  [Symbol.dispose](): void {
    this.#page.createObjectURL = this.#create;
    this.#page.revokeObjectURL = this.#revoke;
  }
}
