import type { NavigationKey, NavigationKeyEvent, NavigationKeys, Unsubscribe } from '@motcua/devices';
import { BaseDevice, ConnectionKeeper } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { Frames } from './frames.ts';

export interface MyDeviceParts {
  readonly name: string;
  readonly transport: Transport;
  readonly startTimer: StartTimer;
}

/** Messages are `+up` for a key that is pressed and `-up` for one that is released. */
export class MyDevice extends BaseDevice implements NavigationKeys {
  readonly keys: readonly NavigationKey[] = ['up', 'down', 'left', 'right', 'select', 'help'];
  readonly #frames = new Frames();
  readonly #held = new Set<NavigationKey>();
  readonly #listeners = new Set<{ readonly call: (event: NavigationKeyEvent) => void }>();
  readonly #keeper: ConnectionKeeper;

  constructor({ name, transport, startTimer }: MyDeviceParts) {
    super(name, {
      kind: 'navigation-keys',
      driver: 'my-device',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: ['key-presses', 'losses'],
    });
    this.#keeper = new ConnectionKeeper(
      transport,
      {
        connected: () => this.enter({ kind: 'ready' }),
        bytes: (chunk) => this.#take(chunk),
        lost: () => {
          this.enter({ kind: 'lost' });
          this.#releaseAll();
        },
      },
      startTimer,
    );
    this.#keeper.start();
  }

  onKey(listener: (event: NavigationKeyEvent) => void): Unsubscribe {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  protected override async letGo(): Promise<void> {
    this.#releaseAll();
    await this.#keeper.close();
  }

  #take(chunk: Uint8Array): void {
    for (const message of this.#frames.push(chunk)) {
      const text = new TextDecoder().decode(message);
      const key = this.keys.find((known) => known === text.slice(1));
      if (key !== undefined) this.#change(key, text.startsWith('+'));
    }
  }

  #change(key: NavigationKey, isHeld: boolean): void {
    if (this.#held.has(key) === isHeld) return;
    if (isHeld) {
      this.#held.add(key);
      this.count('key-presses');
    } else {
      this.#held.delete(key);
    }
    for (const { call } of this.#listeners) call({ key, phase: isHeld ? 'pressed' : 'released' });
  }

  #releaseAll(): void {
    this.#frames.reset();
    for (const key of this.#held) this.#change(key, false);
  }
}
