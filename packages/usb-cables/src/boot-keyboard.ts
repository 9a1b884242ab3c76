/** What one report of a keyboard changed. Usages are of the HID keyboard page (0x07). */
export interface KeyChanges {
  readonly pressed: readonly number[];
  readonly released: readonly number[];
  readonly isShifted: boolean;
}

const rollOver = 0x01;
const leftShift = 0x02;
const rightShift = 0x20;

/**
 * Follows the reports of a keyboard in the boot protocol (HID 1.11, appendix B.1: modifiers, a reserved byte, up to six
 * usages). Pure. Reports that are too short, or that say that too many keys are held, change nothing.
 */
export class BootKeyboard {
  #held: ReadonlySet<number> = new Set();

  get held(): ReadonlySet<number> {
    return this.#held;
  }

  push(report: Uint8Array): KeyChanges {
    const [modifiers = 0] = report;
    const isShifted = (modifiers & (leftShift | rightShift)) !== 0;
    const usages = [...report.subarray(2, 8)].filter((usage) => usage !== 0);
    if (report.length < 3 || usages.includes(rollOver)) return { pressed: [], released: [], isShifted };
    const held = new Set(usages);
    const before = this.#held;
    this.#held = held;
    return {
      pressed: [...held].filter((usage) => !before.has(usage)),
      released: [...before].filter((usage) => !held.has(usage)),
      isShifted,
    };
  }

  /** Forgets what is held: the device went away. */
  reset(): void {
    this.#held = new Set();
  }
}
