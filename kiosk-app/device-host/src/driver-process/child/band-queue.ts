/** Bands of a print as the driver asks for them: the next one is fetched from the host when it is wanted. */
export class BandQueue implements AsyncIterable<Uint8Array> {
  readonly #want: () => void;
  #waiting: PromiseWithResolvers<IteratorResult<Uint8Array>> | undefined;
  #end: 'open' | 'ended' | 'broken' = 'open';

  constructor(want: () => void) {
    this.#want = want;
  }

  put(band: Uint8Array): void {
    this.#waiting?.resolve({ done: false, value: band });
    this.#waiting = undefined;
  }

  /** `broken`: the bands could not be made; the driver's loop is told by an error. */
  end(broken: boolean): void {
    this.#end = broken ? 'broken' : 'ended';
    if (broken) this.#waiting?.reject(new Error('the bands ended early'));
    else this.#waiting?.resolve({ done: true, value: undefined });
    this.#waiting = undefined;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return {
      next: () => {
        if (this.#end === 'ended') return Promise.resolve({ done: true, value: undefined });
        if (this.#end === 'broken') return Promise.reject(new Error('the bands ended early'));
        this.#waiting ??= Promise.withResolvers();
        const { promise } = this.#waiting;
        this.#want();
        return promise;
      },
    };
  }
}
