import type { LightPattern, LightPlace, LightResult, Lights } from '@motcua/devices';
import { Value } from 'typebox/value';
import { lightResult, lightsProperties } from './contracts.ts';
import { RemoteDevice } from './remote-device.ts';
import type { SupervisedDriver } from './supervised-driver.ts';

/** Lights whose driver runs in a process of its own. A process that begins anew is told how they were. */
export class RemoteLights extends RemoteDevice implements Lights {
  readonly #wanted = new Map<LightPlace, LightPattern>();
  #isNewProcess = false;

  constructor(name: string, driver: SupervisedDriver) {
    super(name, driver);
    driver.onEvent = () => driver.breach();
    driver.health.watch(({ kind }) => {
      if (kind !== 'running') this.#isNewProcess = true;
    });
    driver.state.watch(({ kind }) => {
      if (kind === 'ready' && this.#isNewProcess) this.#restore();
    });
  }

  get places(): readonly LightPlace[] {
    const { properties } = this.driver;
    return Value.Check(lightsProperties, properties) ? properties.places : [];
  }

  async set(place: LightPlace, pattern: LightPattern): Promise<LightResult> {
    const result: LightResult = await this.operate('set', lightResult, {
      lost: { code: 'lost' },
      signal: AbortSignal.timeout(limitMs),
      options: { place, pattern },
    });
    if (result.code === 'set') this.#wanted.set(place, pattern);
    return result;
  }

  #restore(): void {
    this.#isNewProcess = false;
    for (const [place, pattern] of this.#wanted) void this.set(place, pattern);
  }
}

/** A light that has not been set by then is not waited for. */
const limitMs = 10_000;
