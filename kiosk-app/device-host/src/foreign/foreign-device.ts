import type { Device, DeviceState, Unsubscribe } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { connectService, isRecord, names } from '@motcua/devices/wire';
import type { Payload, ServiceConnection } from '@motcua/devices/wire';
import { WebSocket } from 'ws';
import { toDeviceState } from './device-word.ts';

export interface ForeignOptions {
  readonly name: string;
  /** `ws://host:port/xfs4iot/v1.0/…`: one service. */
  readonly url: string;
  readonly token?: string | undefined;
}

const largestMessageBytes = 1024 * 1024;

/** A device behind a service of somebody else's that speaks XFS4IoT; it reconnects by itself. */
export abstract class ForeignDevice implements Device {
  readonly name: string;
  protected readonly connection: ServiceConnection;
  readonly #state = new WatchedValue<DeviceState>({ kind: 'starting' });
  readonly #closing = new AbortController();

  constructor({ name, url, token }: ForeignOptions) {
    this.name = name;
    this.connection = connectService({
      url,
      token,
      timeoutInPayload: true,
      webSocket: (address) => new WebSocket(address, { maxPayload: largestMessageBytes }),
    });
    this.connection.onUnsolicited(({ header, payload }) => {
      if (header.name === names.statusChanged) this.#take(payload);
      this.hear(header.name, payload);
    });
    this.connection.watchState((state) => {
      if (state === 'open') void this.#ask();
      else if (state === 'connecting' && this.#state.value.kind !== 'starting') this.#enter({ kind: 'lost' });
    });
  }

  get state(): DeviceState {
    return this.#state.value;
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  close(): Promise<void> {
    this.#state.set({ kind: 'closed' });
    this.#closing.abort();
    this.connection.close();
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** An unsolicited event; the status has been taken in already. */
  protected hear(_event: string, _payload: Payload): void {}

  /** Parts of the status beyond `common`. */
  protected abstract takeStatus(payload: Payload): void;

  async #ask(): Promise<void> {
    const { signal } = this.#closing;
    const status = await this.connection.command(names.status, {}, { signal, timeoutMs: 10_000 });
    if (status.code === 'completed' && status.completionCode === 'success') this.#take(status.payload);
    else if (status.code !== 'host-lost') this.#enter({ kind: 'lost' });
  }

  /** A difference of 2021 has `device` at its root, a later one below `common`, as the whole status has. */
  #take(payload: Payload): void {
    this.takeStatus(payload);
    const common = isRecord(payload['common']) ? payload['common'] : payload;
    const state = toDeviceState(common['device']);
    if (state !== undefined) this.#enter(state);
  }

  #enter(state: DeviceState): void {
    const before = this.#state.value;
    const isSame = JSON.stringify(before) === JSON.stringify(state);
    if (before.kind !== 'closed' && !isSame) this.#state.set(state);
  }
}
