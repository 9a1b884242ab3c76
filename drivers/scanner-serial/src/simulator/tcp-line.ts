import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Line } from './line.ts';

/** A serial device server: hands the scanner's bytes to every client that is connected. */
export async function openTcpLine(address: { readonly host: string; readonly port: number }): Promise<Line> {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let { port } = address;

  const plugIn = async (): Promise<void> => {
    if (server !== undefined) return;
    server = createServer((socket) => {
      sockets.add(socket);
      socket.setNoDelay(true);
      // A client that goes away is none of the scanner's business.
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
      socket.resume();
    });
    port = await listening(server, address.host, port);
  };
  const pullPlug = async (): Promise<void> => {
    const pulled = server;
    server = undefined;
    for (const socket of sockets) socket.destroy();
    if (pulled !== undefined) await new Promise<void>((resolve) => pulled.close(() => resolve()));
  };

  await plugIn();
  return {
    transport: { kind: 'tcp', host: address.host, port },
    write: async (bytes) => {
      await Promise.all([...sockets].map((socket) => written(socket, bytes)));
      return server !== undefined;
    },
    plugIn,
    pullPlug,
    close: pullPlug,
  };
}

function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function written(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.write(bytes, () => resolve());
  });
}
