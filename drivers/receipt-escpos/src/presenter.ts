import type { Clock } from './clock.ts';
import { presentTicket, retractTicket } from './commands.ts';
import type { PrinterModel } from './model.ts';

/**
 * Holds the receipt out to whom it belongs, and takes back what was left: after a time, and before the next print.
 *
 * Without a presenter it does nothing.
 */
export class Presenter {
  readonly #settings: PrinterModel['presenter'];
  readonly #clock: Clock;
  #cancelRetract: () => void = () => undefined;

  constructor(settings: PrinterModel['presenter'], clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /** Commands before a print: nobody gets somebody else's receipt together with their own. */
  clear(): readonly Uint8Array[] {
    this.stop();
    return this.#settings === undefined ? [] : [retractTicket];
  }

  /** Commands behind the cut. */
  present(): readonly Uint8Array[] {
    return this.#settings === undefined ? [] : [presentTicket(this.#settings.presentSteps)];
  }

  /** The receipt is out: whoever it belongs to has some time. */
  retractLater(write: (command: Uint8Array) => void): void {
    const afterMs = this.#settings?.retractAfterMs ?? null;
    if (afterMs !== null) this.#cancelRetract = this.#clock.after(afterMs, () => write(retractTicket));
  }

  /** Leaves the receipt where it is. */
  stop(): void {
    this.#cancelRetract();
  }
}
