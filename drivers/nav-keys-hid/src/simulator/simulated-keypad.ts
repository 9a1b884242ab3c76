import type { NavigationKey } from '@motcua/devices';
import { usualKeyMap } from '../key-map.ts';

/** A keypad at the level of its reports: eight bytes with the keys that are held, sent at each change. */
export class SimulatedKeypad {
  readonly #cable: { send(report: Uint8Array): void };
  readonly #held = new Set<number>();

  constructor(cable: { send(report: Uint8Array): void }) {
    this.#cable = cable;
  }

  press(key: NavigationKey): void {
    this.#held.add(usualKeyMap[key] ?? 0);
    this.report();
    // As keyboards with an idle rate do: the same report again while a key is held.
    this.report();
  }

  release(key: NavigationKey): void {
    this.#held.delete(usualKeyMap[key] ?? 0);
    this.report();
  }

  /** All fingers off. */
  letGo(): void {
    this.#held.clear();
  }

  /** Sends which keys are held. */
  report(): void {
    const report = new Uint8Array(8);
    report.set([...this.#held].slice(0, 6), 2);
    this.#cable.send(report);
  }
}
