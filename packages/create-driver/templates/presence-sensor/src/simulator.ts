import { SimulatedCable } from '@motcua/devices/testing';
import { frameOf } from './frames.ts';

/** The device at the level of its bytes, and what a hand can do to it. */
export class MyDeviceSimulator {
  #isSomebodyThere = false;
  /** What the driver is given. */
  readonly cable = new SimulatedCable({ onConnect: () => this.#say() });

  show(reading: 'somebody' | 'nobody'): void {
    this.#isSomebodyThere = reading === 'somebody';
    this.#say();
  }

  #say(): void {
    this.cable.send(frameOf(Uint8Array.of(this.#isSomebodyThere ? 0x31 : 0x30)));
  }
}
