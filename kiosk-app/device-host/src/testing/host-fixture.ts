import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceName } from '@motcua/devices/wire';
import { publisherPath, servicePath } from '@motcua/devices/wire';
import { WebSocket } from 'ws';
import type { AuxiliaryDevices } from '../auxiliaries/auxiliary-devices.ts';
import type { Voice } from '../voice/voice.ts';
import type { ConfigurationKeeper } from '../configuration/index.ts';
import { startDeviceHost } from '../device-host.ts';
import type { DeviceHost } from '../device-host.ts';
import { createLog } from '../log.ts';
import { FakeChipReader, FakePrinter, FakeScanner } from './fake-devices.ts';
import { schemaFindings } from './public-schema.ts';

/** A device host with puppet devices, a shell folder of three files, and its log in memory. */
export interface HostFixture extends AsyncDisposable {
  readonly host: DeviceHost;
  readonly scanner: FakeScanner;
  readonly printer: FakePrinter;
  readonly cardReader: FakeChipReader;
  readonly folder: string;
  readonly logLines: readonly string[];
  /** A connected client that speaks raw messages. */
  connect(service: ServiceName | 'publisher'): Promise<RawClient>;
}

export async function startHostFixture({
  auxiliaries = {},
  voice,
  claimWaitMs = 1,
  configuration,
  hasCardReader = false,
}: {
  readonly auxiliaries?: AuxiliaryDevices;
  readonly voice?: Voice;
  readonly claimWaitMs?: number;
  readonly configuration?: ConfigurationKeeper;
  readonly hasCardReader?: boolean;
} = {}): Promise<HostFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-host-'));
  await mkdir(join(folder, 'shell/assets'), { recursive: true });
  await writeFile(join(folder, 'shell/index.html'), '<!doctype html><title>shell</title>');
  await writeFile(join(folder, 'shell/assets/index-B7xP0q_a.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not of the shell');
  const scanner = new FakeScanner();
  const printer = new FakePrinter();
  const cardReader = new FakeChipReader();
  const logLines: string[] = [];
  const host = await startDeviceHost({
    port: 0,
    origins: ['http://kiosk.test'],
    shellFolder: join(folder, 'shell'),
    kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
    scanner,
    printer,
    ...(hasCardReader && { cardReader }),
    auxiliaries,
    voice,
    renderReceipt: (document) => [new Uint8Array(document.blocks.length)],
    log: createLog((line) => logLines.push(line)),
    claimWaitMs,
    configuration,
  });
  const clients: RawClient[] = [];
  return {
    host,
    scanner,
    printer,
    cardReader,
    folder,
    logLines,
    connect: async (service) => {
      const client = await RawClient.connect(host, service);
      clients.push(client);
      return client;
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.close();
      await host.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface WireMessage {
  readonly header: {
    readonly type: string;
    readonly name: string;
    readonly requestId?: number;
    readonly status?: string;
    readonly completionCode?: string;
    readonly errorDescription?: string;
  };
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Speaks the wire by hand, so that the server is not tested with our own client alone. */
export class RawClient {
  readonly socket: WebSocket;
  /** What the public schema has against the messages that came. */
  readonly findings: string[] = [];
  readonly #answers = new Inbox<WireMessage>();
  readonly #unsolicited = new Inbox<WireMessage>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as WireMessage;
      this.findings.push(...schemaFindings(message).map((finding) => `${message.header.name}: ${finding}`));
      const inbox = message.header.type === 'unsolicited' ? this.#unsolicited : this.#answers;
      inbox.put(message);
    });
    socket.on('error', () => undefined);
  }

  static async connect(host: DeviceHost, service: ServiceName | 'publisher'): Promise<RawClient> {
    const path = service === 'publisher' ? publisherPath : servicePath(service);
    const url = `${host.address.replace('http', 'ws')}${path}?token=${host.token}`;
    const socket = new WebSocket(url, { origin: host.address });
    const client = new RawClient(socket);
    await once(socket, 'open');
    return client;
  }

  command(name: string, requestId: number, payload: object = {}, timeout = 0): void {
    this.socket.send(
      JSON.stringify({ header: { type: 'command', name, version: '1.0', requestId, timeout }, payload }),
    );
  }

  /**
   * The next unsolicited message, or the next of the others, which has to be of this type. Throws when the public schema
   * has anything against what has come so far.
   */
  async expect(type: 'acknowledge' | 'event' | 'completion' | 'unsolicited'): Promise<WireMessage> {
    const message = await (type === 'unsolicited' ? this.#unsolicited : this.#answers).next();
    if (message.header.type !== type) {
      throw new Error(`expected ${type}, got ${JSON.stringify(message.header)}`);
    }
    if (this.findings.length > 0)
      throw new Error(`not as the public schema says: ${this.findings.join('; ')}`);
    return message;
  }

  close(): void {
    this.socket.terminate();
  }
}

class Inbox<Item> {
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  put(item: Item): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#items.push(item);
    else waiting(item);
  }

  next(): Promise<Item> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
