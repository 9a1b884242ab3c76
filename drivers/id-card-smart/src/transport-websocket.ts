import type { SmartLine, SmartLineEvents, SmartTransport } from './transport.ts';

/** Personal data come over this connection in the clear: it must not leave the machine. */
const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
const openTimeoutMs = 5000;
/** A program that hangs does not answer the close either. */
const closeTimeoutMs = 1000;

/** A reader whose vendor's program listens on this machine. Throws on an address elsewhere. */
export function webSocketTransport(url: string): SmartTransport {
  const { hostname, protocol } = new URL(url);
  if (!loopbackHosts.includes(hostname) || (protocol !== 'ws:' && protocol !== 'wss:')) {
    throw new RangeError('a smart reader must be on this machine: ws://127.0.0.1:PORT');
  }
  return { open: (events, { signal }) => open(url, events, signal) };
}

function open(url: string, events: SmartLineEvents, signal: AbortSignal): Promise<SmartLine | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    let isOver = false;
    const closed = Promise.withResolvers<void>();
    const giveUp = (): void => socket.close();
    const timer = setTimeout(giveUp, openTimeoutMs);
    signal.addEventListener('abort', giveUp, { once: true });
    const settled = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    };
    socket.addEventListener('open', () => {
      settled();
      resolve({
        send: (text) => {
          if (isOver || socket.readyState !== WebSocket.OPEN) return false;
          socket.send(text);
          return true;
        },
        close: () => {
          isOver = true;
          socket.close();
          const timer = setTimeout(closed.resolve, closeTimeoutMs);
          return closed.promise.finally(() => clearTimeout(timer));
        },
      });
    });
    socket.addEventListener('message', ({ data }) => {
      if (!isOver) events.message(typeof data === 'string' ? data : '');
    });
    // Every error is followed by `close`, which says all that matters here.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', () => {
      settled();
      closed.resolve();
      resolve(undefined);
      if (isOver) return;
      isOver = true;
      events.lost();
    });
    if (signal.aborted) giveUp();
  });
}
