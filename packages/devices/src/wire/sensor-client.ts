import type { HeadsetPresence } from '../audio-jack/audio-jack.ts';
import type { Unsubscribe } from '../device.ts';
import type { Presence } from '../presence/presence-sensor.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { servicePath } from './messages.ts';
import type { ServiceName } from './messages.ts';
import { isRecord } from './parse-message.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatusParts } from './service-status.ts';

/** A sensor as the shell sees it. */
export interface SensorClient<Reading extends string> extends Disposable {
  readonly connection: ServiceConnection;
  /**
   * Calls `listener` with the current reading at once and then on each change. It is `unknown` while the sensor or the
   * host cannot say.
   */
  watchReading(listener: (reading: Reading) => void): Unsubscribe;
  close(): void;
}

/** Connects to the host's presence sensor. */
export function connectPresenceSensor(options: ClientOptions): SensorClient<Presence> {
  return connectSensor(options, 'presence-sensor', (auxiliaries): Presence => {
    const { proximitySensor } = auxiliaries;
    if (proximitySensor === 'present') return 'somebody';
    return proximitySensor === 'notPresent' ? 'nobody' : 'unknown';
  });
}

/** Connects to the host's headset jack. */
export function connectAudioJack(options: ClientOptions): SensorClient<HeadsetPresence> {
  return connectSensor(options, 'audio-jack', (auxiliaries): HeadsetPresence => {
    const { enhancedAudioSensor } = auxiliaries;
    if (enhancedAudioSensor === 'present') return 'plugged';
    return enhancedAudioSensor === 'notPresent' ? 'unplugged' : 'unknown';
  });
}

function connectSensor<Reading extends string>(
  { host, ...rest }: ClientOptions,
  service: ServiceName,
  readingOf: (auxiliaries: { readonly [sensor: string]: unknown }) => Reading,
): SensorClient<Reading> {
  const connection = connectService({ ...rest, url: host.replace(/^http/, 'ws') + servicePath(service) });
  return {
    connection,
    watchReading: (listener) => {
      let told: Reading | undefined;
      return watchStatusParts(connection, (parts) => {
        const known = 'known' in parts ? parts.known['auxiliaries'] : {};
        const reading = readingOf(isRecord(known) ? known : {});
        if (reading === told) return;
        told = reading;
        listener(reading);
      });
    },
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}
