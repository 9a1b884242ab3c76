import type { Unsubscribe } from '../device.ts';

/** A set of listeners. One that throws does not keep the others from hearing; its error surfaces unhandled. */
export class Listeners<Value> {
  readonly #listeners = new Set<{ readonly call: (value: Value) => void }>();

  add(call: (value: Value) => void): Unsubscribe {
    const entry = { call };
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  emit(value: Value): void {
    for (const { call } of this.#listeners) {
      try {
        call(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
