import type {
  BarcodeScanner,
  Device,
  DeviceAbout,
  LightPattern,
  LightPlace,
  Lights,
  NavigationKeys,
  PresenceSensor,
  ReceiptPrinter,
  SelfReporting,
} from '@motcua/devices';
import type { Counted, DriverMessage, HostMessage, Properties } from '../messages.ts';
import { BandQueue } from './band-queue.ts';

/** A device as a driver may hand it out: any of the contracts, known by what it has. */
type AnyDevice = Device &
  Partial<
    Omit<
      BarcodeScanner & ReceiptPrinter & NavigationKeys & PresenceSensor & Lights & SelfReporting,
      keyof Device
    >
  >;

interface Running {
  readonly abort: AbortController;
  readonly bands: BandQueue;
}

/** Hands the host's calls to the driver, and the driver's answers and events to the host. */
export class ServedDevice {
  readonly #device: AnyDevice;
  readonly #send: (message: DriverMessage) => void;
  readonly #running = new Map<number, Running>();

  constructor(device: Device, send: (message: DriverMessage) => void) {
    this.#device = device;
    this.#send = send;
    const properties = (): Properties => this.#properties();
    send({ kind: 'opened', about: aboutOf(this.#device), properties: properties(), ...this.statistics() });
    device.watch((state) => send({ kind: 'state', state, properties: properties(), ...this.statistics() }));
    this.#device.onKey?.((event) => send({ kind: 'event', name: 'key', value: event }));
    this.#device.watchReading?.((reading) => send({ kind: 'event', name: 'reading', value: reading }));
  }

  statistics(): Counted {
    const { statistics } = this.#device;
    return statistics === undefined ? {} : { statistics };
  }

  obey(message: Exclude<HostMessage, { kind: 'open' | 'close' | 'ping' }>, bytes: Uint8Array): void {
    switch (message.kind) {
      case 'call':
        void this.#call(message);
        return;
      case 'cancel':
        this.#running.get(message.id)?.abort.abort();
        return;
      case 'band':
        this.#running.get(message.id)?.bands.put(bytes);
        return;
      case 'bands-end':
        this.#running.get(message.id)?.bands.end(message.broken);
        return;
      default:
        message satisfies never;
    }
  }

  close(): Promise<void> {
    return this.#device.close();
  }

  async #call({ id, operation, options }: Extract<HostMessage, { kind: 'call' }>): Promise<void> {
    const abort = new AbortController();
    const bands = new BandQueue(() => this.#send({ kind: 'want-band', id }));
    this.#running.set(id, { abort, bands });
    try {
      const value = await this.#operate(operation, options, { signal: abort.signal, bands });
      this.#send({ kind: 'result', id, value, ...this.statistics() });
    } catch (error) {
      const frame = error instanceof Error ? /^\s+at .*$/m.exec(error.stack ?? '')?.[0] : undefined;
      this.#send({
        kind: 'threw',
        id,
        error: (error instanceof Error ? error.name : typeof error).slice(0, 100),
        at: (frame ?? '').trim().slice(0, 500),
      });
    } finally {
      this.#running.delete(id);
    }
  }

  #operate(
    operation: string,
    options: object,
    { signal, bands }: { readonly signal: AbortSignal; readonly bands: BandQueue },
  ): Promise<unknown> {
    const device = this.#device;
    if (operation === 'read' && device.read !== undefined) return device.read({ signal });
    if (operation === 'print' && device.print !== undefined) return device.print(bands, { signal });
    if (operation === 'set' && device.set !== undefined) {
      const { place, pattern } = options as { place: LightPlace; pattern: LightPattern };
      return device.set(place, pattern);
    }
    if (operation === 'checkHealth' && device.checkHealth !== undefined) {
      return device.checkHealth({ ...(options as { depth: 'internal' }), signal });
    }
    return Promise.reject(new TypeError(`the device has no ${operation}`));
  }

  #properties(): Properties {
    const { warnings, widthDots, encoding, keys, places } = this.#device;
    return { warnings, widthDots, encoding, keys, places };
  }
}

function aboutOf({ name, about }: AnyDevice): DeviceAbout {
  const silent = { powerReporting: 'lost', healthDepths: ['internal'], tells: [], counts: [] } as const;
  return about ?? { kind: 'barcode-scanner', driver: name, ...silent };
}
