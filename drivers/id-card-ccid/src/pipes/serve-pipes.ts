import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { CcidLine, CcidTransport } from '../transport.ts';
import { encodeTransfer, pipes, TransferReader } from './frames.ts';

export interface PipesServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  /** Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Serves the pipes of one reader over TCP, on loopback unless told otherwise; a second client is turned away.
 *
 * A reader that is not there turns everybody away; one that goes away ends the connection.
 *
 * @throws the listening error, such as `EADDRINUSE`
 */
export async function servePipes(
  reader: CcidTransport,
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<PipesServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (sockets.size > 1) socket.destroy();
    else void serve(reader, socket);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has an address of its own');
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { address: { host, port: bound.port }, close, [Symbol.asyncDispose]: close };
}

async function serve(reader: CcidTransport, socket: Socket): Promise<void> {
  socket.setNoDelay(true);
  const send = (pipe: number, bytes: Uint8Array): void => {
    if (!socket.destroyed) socket.write(encodeTransfer({ pipe, bytes }));
  };
  // What the reader says before the client knows what it is waits for that.
  const early: (() => void)[] = [];
  let isGreeted = false;
  const inTurn = (action: () => void): void => {
    if (isGreeted) action();
    else early.push(action);
  };
  const opened = await reader.open({
    bytes: (chunk) => inTurn(() => send(pipes.bulkIn, chunk)),
    interrupt: (message) => inTurn(() => send(pipes.interruptIn, message)),
    lost: () => socket.destroy(),
  });
  if (opened.code !== 'open' || socket.destroyed) {
    if (opened.code === 'open') await opened.line.close();
    socket.destroy();
    return;
  }
  const { line } = opened;
  socket.on('close', () => void line.close());
  const hello = new Uint8Array(1 + line.descriptor.length);
  hello[0] = line.hasInterrupts ? 1 : 0;
  hello.set(line.descriptor, 1);
  send(pipes.hello, hello);
  isGreeted = true;
  for (const action of early.splice(0)) action();
  receive(line, socket, send);
}

function receive(line: CcidLine, socket: Socket, send: (pipe: number, bytes: Uint8Array) => void): void {
  const transfers = new TransferReader();
  socket.on('data', (chunk) => {
    const read = transfers.push(chunk);
    if (read.code === 'garbled') {
      socket.destroy();
      return;
    }
    for (const { pipe, bytes } of read.transfers) {
      if (pipe === pipes.bulkOut) void line.write(bytes);
      else if (pipe === pipes.abort) void abort(line, bytes, send);
    }
  });
}

async function abort(
  line: CcidLine,
  [slot = 0, sequence = 0]: Uint8Array,
  send: (pipe: number, bytes: Uint8Array) => void,
): Promise<void> {
  const isAccepted = await line.requestAbort(slot, sequence);
  send(pipes.aborted, Uint8Array.of(isAccepted ? 1 : 0));
}
