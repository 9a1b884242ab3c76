import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

/** A vendor's program that listens on this machine, for the mapping `generic-websocket`. */
export interface SmartReaderSimulator extends AsyncDisposable {
  readonly url: string;
  /** Resolves when no connection is open. */
  idle(): Promise<void>;
  /** What the driver sent, in order. */
  readonly received: readonly Readonly<Record<string, unknown>>[];
  /** Resolves when the driver has asked for the n-th reading, counted from 1; gives its number. */
  asked(count: number): Promise<string>;
  /** Says anything to everybody. */
  say(message: unknown): void;
  /** Says something as it is, JSON or not. */
  sayText(text: string): void;
  /** Ends every connection, as a program that crashed and was started again. */
  drop(): void;
}

/** Starts it on a free port; `hear` gets what the driver sends. The caller disposes of it. */
export async function startSmartReaderSimulator(
  hear: (message: Readonly<Record<string, unknown>>) => void = () => undefined,
): Promise<SmartReaderSimulator> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const received: Readonly<Record<string, unknown>>[] = [];
  const requests: string[] = [];
  let waiting: { readonly count: number; readonly resolve: (requestId: string) => void }[] = [];
  server.on('connection', (socket: WebSocket) => {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Readonly<Record<string, unknown>>;
      received.push(message);
      hear(message);
      if (message['CommandName'] !== 'ReadCard') return;
      requests.push(String(message['RequestId']));
      waiting = waiting.filter(({ count, resolve }) => {
        const requestId = requests[count - 1];
        if (requestId !== undefined) resolve(requestId);
        return requestId === undefined;
      });
    });
  });
  const sayText = (text: string): void => {
    for (const client of server.clients) client.send(text);
  };
  return {
    url: `ws://127.0.0.1:${port}`,
    idle: async () => {
      await Promise.all([...server.clients].map((client) => once(client, 'close')));
    },
    received,
    asked: (count) =>
      new Promise((resolve) => {
        const requestId = requests[count - 1];
        if (requestId === undefined) waiting.push({ count, resolve });
        else resolve(requestId);
      }),
    say: (message) => sayText(JSON.stringify(message)),
    sayText,
    drop: () => {
      for (const client of server.clients) client.terminate();
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of server.clients) client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}
