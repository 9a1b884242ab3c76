import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { ConfigurationKeeper } from './configuration-keeper.ts';
import type { ConfigurationSettings } from './configuration-settings.ts';
import { FileSource } from './file-source.ts';
import { GatewaySource } from './gateway-source.ts';

export interface SourceOptions {
  readonly keeper: ConfigurationKeeper;
  readonly settings: ConfigurationSettings;
  readonly gateway: string;
  readonly kioskName: string;
  readonly log: Log;
}

const usualPollSeconds = 60;

/** Looks at the gateway and the files now and then, until it is disposed of. */
export function watchSources(options: SourceOptions): AsyncDisposable {
  const { gateway, keeper, kioskName, log, settings } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const fromGateway = new GatewaySource({ gateway, kioskName });
  const files = (settings.files ?? []).map((path) => new FileSource(path));
  const pollMs = (settings.pollSeconds ?? usualPollSeconds) * 1000;
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      for (const file of files) await file.look(keeper);
      await fromGateway.look(keeper, signal);
      // Kiosks that were switched on together do not ask together for ever.
      await wait(pollMs * (0.9 + Math.random() * 0.2), undefined, { signal });
    }
  };
  const done = look().catch((error: unknown) => {
    if (!signal.aborted) log.error('configuration-sources', error);
  });
  return {
    [Symbol.asyncDispose]: async () => {
      ending.abort();
      await done;
    },
  };
}
