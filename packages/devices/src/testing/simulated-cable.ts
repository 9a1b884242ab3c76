import type { Connection, Transport, TransportEvents } from '../driver/transport.ts';

/**
 * A cable in memory: the driver is given it as its transport, and a simulator holds the other end.
 *
 * @example
 * const cable = new SimulatedCable({ onBytes: (bytes) => simulator.obey(bytes) });
 * cable.send(Uint8Array.of(0x02, 0x41, 0x03));
 */
export class SimulatedCable implements Transport {
  readonly #onBytes: (bytes: Uint8Array) => void;
  readonly #onConnect: () => void;
  #isPlugged = true;
  #events: TransportEvents | undefined;

  /** @param hooks what the device does with bytes from the host, and when a host connects */
  constructor(
    hooks: { readonly onBytes?: (bytes: Uint8Array) => void; readonly onConnect?: () => void } = {},
  ) {
    this.#onBytes = hooks.onBytes ?? (() => undefined);
    this.#onConnect = hooks.onConnect ?? (() => undefined);
  }

  connect(
    events: TransportEvents,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<Connection | undefined> {
    if (!this.#isPlugged || signal.aborted) return Promise.resolve(undefined);
    this.#events = events;
    // In a turn of its own: the driver has its connection before the device speaks.
    setImmediate(() => {
      if (this.#events === events) this.#onConnect();
    });
    return Promise.resolve({
      write: (bytes) => {
        const isThere = this.#events === events;
        if (isThere) this.#onBytes(bytes);
        return Promise.resolve(isThere);
      },
      close: () => {
        if (this.#events === events) this.#events = undefined;
        return Promise.resolve();
      },
    });
  }

  /** True while a driver listens. */
  get isOpen(): boolean {
    return this.#events !== undefined;
  }

  /** The device sends; without a listener it is gone, as on a real cable. */
  send(bytes: Uint8Array): void {
    this.#events?.bytes(bytes);
  }

  unplug(): void {
    const events = this.#events;
    this.#isPlugged = false;
    this.#events = undefined;
    events?.lost();
  }

  plugIn(): void {
    this.#isPlugged = true;
  }
}
