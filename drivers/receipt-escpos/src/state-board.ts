import type { DeviceState, DeviceWarning, Unsubscribe } from '@motcua/devices';

/** The state that the printer shows, and who looks at it. */
export class StateBoard {
  readonly #listeners = new Set<(state: DeviceState) => void>();
  #state: DeviceState = { kind: 'starting' };
  #warnings: readonly DeviceWarning[] = [];

  get state(): DeviceState {
    return this.#state;
  }

  get warnings(): readonly DeviceWarning[] {
    return this.#warnings;
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners if state or warnings are new. */
  show(state: DeviceState, warnings: readonly DeviceWarning[]): void {
    const same = JSON.stringify([this.#state, this.#warnings]) === JSON.stringify([state, warnings]);
    this.#state = state;
    this.#warnings = warnings;
    if (same) return;
    for (const listener of this.#listeners) listener(state);
  }
}
