import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { WatchedValue } from '@motcua/devices';
import type { Unsubscribe } from '@motcua/devices';

export interface NetworkCableState {
  readonly plugged: boolean;
  readonly connections: number;
}

/** The cable between the kiosk and the gateway: everything passes, until somebody pulls it. */
export interface NetworkCable extends AsyncDisposable {
  /** What the kiosk is told to be the gateway's address. */
  readonly address: string;
  readonly state: NetworkCableState;
  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: NetworkCableState) => void): Unsubscribe;
  /** Breaks what is open, in the middle of whatever it carries, and resets what is new. */
  pull(): void;
  plugIn(): void;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Lays a cable to `upstream`, an `http://host:port`.
 *
 * The port stays ours while the cable is pulled, so that nobody else takes it: new connections are accepted by the
 * kernel and reset at once.
 */
export async function layNetworkCable(upstream: string, port = 0): Promise<NetworkCable> {
  const { hostname, port: upstreamPort } = new URL(upstream);
  const open = new Set<Socket>();
  const state = new WatchedValue<NetworkCableState>({ plugged: true, connections: 0 });
  let plugged = true;
  const tell = (): void => state.set({ plugged, connections: open.size });

  const server = createServer((kiosk) => {
    if (!plugged) {
      kiosk.on('error', () => undefined);
      kiosk.resetAndDestroy();
      return;
    }
    const gateway = connect(Number(upstreamPort || 80), hostname);
    open.add(kiosk);
    tell();
    const end = (): void => {
      kiosk.destroy();
      gateway.destroy();
      if (open.delete(kiosk)) tell();
    };
    for (const socket of [kiosk, gateway]) socket.setNoDelay(true).on('error', end).on('close', end);
    kiosk.pipe(gateway).pipe(kiosk);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const boundPort = bound !== null && typeof bound === 'object' ? bound.port : port;

  const breakAll = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    breakAll();
    await closed;
  };
  return {
    address: `http://127.0.0.1:${boundPort}`,
    get state() {
      return state.value;
    },
    watch: (listener) => state.watch(listener),
    pull: () => {
      plugged = false;
      breakAll();
      tell();
    },
    plugIn: () => {
      plugged = true;
      tell();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
