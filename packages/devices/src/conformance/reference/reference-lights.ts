import type { LightPattern, LightPlace, LightResult, Lights } from '../../lights/lights.ts';
import type { LightsHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

export class ReferenceLights extends ReferenceDevice implements Lights, LightsHands {
  readonly places: readonly LightPlace[] = ['status', 'scanner', 'printer'];
  readonly #wanted = new Map<LightPlace, LightPattern>();
  /** What the lamps show: dark without power. */
  #shown = new Map<LightPlace, LightPattern>();

  constructor() {
    super('lights');
  }

  set(place: LightPlace, pattern: LightPattern): Promise<LightResult> {
    if (!this.places.includes(place)) return Promise.resolve({ code: 'unsupported' });
    if (!this.isThere) return Promise.resolve({ code: 'lost' });
    this.#wanted.set(place, pattern);
    this.#shown.set(place, pattern);
    return Promise.resolve({ code: 'set' });
  }

  look(place: LightPlace): Promise<LightPattern> {
    return Promise.resolve(this.#shown.get(place) ?? 'off');
  }

  override async plugIn(): Promise<void> {
    this.#shown = new Map(this.#wanted);
    await super.plugIn();
  }

  protected override cutOff(): void {
    this.#shown.clear();
  }
}
