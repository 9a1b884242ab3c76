import type { Unsubscribe } from '../device.ts';
import type { LightPattern, LightPlace } from '../lights/lights.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { endOf } from './command-end.ts';
import { flashRates, lightNames } from './light-words.ts';
import { names, servicePath } from './messages.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatus } from './service-status.ts';
import type { ServiceStatus } from './service-status.ts';

export type LightSetResult =
  | { readonly code: 'set' }
  /** The kiosk has no light at one of the places; the others are set. */
  | { readonly code: 'unsupported' }
  | { readonly code: 'canceled' }
  /** Lights, host or wire did not do it. */
  | { readonly code: 'failed' };

/** The kiosk's lights as the shell sees them. */
export interface LightsClient extends Disposable {
  readonly connection: ServiceConnection;
  set(
    lights: Readonly<Partial<Record<LightPlace, LightPattern>>>,
    options: { readonly signal: AbortSignal },
  ): Promise<LightSetResult>;
  /** Calls `listener` with the current status at once and then on each change. */
  watchStatus(listener: (status: ServiceStatus) => void): Unsubscribe;
  close(): void;
}

/** Connects to the host's lights. */
export function connectLights(options: ClientOptions): LightsClient {
  const { host, ...rest } = options;
  const connection = connectService({ ...rest, url: host.replace(/^http/, 'ws') + servicePath('lights') });
  return {
    connection,
    set: async (lights, { signal }) => {
      const entries = Object.entries(lights) as readonly [LightPlace, LightPattern][];
      const payload = Object.fromEntries(
        entries.map(([place, pattern]) => [lightNames[place], { flashRate: flashRates[pattern] }]),
      );
      const end = endOf(await connection.command(names.setLight, payload, { signal }));
      if (end.code === 'success') return { code: 'set' };
      if (end.code === 'command-error' && end.payload['errorCode'] === 'invalidLight')
        return { code: 'unsupported' };
      return { code: end.code === 'canceled' || signal.aborted ? 'canceled' : 'failed' };
    },
    watchStatus: (listener) => watchStatus(connection, listener),
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}
