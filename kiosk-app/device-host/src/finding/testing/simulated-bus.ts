import type { DeviceBus, FoundDevice } from '../found-device.ts';

/** A bus whose plugs the test pulls. */
export class SimulatedBus implements DeviceBus {
  #devices: readonly FoundDevice[] = [];
  readonly #listeners = new Set<() => void>();

  list(): Promise<readonly FoundDevice[]> {
    return Promise.resolve(this.#devices);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** What is plugged in from now on. */
  set(devices: readonly FoundDevice[]): void {
    this.#devices = devices;
    for (const listener of this.#listeners) listener();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }
}
