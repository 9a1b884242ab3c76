import type { DeviceState, DeviceWarning, Unsubscribe } from '../device.ts';
import { names } from './messages.ts';
import { isRecord } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import { parseMotCuaStatus } from './parse-status.ts';
import type { ServiceConnection } from './service-connection.ts';

/** What the shell knows about one device. */
export type ServiceStatus =
  /** No connection to the device host, or it has not said yet. */
  | { readonly host: 'connecting' | 'closed' }
  | {
      readonly host: 'open';
      readonly device: DeviceState;
      readonly warnings: readonly DeviceWarning[];
      /** Of a reader of cards: whether one lies on it. Left out where the reader cannot tell. */
      readonly hasCard?: boolean;
    };

/**
 * Calls `listener` with the current status at once and then on each change.
 *
 * After each reconnect the whole status is asked for again, so a change during the gap is not missed.
 */
export function watchStatus(
  connection: ServiceConnection,
  listener: (status: ServiceStatus) => void,
): Unsubscribe {
  return watchStatusParts(connection, (parts) => {
    if ('host' in parts) return listener(parts);
    const motCua = parseMotCuaStatus(parts.known['motCua']);
    if (motCua === undefined) return;
    const hasCard = hasCardOf(parts.known['cardReader']);
    listener({
      host: 'open',
      device: motCua.state,
      warnings: motCua.warnings,
      ...(hasCard !== undefined && { hasCard }),
    });
  });
}

/** All parts of a status as they came, or how the connection is where there is none. */
export type StatusParts = { readonly host: 'connecting' | 'closed' } | { readonly known: Payload };

/** As `watchStatus`, with the parts of the status themselves. */
export function watchStatusParts(
  connection: ServiceConnection,
  listener: (parts: StatusParts) => void,
): Unsubscribe {
  const ended = new AbortController();
  // A change names the parts that differ; the others stay as they were.
  let known: Payload = {};
  const tell = (parts: Payload): void => {
    known = { ...known, ...parts };
    if (!ended.signal.aborted) listener({ known });
  };
  const unsubscribeEvents = connection.onUnsolicited(({ header, payload }) => {
    if (header.name === names.statusChanged && isRecord(payload)) tell(payload);
  });
  const ask = async (): Promise<void> => {
    const result = await connection.command(names.status, {}, { signal: ended.signal });
    if (result.code === 'completed' && result.completionCode === 'success') tell(result.payload);
  };
  const unwatch = connection.watchState((state) => {
    known = {};
    if (state === 'open') void ask();
    else listener({ host: state });
  });
  return () => {
    ended.abort();
    unwatch();
    unsubscribeEvents();
  };
}

function hasCardOf(cardReader: unknown): boolean | undefined {
  const media = isRecord(cardReader) ? cardReader['media'] : undefined;
  return media === 'present' ? true : media === 'notPresent' ? false : undefined;
}
