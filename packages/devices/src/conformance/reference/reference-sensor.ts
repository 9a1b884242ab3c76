import type { AudioJack } from '../../audio-jack/audio-jack.ts';
import type { Unsubscribe } from '../../device.ts';
import type { PresenceSensor } from '../../presence/presence-sensor.ts';
import { WatchedValue } from '../../watched-value.ts';
import { ReferenceDevice } from './reference-device.ts';

class ReferenceSensor<Value extends string> extends ReferenceDevice {
  readonly #reading = new WatchedValue<Value | 'unknown'>('unknown');

  get reading(): Value | 'unknown' {
    return this.#reading.value;
  }

  watchReading(listener: (reading: Value | 'unknown') => void): Unsubscribe {
    return this.#reading.watch(listener);
  }

  show(reading: Value): Promise<void> {
    if (this.isThere) this.#reading.set(reading);
    return Promise.resolve();
  }

  protected override cutOff(): void {
    this.#reading.set('unknown');
  }
}

export class ReferencePresenceSensor
  extends ReferenceSensor<'somebody' | 'nobody'>
  implements PresenceSensor
{
  constructor() {
    super('presence-sensor');
  }
}

export class ReferenceAudioJack extends ReferenceSensor<'plugged' | 'unplugged'> implements AudioJack {
  constructor() {
    super('audio-jack');
  }
}
