import type { NavigationKey, NavigationKeyEvent, NavigationKeys, Unsubscribe } from '@motcua/devices';
import { BaseDevice, ConnectionKeeper } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { BootKeyboard } from '@motcua/usb-cables';
import type { KeyMap } from './key-map.ts';

export interface HidNavigationKeysParts {
  readonly name: string;
  readonly model?: string | undefined;
  readonly transport: Transport;
  readonly keyMap: KeyMap;
  readonly startTimer: StartTimer;
}

/** A keypad that is a HID keyboard, over any transport that carries its reports. */
export class HidNavigationKeys extends BaseDevice implements NavigationKeys {
  readonly keys: readonly NavigationKey[];
  readonly #keyOfUsage: ReadonlyMap<number, NavigationKey>;
  readonly #keyboard = new BootKeyboard();
  readonly #listeners = new Set<{ readonly call: (event: NavigationKeyEvent) => void }>();
  readonly #keeper: ConnectionKeeper;

  constructor({ name, model, transport, keyMap, startTimer }: HidNavigationKeysParts) {
    super(name, {
      kind: 'navigation-keys',
      driver: '@motcua/driver-nav-keys-hid',
      ...(model !== undefined && { model }),
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: ['key-presses', 'losses'],
    });
    const entries = Object.entries(keyMap) as readonly (readonly [NavigationKey, number])[];
    this.keys = entries.map(([key]) => key);
    this.#keyOfUsage = new Map(entries.map(([key, usage]) => [usage, key]));
    this.#keeper = new ConnectionKeeper(
      transport,
      {
        connected: () => this.enter({ kind: 'ready' }),
        bytes: (report) => this.#take(report),
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
    this.#listeners.clear();
    await this.#keeper.close();
  }

  #take(report: Uint8Array): void {
    const { pressed, released } = this.#keyboard.push(report);
    this.#tell(released, 'released');
    this.#tell(pressed, 'pressed');
  }

  #releaseAll(): void {
    const held = [...this.#keyboard.held];
    this.#keyboard.reset();
    this.#tell(held, 'released');
  }

  #tell(usages: readonly number[], phase: NavigationKeyEvent['phase']): void {
    for (const usage of usages) {
      const key = this.#keyOfUsage.get(usage);
      if (key === undefined) continue;
      if (phase === 'pressed') this.count('key-presses');
      for (const { call } of this.#listeners) call({ key, phase });
    }
  }
}
