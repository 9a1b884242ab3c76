import type { StartTimer } from './timer.ts';

export interface StallWatchParts {
  readonly startTimer: StartTimer;
  /** The next bytes of a code come within this time, or it has stalled. */
  readonly gapMs: number;
  /** The code has stalled: drop it, and what comes of it from now on up to its end. */
  readonly dropCurrent: () => void;
  /** Nothing has come for long enough: what comes next is a new code. */
  readonly forget: () => void;
}

/** The rest of a code that stalled may still come; the next code comes from a hand, which takes longer. */
const lateRestMs = 1000;

/** Watches codes of which the end is marked: one that stalls midway is dropped together with its late rest. */
export class StallWatch {
  readonly #parts: StallWatchParts;
  #cancel: (() => void) | undefined;

  constructor(parts: StallWatchParts) {
    this.#parts = parts;
  }

  /** Bytes have come; `isUnderWay` when a code has begun and not ended. */
  heard(isUnderWay: boolean): void {
    this.stop();
    if (!isUnderWay) return;
    const { startTimer, gapMs, dropCurrent, forget } = this.#parts;
    this.#cancel = startTimer(gapMs, () => {
      dropCurrent();
      this.#cancel = startTimer(lateRestMs, forget);
    });
  }

  /** Safe to call at any time. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
