import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Log } from '../log.ts';
import { admit } from './admission.ts';
import type { AdmissionRules } from './admission.ts';
import { ClientConnection } from './client-connection.ts';
import { CommandQueue } from './command-queue.ts';
import type { Service } from './service.ts';

export interface WireServerOptions {
  readonly server: Server;
  /** Asked at each connection: the port, and with it our own address, is known only after listening. */
  readonly rules: () => AdmissionRules;
  readonly services: readonly Service[];
  readonly log: Log;
  readonly claimWaitMs: number;
}

const maxMessageBytes = 64 * 1024;
/** A page has one connection for each service; for a moment there are two pages. */
const maxClients = 32;
/** Per service. A shell has one or two commands under way. */
const queueCapacity = 8;

const statusTexts = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  503: 'Service Unavailable',
} as const;

/** Serves the devices over WebSocket on an HTTP server. The returned function ends all connections and their commands. */
export function serveWire(options: WireServerOptions): () => Promise<void> {
  const { server, rules, services, log, claimWaitMs } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, clientTracking: true });
  const entries = new Map<Service['name'], { readonly service: Service; readonly queue: CommandQueue }>(
    services.map((service) => [
      service.name,
      { service, queue: new CommandQueue({ capacity: queueCapacity, claimWaitMs }) },
    ]),
  );

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    const admission = admit(request, rules());
    const entry = admission.code === 'admitted' ? entries.get(admission.service) : undefined;
    if (admission.code === 'refused' || entry === undefined) {
      const status = admission.code === 'refused' ? admission.status : 404;
      log.info('connection-refused', { status });
      refuse(stream, status);
    } else if (sockets.clients.size >= maxClients) {
      log.info('connection-refused', { status: 503 });
      refuse(stream, 503);
    } else {
      sockets.handleUpgrade(request, stream, head, (socket) => attach(socket, entry, log));
    }
  };
  server.on('upgrade', onUpgrade);
  return async () => {
    server.off('upgrade', onUpgrade);
    for (const socket of sockets.clients) socket.terminate();
    // Calls back when the last client is gone; with an error when it is called for the second time.
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
  };
}

function attach(
  socket: WebSocket,
  { service, queue }: { readonly service: Service; readonly queue: CommandQueue },
  log: Log,
): void {
  log.info('connected', { service: service.name });
  const connection = new ClientConnection({
    service,
    queue,
    log,
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text);
    },
  });
  socket.on('message', (data: RawData, isBinary: boolean) => {
    connection.receive(!isBinary && Buffer.isBuffer(data) ? data.toString('utf8') : undefined);
  });
  // A message over the limit, or one that breaks the protocol: `ws` closes the connection itself.
  socket.on('error', (error) => log.error('connection-broken', error, { service: service.name }));
  socket.on('close', () => {
    connection.close();
    log.info('disconnected', { service: service.name });
  });
}

function refuse(stream: Duplex, status: keyof typeof statusTexts): void {
  stream.end(`HTTP/1.1 ${status} ${statusTexts[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
