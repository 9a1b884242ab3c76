import type { ConfigurationPorts } from '../configuration/configuration-ports.ts';
import { entryOf } from '../entry-of.ts';
import { pauseFor } from './pause-for.ts';

/** After a new one could not be taken, such as on a full disk. */
const longPauseMs = 600_000;

/** Between two looks when the host is away, or a new configuration waits for the end of a session. */
const pauseMs = 5000;

/**
 * The unit's configuration as the device host keeps it.
 *
 * @param options.digest names the configuration that this page was loaded with; empty when there was none
 */
export function createConfigurationPorts(options: {
  readonly host: string;
  readonly token: string;
  readonly digest: string;
  /** The clock; the browser's own without it. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}): ConfigurationPorts {
  const { digest, host, pause = pauseFor, token } = options;
  let isShown = false;
  let pauseAfterNewsMs = pauseMs;
  const call = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${host}/configuration/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
  const sayAlive = async (): Promise<void> => {
    if (digest !== '') await call(`alive?digest=${digest}`, { method: 'POST' }).catch(() => undefined);
  };
  return {
    watchConfiguration: (listener) => {
      const ending = new AbortController();
      void watch(ending.signal);
      return () => ending.abort();

      async function watch(signal: AbortSignal): Promise<void> {
        while (!signal.aborted) {
          // A host that has started anew meanwhile does not know it yet.
          if (isShown) await sayAlive();
          // The host holds the answer until there is something new.
          const news = await call(`next?digest=${digest}`, { signal }).then(readNews, () => undefined);
          const isNew = news !== undefined && (news.waits || news.digest !== digest);
          if (isNew) listener();
          if (isNew) await pause(pauseAfterNewsMs, signal);
          else if (news === undefined) await pause(pauseMs, signal);
        }
      }
    },
    applyConfiguration: async ({ signal }) => {
      try {
        const applied: unknown = await (await call('apply', { method: 'POST', signal })).json();
        if (entryOf(applied, 'code') === 'applied') return true;
        // Nothing waits: the host may have gone back to another one than this page has.
        const news = await call('next?digest=', { signal }).then(readNews);
        if (news !== undefined && news.digest !== digest) return true;
      } catch {
        signal.throwIfAborted();
      }
      pauseAfterNewsMs = longPauseMs;
      return false;
    },
    confirmConfiguration: () => {
      isShown = true;
      void sayAlive();
    },
  };
}

interface News {
  readonly waits: boolean;
  readonly digest: string;
}

/** Undefined from a host that keeps no configuration. */
async function readNews(response: Response): Promise<News | undefined> {
  if (!response.ok) return undefined;
  const value = Object(await response.json()) as Partial<News>;
  return typeof value.digest === 'string' ? { waits: value.waits === true, digest: value.digest } : undefined;
}
