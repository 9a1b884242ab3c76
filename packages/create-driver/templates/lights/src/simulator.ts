import type { LightPattern, LightPlace } from '@motcua/devices';
import { SimulatedCable } from '@motcua/devices/testing';
import { Frames } from './frames.ts';

/** The device at the level of its bytes, and what an eye can see of it. */
export class MyDeviceSimulator {
  readonly #frames = new Frames();
  readonly #lamps = new Map<string, string>();
  /** What the driver is given. */
  readonly cable = new SimulatedCable({ onBytes: (bytes) => this.#obey(bytes) });

  look(place: LightPlace): LightPattern {
    return (this.#lamps.get(place) ?? 'off') as LightPattern;
  }

  unplug(): void {
    this.#lamps.clear();
    this.#frames.reset();
    this.cable.unplug();
  }

  #obey(bytes: Uint8Array): void {
    for (const message of this.#frames.push(bytes)) {
      const [place = '', pattern = ''] = new TextDecoder().decode(message).split('=');
      this.#lamps.set(place, pattern);
    }
  }
}
