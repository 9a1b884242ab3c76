import type { NavigationKeys } from '@motcua/devices';
import { names } from '@motcua/devices/wire';
import type { CommonStatus } from '@motcua/devices/wire';
import type { Service } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

/** A tactile keypad as the wire's service `navigation-keys`: its keys are events in our own namespace. */
export function navigationKeysService(keys: NavigationKeys): Service {
  const status = (): CommonStatus => toCommonStatus(keys.state, []);
  return {
    name: 'navigation-keys',
    resetCommand: names.resetKeys,
    commands: new Map(),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: keys.name }] },
      motCua: { keys: keys.keys },
    }),
    watch: (listener) => {
      const stops = [
        watchStatusChanges([keys], status, (event) => listener(event)),
        keys.onKey((event) => listener({ name: names.navigationKey, payload: event })),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
