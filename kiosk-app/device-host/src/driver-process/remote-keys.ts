import type { NavigationKey, NavigationKeyEvent, NavigationKeys, Unsubscribe } from '@motcua/devices';
import { Value } from 'typebox/value';
import { keyEvent, keyProperties } from './contracts.ts';
import { RemoteDevice } from './remote-device.ts';
import type { SupervisedDriver } from './supervised-driver.ts';

/** A tactile keypad whose driver runs in a process of its own. A key that is held when the process ends is released. */
export class RemoteKeys extends RemoteDevice implements NavigationKeys {
  readonly #listeners = new Set<(event: NavigationKeyEvent) => void>();
  readonly #held = new Set<NavigationKey>();

  constructor(name: string, driver: SupervisedDriver) {
    super(name, driver);
    driver.onEvent = (event, value) => {
      if (event === 'key' && Value.Check(keyEvent, value)) this.#tell(value);
      else driver.breach();
    };
    driver.health.watch(({ kind }) => {
      if (kind !== 'running') for (const key of this.#held) this.#tell({ key, phase: 'released' });
    });
  }

  get keys(): readonly NavigationKey[] {
    const { properties } = this.driver;
    return Value.Check(keyProperties, properties) ? properties.keys : [];
  }

  onKey(listener: (event: NavigationKeyEvent) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: NavigationKeyEvent): void {
    if (event.phase === 'pressed') this.#held.add(event.key);
    else this.#held.delete(event.key);
    for (const listener of this.#listeners) listener(event);
  }
}
