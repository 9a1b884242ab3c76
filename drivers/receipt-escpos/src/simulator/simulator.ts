import { createServer } from 'node:net';
import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Unsubscribe } from '@motcua/devices';
import { PrinterEngine } from './engine.ts';
import type { PrinterSimulator, PrinterSimulatorOptions, PrinterSimulatorState } from './types.ts';

/**
 * Starts a simulated printer that listens like a network printer.
 *
 * @throws when the port is taken
 *
 * @example
 * await using printer = await startPrinterSimulator({ listen: { host: '127.0.0.1', port: 0 } });
 * printer.runOutOfPaper({ afterRows: 300 });
 */
export async function startPrinterSimulator(options: PrinterSimulatorOptions): Promise<PrinterSimulator> {
  const simulator = new TcpPrinterSimulator(options);
  await simulator.listen();
  return simulator;
}

/** One cable: bytes that the printer has no room for wait in it. */
class Cable {
  readonly #duplex: Duplex;
  #waiting = new Uint8Array(0);

  constructor(duplex: Duplex, engine: PrinterEngine, onEnd: (cable: Cable) => void) {
    this.#duplex = duplex;
    duplex.on('data', (bytes: Uint8Array) => this.#offer(bytes, engine));
    duplex.on('error', () => duplex.destroy());
    duplex.once('close', () => {
      engine.disconnectLine(this);
      onEnd(this);
    });
    engine.connectLine(this);
  }

  send(bytes: Uint8Array): void {
    if (this.#duplex.writable) this.#duplex.write(bytes);
  }

  /** Offers what waits once more. */
  retry(engine: PrinterEngine): void {
    if (this.#waiting.length === 0) return;
    const bytes = this.#waiting;
    this.#waiting = new Uint8Array(0);
    this.#offer(bytes, engine);
  }

  /** What was in it is lost. */
  cut(): void {
    this.#waiting = new Uint8Array(0);
    this.#duplex.destroy();
  }

  #offer(bytes: Uint8Array, engine: PrinterEngine): void {
    const taken = this.#waiting.length > 0 ? 0 : engine.receive(bytes, this);
    if (this.#duplex.destroyed) return;
    if (taken < bytes.length) {
      this.#waiting = Uint8Array.from([...this.#waiting, ...bytes.subarray(taken)]);
      this.#duplex.pause();
    } else {
      this.#duplex.resume();
    }
  }
}

class TcpPrinterSimulator implements PrinterSimulator {
  readonly #options: PrinterSimulatorOptions;
  readonly #engine: PrinterEngine;
  readonly #cables = new Set<Cable>();
  readonly #listeners = new Set<(state: PrinterSimulatorState) => void>();
  #server: Server | undefined;
  #port: number;
  #closed = false;
  #retrying = false;

  constructor(options: PrinterSimulatorOptions) {
    this.#options = options;
    this.#port = options.listen.port;
    this.#engine = new PrinterEngine({
      widthDots: options.widthDots ?? 576,
      receiveBufferBytes: options.receiveBufferBytes ?? 65_536,
      rowsPerSecond: options.rowsPerSecond ?? 0,
      onPaper: (paper) => options.onPaper?.(paper),
      onChange: () => this.#changed(),
      onRoom: () => this.#room(),
      onPlugPulled: () => this.pullPlug(),
      onConnectionsDropped: () => this.dropConnections(),
    });
  }

  get address() {
    return { host: this.#options.listen.host, port: this.#port };
  }

  get state(): PrinterSimulatorState {
    const { condition } = this.#engine;
    return {
      powered: this.#engine.powered,
      connections: this.#engine.lineCount,
      coverOpen: condition.coverOpen,
      paper: condition.paper,
      cutterJammed: this.#engine.cutterJammed,
      printing: this.#engine.isPrinting,
      rowsOnPaper: this.#engine.rowsOnPaper,
      papers: this.#engine.papers,
    };
  }

  watch(listener: (state: PrinterSimulatorState) => void): Unsubscribe {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  async listen(): Promise<void> {
    const server = createServer({ noDelay: true }, (socket) => this.connect(socket));
    this.#server = server;
    const { host } = this.#options.listen;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port: this.#port }, resolve);
    });
    const address = server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  connect(duplex: Duplex): void {
    if (this.#closed || !this.#engine.powered) {
      duplex.destroy();
      return;
    }
    this.#cables.add(new Cable(duplex, this.#engine, (cable) => this.#cables.delete(cable)));
  }

  openCover(): void {
    this.#engine.setCondition({ coverOpen: true });
  }

  closeCover(): void {
    this.#engine.setCondition({ coverOpen: false });
  }

  runOutOfPaper({ afterRows = 0 }: { readonly afterRows?: number } = {}): void {
    if (afterRows > 0) this.#engine.endPaperAfter(afterRows);
    else this.#engine.setCondition({ paper: 'out' });
  }

  runLowOnPaper(): void {
    this.#engine.setCondition({ paper: 'low' });
  }

  loadPaper(): void {
    this.#engine.loadPaper();
  }

  jamCutter(): void {
    this.#engine.jamCutter();
  }

  freeCutter({ recovers = true }: { readonly recovers?: boolean } = {}): void {
    this.#engine.freeCutter(recovers);
  }

  pullPlug(when: { readonly afterRows?: number; readonly afterBytes?: number } = {}): void {
    if (when.afterRows !== undefined || when.afterBytes !== undefined) {
      this.#engine.pullPlugAfter({
        ...(when.afterRows === undefined ? {} : { rows: when.afterRows }),
        ...(when.afterBytes === undefined ? {} : { bytes: when.afterBytes }),
      });
      return;
    }
    this.#engine.powerOff();
    this.#server?.close();
    this.#server = undefined;
    for (const cable of this.#cables) cable.cut();
  }

  dropConnections({ afterBytes = 0 }: { readonly afterBytes?: number } = {}): void {
    if (afterBytes > 0) this.#engine.dropConnectionsAfter(afterBytes);
    else for (const cable of this.#cables) cable.cut();
  }

  async plugIn(): Promise<void> {
    if (this.#engine.powered || this.#closed) return;
    this.#engine.powerOn();
    await this.listen();
  }

  freeze(): void {
    this.#engine.setFrozen(true);
  }

  thaw(): void {
    this.#engine.setFrozen(false);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    const server = this.#server;
    this.pullPlug();
    if (server !== undefined) {
      await new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve());
        else server.once('close', resolve);
      });
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #changed(): void {
    const { state } = this;
    for (const listener of this.#listeners) listener(state);
  }

  /** In a turn of its own, since the engine is in the middle of its work. */
  #room(): void {
    if (this.#retrying) return;
    this.#retrying = true;
    setImmediate(() => {
      this.#retrying = false;
      for (const cable of this.#cables) cable.retry(this.#engine);
    });
  }
}
