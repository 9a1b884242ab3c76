import type { Unsubscribe } from './device.ts';
import { Listeners } from './wire/listeners.ts';

/**
 * A value that others follow: a driver's state, a simulator's. A listener hears the current value at once and then each
 * change; setting the value it already has is no change.
 *
 * @example
 * const state = new WatchedValue<DeviceState>({ kind: 'starting' });
 * const stop = state.watch((current) => draw(current));
 * state.set({ kind: 'ready' });
 */
export class WatchedValue<Value> {
  readonly #listeners = new Listeners<Value>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#listeners.emit(value);
  }

  watch(listener: (value: Value) => void): Unsubscribe {
    const unsubscribe = this.#listeners.add(listener);
    listener(this.#value);
    return unsubscribe;
  }
}
