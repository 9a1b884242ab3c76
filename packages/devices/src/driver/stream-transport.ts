import type { Duplex } from 'node:stream';
import type { Connection, Transport, TransportEvents } from './transport.ts';

export interface StreamTransportOptions {
  /** Makes a new stream that is opening; called for each attempt. */
  readonly open: () => Duplex;
  /** What the stream emits when it can be used: `connect` of a socket, `open` of a serial port. */
  readonly openedEvent: 'connect' | 'open';
  /** 5,000 without it. */
  readonly openTimeoutMs?: number;
}

/**
 * Any stream of Node as a cable.
 *
 * @example
 * streamTransport({ open: () => connect({ host, port }), openedEvent: 'connect' });
 * streamTransport({ open: () => new SerialPort({ path, baudRate: 9600 }), openedEvent: 'open' });
 */
export function streamTransport(options: StreamTransportOptions): Transport {
  return { connect: (events, { signal }) => connectStream(options, events, signal) };
}

function connectStream(
  { open, openedEvent, openTimeoutMs = 5000 }: StreamTransportOptions,
  events: TransportEvents,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const stream = open();
    let lost: (() => void) | undefined;
    const giveUp = (): void => void stream.destroy();
    const deadline = setTimeout(giveUp, openTimeoutMs);
    const settle = (): void => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', giveUp);
    };
    const closed = new Promise<void>((resolveClosed) => {
      stream.once('close', () => {
        settle();
        resolveClosed();
        resolve(undefined);
        lost?.();
      });
    });
    // A port that cannot be opened says so with an error alone; of a socket, `close` follows.
    stream.on('error', giveUp);
    signal.addEventListener('abort', giveUp, { once: true });
    stream.once(openedEvent, () => {
      settle();
      lost = () => events.lost();
      stream.on('data', (chunk: Uint8Array) => events.bytes(chunk));
      resolve({
        write: (bytes) => written(stream, bytes),
        close: () => {
          lost = undefined;
          stream.destroy();
          return closed;
        },
      });
    });
  });
}

function written(stream: Duplex, bytes: Uint8Array): Promise<boolean> {
  if (stream.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    // An unplugged serial port never calls back; its `close` does.
    const gone = (): void => resolve(false);
    stream.once('close', gone);
    stream.write(bytes, (error) => {
      stream.off('close', gone);
      resolve(error === null || error === undefined);
    });
  });
}
