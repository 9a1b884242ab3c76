import { connect } from 'node:net';
import type { Line, LineEvents, Transport } from './transport.ts';

/** A cut cable is noticed after about this long, also while nothing is sent. */
const keepAliveMs = 5000;

/** A network printer: raw bytes, by custom on port 9100. */
export function tcpTransport(address: { readonly host: string; readonly port: number }): Transport {
  return { open: (events, { signal }) => openSocket(address, events, signal) };
}

function openSocket(
  address: { readonly host: string; readonly port: number },
  events: LineEvents,
  signal: AbortSignal,
): Promise<Line | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const socket = connect({
      ...address,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveMs,
    });
    const abort = () => socket.destroy();
    signal.addEventListener('abort', abort);
    let opened = false;
    // The reason does not matter: `close` follows, and the caller tries again.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      signal.removeEventListener('abort', abort);
      if (opened) events.onClose();
      else resolve(undefined);
    });
    socket.once('connect', () => {
      opened = true;
      signal.removeEventListener('abort', abort);
      socket.on('data', events.onBytes);
      resolve({
        write: (bytes) =>
          new Promise((written) => {
            if (!socket.writable) {
              written('closed');
              return;
            }
            socket.write(bytes, (error) => written(error == null ? 'written' : 'closed'));
          }),
        close: () => socket.destroy(),
      });
    });
  });
}
