import { createConnection } from 'node:net';
import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';

export interface TcpTransportOptions {
  readonly host: string;
  readonly port: number;
}

/** A bridge whose network cable is out answers nothing at all, not even a refusal. */
const CONNECT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_AFTER_MS = 5_000;

/** A scanner behind a serial device server: its bytes come over TCP as they are. */
export function tcpTransport(address: TcpTransportOptions): Transport {
  return {
    connect: (events, { signal }) => connect(address, events, signal),
  };
}

function connect(
  { host, port }: TcpTransportOptions,
  events: TransportEvents,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    let lost: (() => void) | undefined;
    const giveUp = (): void => void socket.destroy();
    const closed = new Promise<void>((resolveClosed) => {
      socket.once('close', () => {
        signal.removeEventListener('abort', giveUp);
        resolveClosed();
        resolve(undefined);
        lost?.();
      });
    });
    // Every error is followed by `close`, which says all that matters here.
    socket.on('error', () => undefined);
    socket.setTimeout(CONNECT_TIMEOUT_MS, giveUp);
    socket.once('connect', () => {
      signal.removeEventListener('abort', giveUp);
      socket.setTimeout(0);
      socket.setKeepAlive(true, KEEP_ALIVE_AFTER_MS);
      lost = () => events.lost();
      socket.on('data', (chunk) => events.bytes(chunk));
      resolve({
        close: () => {
          lost = undefined;
          socket.destroy();
          return closed;
        },
      });
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
