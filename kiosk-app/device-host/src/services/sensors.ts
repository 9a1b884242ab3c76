import type { AudioJack, Device, PresenceSensor, Unsubscribe } from '@motcua/devices';
import { names } from '@motcua/devices/wire';
import type { CommonStatus, ServiceName } from '@motcua/devices/wire';
import type { Service } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

type SensorState = 'present' | 'notPresent' | 'notAvailable';

/** A presence sensor as the wire's service `presence-sensor` (XFS4IoT Auxiliaries, with a proximity sensor only). */
export function presenceSensorService(sensor: PresenceSensor): Service {
  const states = { somebody: 'present', nobody: 'notPresent', unknown: 'notAvailable' } as const;
  return sensorService(sensor, {
    name: 'presence-sensor',
    auxiliaries: () => ({ proximitySensor: states[sensor.reading] }),
    event: () => ({ proximitySensorState: states[sensor.reading] }),
    capability: { proximitySensor: true },
  });
}

/** A headset jack as the wire's service `audio-jack` (XFS4IoT Auxiliaries, with an enhanced audio sensor only). */
export function audioJackService(jack: AudioJack): Service {
  const states = { plugged: 'present', unplugged: 'notPresent', unknown: 'notAvailable' } as const;
  return sensorService(jack, {
    name: 'audio-jack',
    auxiliaries: () => ({ enhancedAudioSensor: states[jack.reading] }),
    event: () => ({ enhancedAudioSensorState: states[jack.reading] }),
    capability: { enhancedAudioSensor: { auto: true } },
  });
}

interface Sensor extends Device {
  watchReading(listener: () => void): Unsubscribe;
}

function sensorService(
  sensor: Sensor,
  parts: {
    readonly name: ServiceName;
    readonly auxiliaries: () => NonNullable<CommonStatus['auxiliaries']>;
    readonly event: () => Readonly<Record<string, SensorState>>;
    readonly capability: object;
  },
): Service {
  const status = (): CommonStatus => ({
    ...toCommonStatus(sensor.state, []),
    auxiliaries: parts.auxiliaries(),
  });
  const readings = { watch: (changed: () => void) => sensor.watchReading(changed) };
  return {
    name: parts.name,
    resetCommand: names.resetAuxiliaries,
    commands: new Map(),
    // Every client hears every change, whether it has asked for it or not.
    answers: new Map([[names.registerAuxiliaries, () => ({ completionCode: 'success' })]]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: sensor.name }] },
      auxiliaries: parts.capability,
    }),
    watch: (listener) =>
      watchStatusChanges([sensor, readings], status, (event, change) => {
        listener(event);
        if (change.auxiliaries !== undefined)
          listener({ name: names.auxiliaryStatus, payload: parts.event() });
      }),
  };
}
