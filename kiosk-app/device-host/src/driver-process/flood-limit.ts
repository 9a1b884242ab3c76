/** Counts messages in windows of one second: a driver that sends without end would keep the host from everything else. */
export class FloodLimit {
  readonly #perSecond: number;
  readonly #nowMs: () => number;
  #windowStartMs = -Infinity;
  #count = 0;

  constructor(options: { readonly perSecond: number; readonly nowMs?: () => number }) {
    this.#perSecond = options.perSecond;
    this.#nowMs = options.nowMs ?? (() => performance.now());
  }

  /** False when it was one too many. */
  take(): boolean {
    const nowMs = this.#nowMs();
    if (nowMs - this.#windowStartMs >= 1000) {
      this.#windowStartMs = nowMs;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= this.#perSecond;
  }
}
