import type { Presence, PresenceSensor, Unsubscribe } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { BaseDevice, ConnectionKeeper } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { Frames } from './frames.ts';

export interface MyDeviceParts {
  readonly name: string;
  readonly transport: Transport;
  readonly startTimer: StartTimer;
}

/** The device says `1` when somebody comes, `0` when nobody is left, and which of them when a host connects. */
export class MyDevice extends BaseDevice implements PresenceSensor {
  readonly #frames = new Frames();
  readonly #reading = new WatchedValue<Presence>('unknown');
  readonly #keeper: ConnectionKeeper;

  constructor({ name, transport, startTimer }: MyDeviceParts) {
    super(name, {
      kind: 'presence-sensor',
      driver: 'my-device',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: ['losses'],
    });
    this.#keeper = new ConnectionKeeper(
      transport,
      {
        connected: () => this.enter({ kind: 'ready' }),
        bytes: (chunk) => this.#take(chunk),
        lost: () => {
          this.#forget();
          this.enter({ kind: 'lost' });
        },
      },
      startTimer,
    );
    this.#keeper.start();
  }

  get reading(): Presence {
    return this.#reading.value;
  }

  watchReading(listener: (reading: Presence) => void): Unsubscribe {
    return this.#reading.watch(listener);
  }

  protected override async letGo(): Promise<void> {
    this.#forget();
    await this.#keeper.close();
  }

  #take(chunk: Uint8Array): void {
    for (const [digit] of this.#frames.push(chunk)) {
      if (digit === 0x31) this.#reading.set('somebody');
      if (digit === 0x30) this.#reading.set('nobody');
    }
  }

  /** What it said last may have been of another person. */
  #forget(): void {
    this.#frames.reset();
    this.#reading.set('unknown');
  }
}
