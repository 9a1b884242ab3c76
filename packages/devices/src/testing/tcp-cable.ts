import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export interface TcpCableOptions {
  readonly host: string;
  /** 0 = any free one; it stays the same while the plug is pulled and put back. */
  readonly port: number;
  /** A driver sends. */
  readonly onBytes?: (bytes: Uint8Array) => void;
  /** A driver has connected. */
  readonly onConnect?: () => void;
}

/** A cable over TCP: drivers connect to it, and a simulator holds this end. */
export class TcpCable implements AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  readonly #options: TcpCableOptions;
  readonly #sockets = new Set<Socket>();
  readonly #waiting: (() => void)[] = [];
  #server: Server | undefined;

  private constructor(options: TcpCableOptions, server: Server) {
    this.#options = options;
    this.address = { host: options.host, port: (server.address() as AddressInfo).port };
    this.#use(server);
  }

  /** @throws the listening error, such as `EADDRINUSE` */
  static async lay(options: TcpCableOptions): Promise<TcpCable> {
    return new TcpCable(options, await listening(options));
  }

  get plugged(): boolean {
    return this.#server !== undefined;
  }

  /** The device sends; without a driver it is gone, as on a real cable. */
  send(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  /** Resolves when a driver holds the other end: it may know of that before this end does. */
  async connected(): Promise<void> {
    while (this.#sockets.size === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** What was sent before still arrives; resolves when every driver's connection has ended. */
  async pullPlug(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    // Not `destroy`: it would reset a connection on which a driver has just sent something.
    for (const socket of this.#sockets) socket.destroySoon();
    this.#sockets.clear();
    await closed;
  }

  async plugIn(): Promise<void> {
    if (this.#server === undefined) this.#use(await listening(this.address));
  }

  /** Safe to call twice. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.pullPlug();
  }

  #use(server: Server): void {
    this.#server = server;
    server.on('connection', (socket) => {
      this.#sockets.add(socket.setNoDelay(true));
      // A driver that goes away is none of the device's business.
      socket.on('error', () => undefined);
      socket.once('close', () => this.#sockets.delete(socket));
      socket.on('data', (bytes: Uint8Array) => this.#options.onBytes?.(bytes));
      this.#options.onConnect?.();
      for (const tell of this.#waiting.splice(0)) tell();
    });
  }
}

async function listening({ host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
}
