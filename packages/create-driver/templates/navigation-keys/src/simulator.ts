import type { NavigationKey } from '@motcua/devices';
import { SimulatedCable } from '@motcua/devices/testing';
import { frameOf } from './frames.ts';

/** The device at the level of its bytes, and what a hand can do to it. */
export class MyDeviceSimulator {
  /** What the driver is given. */
  readonly cable = new SimulatedCable();

  press(key: NavigationKey): void {
    this.#say(`+${key}`);
  }

  release(key: NavigationKey): void {
    this.#say(`-${key}`);
  }

  #say(message: string): void {
    this.cable.send(frameOf(new TextEncoder().encode(message)));
  }
}
