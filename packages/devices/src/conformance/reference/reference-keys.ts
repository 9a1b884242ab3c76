import type { Unsubscribe } from '../../device.ts';
import type {
  NavigationKey,
  NavigationKeyEvent,
  NavigationKeys,
} from '../../navigation-keys/navigation-keys.ts';
import { Listeners } from '../../wire/listeners.ts';
import type { NavigationKeysHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

export class ReferenceKeys extends ReferenceDevice implements NavigationKeys, NavigationKeysHands {
  readonly keys: readonly NavigationKey[] = ['up', 'down', 'left', 'right', 'select', 'help'];
  readonly #listeners = new Listeners<NavigationKeyEvent>();
  readonly #held = new Set<NavigationKey>();

  constructor() {
    super('navigation-keys', ['key-presses']);
  }

  onKey(listener: (event: NavigationKeyEvent) => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  press(key: NavigationKey): Promise<void> {
    if (this.isThere && !this.#held.has(key)) {
      this.#held.add(key);
      this.count('key-presses');
      this.#listeners.emit({ key, phase: 'pressed' });
    }
    return Promise.resolve();
  }

  release(key: NavigationKey): Promise<void> {
    if (this.#held.delete(key)) this.#listeners.emit({ key, phase: 'released' });
    return Promise.resolve();
  }

  protected override cutOff(): void {
    for (const key of this.#held) this.#listeners.emit({ key, phase: 'released' });
    this.#held.clear();
  }
}
