import type { DeviceFault, PrintResult } from '@motcua/devices';

type Failure = Exclude<PrintResult, { readonly code: 'printed' }>;

/** What ends a print before its time, whoever sees it first. */
export class PrintJob {
  readonly #interrupted = Promise.withResolvers<Failure>();
  #failure: Failure | undefined;

  get failure(): Failure | undefined {
    return this.#failure;
  }

  fail(failure: Failure): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    this.#interrupted.resolve(failure);
  }

  failWith(faults: readonly DeviceFault[]): void {
    if (faults.length > 0) this.fail({ code: 'faulted', faults });
  }

  /** The value, or `undefined` as soon as the print has failed. */
  async unlessInterrupted<T>(work: Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.#failure !== undefined) return undefined;
    const value = await Promise.race([
      work.then((value) => ({ value })),
      this.#interrupted.promise.then(() => undefined),
    ]);
    return this.#failure === undefined ? value : undefined;
  }
}
