import { decodeScan, ScanningDevice } from '@motcua/devices/driver';
import type { ScanningDeviceParts } from '@motcua/devices/driver';
import { Frames } from './frames.ts';

/** Each message is a code. */
export class MyDevice extends ScanningDevice {
  readonly #frames = new Frames();
  #isDropping = false;

  constructor(parts: Omit<ScanningDeviceParts, 'driver'>) {
    super({ ...parts, driver: 'my-device' });
  }

  protected override take(chunk: Uint8Array): void {
    for (const message of this.#frames.push(chunk)) {
      if (!this.#isDropping) this.deliver(decodeScan(message));
      this.#isDropping = false;
    }
  }

  protected override forget(): void {
    this.#frames.reset();
    this.#isDropping = false;
  }

  protected override dropCurrent(): void {
    this.#isDropping = this.#frames.underWay;
  }
}
