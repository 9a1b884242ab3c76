import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';

/** A device's end of a cable that carries reports, in memory. */
export class SimulatedReports implements Transport {
  #isPlugged = true;
  #events: TransportEvents | undefined;

  connect(
    events: TransportEvents,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<Connection | undefined> {
    if (!this.#isPlugged || signal.aborted) return Promise.resolve(undefined);
    this.#events = events;
    return Promise.resolve({
      close: () => {
        this.#events = undefined;
        return Promise.resolve();
      },
    });
  }

  /** True while a driver listens. */
  get isOpen(): boolean {
    return this.#events !== undefined;
  }

  /** The device sends one report; without a listener it is gone, as on a real cable. */
  send(report: Uint8Array): void {
    this.#events?.bytes(report);
  }

  unplug(): void {
    const events = this.#events;
    this.#isPlugged = false;
    this.#events = undefined;
    events?.lost();
  }

  plugIn(): void {
    this.#isPlugged = true;
  }
}
