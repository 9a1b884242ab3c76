import type { LightPattern, LightPlace, LightResult, Lights } from '@motcua/devices';
import { BaseDevice, ConnectionKeeper } from '@motcua/devices/driver';
import type { Connection, StartTimer, Transport } from '@motcua/devices/driver';
import { frameOf } from './frames.ts';

export interface MyDeviceParts {
  readonly name: string;
  readonly transport: Transport;
  readonly startTimer: StartTimer;
}

/** Messages to the device are `printer=on`; it does not answer. */
export class MyDevice extends BaseDevice implements Lights {
  readonly places: readonly LightPlace[] = ['status', 'scanner', 'printer'];
  readonly #wanted = new Map<LightPlace, LightPattern>();
  readonly #keeper: ConnectionKeeper;
  #connection: Connection | undefined;

  constructor({ name, transport, startTimer }: MyDeviceParts) {
    super(name, {
      kind: 'lights',
      driver: 'my-device',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: ['losses'],
    });
    this.#keeper = new ConnectionKeeper(
      transport,
      {
        connected: (connection) => {
          this.#connection = connection;
          for (const [place, pattern] of this.#wanted) void this.#send(place, pattern);
          this.enter({ kind: 'ready' });
        },
        bytes: () => undefined,
        lost: () => {
          this.#connection = undefined;
          this.enter({ kind: 'lost' });
        },
      },
      startTimer,
    );
    this.#keeper.start();
  }

  async set(place: LightPlace, pattern: LightPattern): Promise<LightResult> {
    if (!this.places.includes(place)) return { code: 'unsupported' };
    if (!(await this.#send(place, pattern))) return { code: 'lost' };
    this.#wanted.set(place, pattern);
    return { code: 'set' };
  }

  protected override async letGo(): Promise<void> {
    for (const place of this.places) await this.#send(place, 'off');
    await this.#keeper.close();
  }

  async #send(place: LightPlace, pattern: LightPattern): Promise<boolean> {
    const message = new TextEncoder().encode(`${place}=${pattern}`);
    return (await this.#connection?.write?.(frameOf(message))) ?? false;
  }
}
