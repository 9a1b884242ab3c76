import type { Unsubscribe } from '../device.ts';
import type { NavigationKey, NavigationKeyEvent } from '../navigation-keys/navigation-keys.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { Listeners } from './listeners.ts';
import { names, servicePath } from './messages.ts';
import { isOneOf } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatus } from './service-status.ts';
import type { ServiceStatus } from './service-status.ts';

const keys = ['up', 'down', 'left', 'right', 'select', 'help'] as const satisfies readonly NavigationKey[];

/** The keypad as the shell sees it. */
export interface NavigationKeysClient extends Disposable {
  readonly connection: ServiceConnection;
  /** A key that is held when the host goes away is told as released. */
  onKey(listener: (event: NavigationKeyEvent) => void): Unsubscribe;
  /** Calls `listener` with the current status at once and then on each change. */
  watchStatus(listener: (status: ServiceStatus) => void): Unsubscribe;
  close(): void;
}

/** Connects to the host's tactile keypad. */
export function connectNavigationKeys(options: ClientOptions): NavigationKeysClient {
  const { host, ...rest } = options;
  const url = host.replace(/^http/, 'ws') + servicePath('navigation-keys');
  const connection = connectService({ ...rest, url });
  const listeners = new Listeners<NavigationKeyEvent>();
  const held = new Set<NavigationKey>();
  const tell = (event: NavigationKeyEvent): void => {
    if (event.phase === 'pressed') held.add(event.key);
    else held.delete(event.key);
    listeners.emit(event);
  };
  connection.onUnsolicited(({ header, payload }) => {
    const event = header.name === names.navigationKey ? parseKeyEvent(payload) : undefined;
    if (event !== undefined) tell(event);
  });
  connection.watchState((state) => {
    if (state !== 'open') for (const key of held) tell({ key, phase: 'released' });
  });
  return {
    connection,
    onKey: (listener) => listeners.add(listener),
    watchStatus: (listener) => watchStatus(connection, listener),
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}

/** A key's event from the wire; undefined when it is none of ours. */
export function parseKeyEvent({ key, phase }: Payload): NavigationKeyEvent | undefined {
  if (!isOneOf(keys, key) || !isOneOf(['pressed', 'released'], phase)) return undefined;
  return { key, phase };
}
