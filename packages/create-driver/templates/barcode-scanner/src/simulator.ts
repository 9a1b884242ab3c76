import { SimulatedCable } from '@motcua/devices/testing';
import { frameOf } from './frames.ts';

/** The device at the level of its bytes, and what a hand can do to it. */
export class MyDeviceSimulator {
  /** What the driver is given. */
  readonly cable = new SimulatedCable();

  scan(code: Uint8Array): void {
    this.cable.send(frameOf(code));
  }

  /** The line stalls before the code has ended. */
  scanPart(part: Uint8Array): void {
    this.cable.send(frameOf(part).slice(0, -1));
  }
}
