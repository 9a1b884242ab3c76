import { WatchedValue } from '@motcua/devices';
import type { AudioJack, HeadsetPresence, Presence, PresenceSensor, Unsubscribe } from '@motcua/devices';
import { Value } from 'typebox/value';
import { headsetReading, presenceReading } from './contracts.ts';
import { RemoteDevice } from './remote-device.ts';
import type { SupervisedDriver } from './supervised-driver.ts';

/** A sensor whose driver runs in a process of its own. Without the process its reading is unknown. */
class RemoteSensor<Reading extends string> extends RemoteDevice {
  readonly #reading: WatchedValue<Reading | 'unknown'>;

  constructor(name: string, driver: SupervisedDriver, isReading: (value: unknown) => value is Reading) {
    super(name, driver);
    this.#reading = new WatchedValue<Reading | 'unknown'>('unknown');
    driver.onEvent = (event, value) => {
      if (event === 'reading' && isReading(value)) this.#reading.set(value);
      else driver.breach();
    };
    driver.health.watch(({ kind }) => {
      if (kind !== 'running') this.#reading.set('unknown');
    });
  }

  get reading(): Reading | 'unknown' {
    return this.#reading.value;
  }

  watchReading(listener: (reading: Reading | 'unknown') => void): Unsubscribe {
    return this.#reading.watch(listener);
  }
}

/** A presence sensor whose driver runs in a process of its own. */
export class RemotePresenceSensor extends RemoteSensor<Presence> implements PresenceSensor {
  constructor(name: string, driver: SupervisedDriver) {
    super(name, driver, (value) => Value.Check(presenceReading, value));
  }
}

/** A headset jack whose driver runs in a process of its own. */
export class RemoteAudioJack extends RemoteSensor<HeadsetPresence> implements AudioJack {
  constructor(name: string, driver: SupervisedDriver) {
    super(name, driver, (value) => Value.Check(headsetReading, value));
  }
}
