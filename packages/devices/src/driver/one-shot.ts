/**
 * An operation of which one runs at a time, and which somebody else ends: a scan that comes, a payment that is done.
 *
 * @example
 * readonly #reading = new OneShot<ScanResult>();
 * read({ signal }) { return this.#reading.start({ signal, canceled: { code: 'canceled' }, busy: { code: 'busy' } }); }
 * #onScan(text) { this.#reading.end({ code: 'scanned', text }); }
 */
export class OneShot<Result> {
  #finish: ((result: Result) => void) | undefined;

  get isRunning(): boolean {
    return this.#finish !== undefined;
  }

  /** Runs until `end` or abort. With an aborted signal, or while another one runs, it ends at once. */
  start(options: {
    readonly signal: AbortSignal;
    readonly canceled: Result;
    readonly busy: Result;
    readonly onCancel?: () => void;
  }): Promise<Result> {
    const { signal, canceled, busy, onCancel } = options;
    if (signal.aborted) return Promise.resolve(canceled);
    if (this.#finish !== undefined) return Promise.resolve(busy);
    return new Promise((resolve) => {
      const abort = (): void => {
        this.end(canceled);
        onCancel?.();
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#finish = (result) => {
        signal.removeEventListener('abort', abort);
        resolve(result);
      };
    });
  }

  /** True when something was running. */
  end(result: Result): boolean {
    const finish = this.#finish;
    this.#finish = undefined;
    finish?.(result);
    return finish !== undefined;
  }
}
