import type { AudioJack, Lights, NavigationKeys, PresenceSensor } from '@motcua/devices';
import { openBoard } from '@motcua/driver-board-firmata';
import { openHidNavigationKeys } from '@motcua/driver-nav-keys-hid';
import type { DrivenConfig } from '../device-config.ts';
import { RemoteAudioJack, RemoteKeys, RemoteLights, RemotePresenceSensor } from '../driver-process/index.ts';
import type { DrivenKind, SupervisedDriver } from '../driver-process/index.ts';
import { audioJackService, presenceSensorService } from '../services/sensors.ts';
import { lightsService } from '../services/lights.ts';
import { navigationKeysService } from '../services/navigation-keys.ts';
import type { Service } from '../wire/service.ts';
import type { AuxiliaryConfig } from './auxiliary-config.ts';

/** What a kiosk may have beside scanner, printer and reader of chips; each is left out where it has none. */
export interface AuxiliaryDevices {
  readonly keys?: NavigationKeys | undefined;
  readonly presence?: PresenceSensor | undefined;
  readonly headset?: AudioJack | undefined;
  readonly lights?: Lights | undefined;
}

/** Kind of each of them, as drivers and services call it. */
export const auxiliaryKinds = {
  keys: 'navigation-keys',
  presence: 'presence-sensor',
  headset: 'audio-jack',
  lights: 'lights',
} as const satisfies Readonly<Record<keyof AuxiliaryDevices, DrivenKind>>;

/** Opens those that are configured, and puts each on the stack. */
export function openAuxiliaries(
  config: AuxiliaryConfig,
  opening: AsyncDisposableStack,
  supervise: (kind: DrivenKind, driven: DrivenConfig) => SupervisedDriver,
): AuxiliaryDevices {
  const onBoard = openPins(config);
  const { keys, presence, headset, lights } = config;
  const remote = <Device>(
    Remote: new (name: string, driver: SupervisedDriver) => Device,
    kind: DrivenKind,
    driven: DrivenConfig,
  ): Device => new Remote(kind, supervise(kind, driven));
  const devices = {
    keys:
      keys === undefined
        ? undefined
        : 'transport' in keys
          ? openKeys(keys)
          : remote(RemoteKeys, 'navigation-keys', keys),
    presence:
      presence === undefined || 'pin' in presence
        ? onBoard.presence
        : remote(RemotePresenceSensor, 'presence-sensor', presence),
    headset:
      headset === undefined || 'pin' in headset
        ? onBoard.headset
        : remote(RemoteAudioJack, 'audio-jack', headset),
    lights:
      lights === undefined || 'pins' in lights ? onBoard.lights : remote(RemoteLights, 'lights', lights),
  };
  for (const device of Object.values(devices)) if (device !== undefined) opening.use(device);
  return devices;
}

/** Their services on the wire. */
export function auxiliaryServices({ keys, presence, headset, lights }: AuxiliaryDevices): readonly Service[] {
  return [
    ...(keys === undefined ? [] : [navigationKeysService(keys)]),
    ...(presence === undefined ? [] : [presenceSensorService(presence)]),
    ...(headset === undefined ? [] : [audioJackService(headset)]),
    ...(lights === undefined ? [] : [lightsService(lights)]),
  ];
}

function openKeys({
  transport,
  keyMap,
}: Extract<AuxiliaryConfig['keys'], { transport: object }>): NavigationKeys {
  const map = Object.entries(keyMap ?? {}).filter(([, usage]) => usage !== undefined);
  return openHidNavigationKeys({
    name: auxiliaryKinds.keys,
    device: transport,
    ...(keyMap !== undefined && { keyMap: Object.fromEntries(map) }),
  });
}

function openPins({ board, headset, lights, presence }: AuxiliaryConfig): AuxiliaryDevices {
  if (board === undefined) return {};
  const { transport } = board;
  return openBoard({
    transport,
    ...(presence !== undefined &&
      'pin' in presence && { presence: { name: auxiliaryKinds.presence, ...presence } }),
    ...(headset !== undefined &&
      'pin' in headset && { headset: { name: auxiliaryKinds.headset, ...headset } }),
    ...(lights !== undefined && 'pins' in lights && { lights: { name: auxiliaryKinds.lights, ...lights } }),
  });
}
