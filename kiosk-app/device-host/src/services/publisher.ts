import { names } from '@motcua/devices/wire';
import type { Service } from '../wire/service.ts';

/** The discovery service (XFS4IoT ServicePublisher): where the host's services are. */
export function publisherService(serviceUris: () => readonly string[]): Service {
  return {
    name: 'publisher',
    resetCommand: 'Common.Reset',
    commands: new Map(),
    answers: new Map([
      [
        names.getServices,
        () => ({
          completionCode: 'success',
          payload: { vendorName: 'Một Cửa', services: serviceUris().map((serviceURI) => ({ serviceURI })) },
        }),
      ],
    ]),
    status: () => ({ common: { device: 'online' } }),
    capabilities: () => ({ common: {} }),
    watch: () => () => undefined,
  };
}
