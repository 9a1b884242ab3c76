import type { UsbBus, UsbBusDevice } from '../usb-bus.ts';

export interface SimulatedUsbOptions {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string;
  readonly ports: readonly number[];
  readonly interfaceClass: number;
  readonly interfaceSubclass?: number;
  readonly interfaceProtocol?: number;
  /** Called with what the host sends. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

interface Transfer {
  readonly resolve: (result: { readonly data: DataView; readonly status: 'ok' }) => void;
  readonly reject: (error: Error) => void;
}

/** One USB device with one interface, in memory; it behaves as one on libusb does. */
export class SimulatedUsbDevice implements UsbBusDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | undefined;
  readonly bus = '001';
  readonly ports: readonly number[];
  readonly configuration = { configurationValue: 1 };
  readonly configurations: UsbBusDevice['configurations'];
  /** What was done to it, in order. */
  readonly calls: string[] = [];
  readonly #onBytes: (bytes: Uint8Array) => void;
  readonly #waiting: Transfer[] = [];
  readonly #sent: Uint8Array[] = [];
  #isOpen = false;
  #isGone = false;

  constructor(options: SimulatedUsbOptions) {
    this.vendorId = options.vendorId;
    this.productId = options.productId;
    this.serialNumber = options.serialNumber;
    this.ports = options.ports;
    this.#onBytes = options.onBytes ?? (() => undefined);
    const { interfaceClass, interfaceSubclass = 1, interfaceProtocol = 1 } = options;
    const endpoints = [
      { endpointNumber: 1, direction: 'in', packetSize: 64 },
      { endpointNumber: 2, direction: 'out', packetSize: 64 },
    ] as const;
    const alternate = { interfaceClass, interfaceSubclass, interfaceProtocol, endpoints };
    this.configurations = [{ configurationValue: 1, interfaces: [{ interfaceNumber: 0, alternate }] }];
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  open = (): Promise<void> => this.#call('open', () => (this.#isOpen = true));
  selectConfiguration = (): Promise<void> => this.#call('selectConfiguration');
  detachKernelDriver = (): Promise<void> => this.#call('detachKernelDriver');
  attachKernelDriver = (): Promise<void> => this.#call('attachKernelDriver');
  claimInterface = (): Promise<void> => this.#call('claimInterface');
  releaseInterface = (): Promise<void> => this.#call('releaseInterface');
  clearHalt = (): Promise<void> => this.#call('clearHalt');
  close = (): Promise<void> =>
    this.#call('close', () => {
      this.#isOpen = false;
      for (const { reject } of this.#waiting.splice(0)) reject(new Error('LIBUSB_TRANSFER_CANCELLED'));
    });

  transferIn(): Promise<{ readonly data: DataView; readonly status: 'ok' }> {
    return new Promise((resolve, reject) => {
      if (this.#isGone || !this.#isOpen) {
        reject(new Error('LIBUSB_ERROR_NO_DEVICE'));
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#handOver();
    });
  }

  transferOut(_endpointNumber: number, bytes: Uint8Array): Promise<{ readonly status: 'ok' }> {
    if (this.#isGone || !this.#isOpen) return Promise.reject(new Error('LIBUSB_ERROR_NO_DEVICE'));
    this.#onBytes(bytes);
    return Promise.resolve({ status: 'ok' });
  }

  /** The device has something to say. */
  send(bytes: Uint8Array): void {
    this.#sent.push(Uint8Array.from(bytes));
    this.#handOver();
  }

  /** Its cable is pulled, for ever: what is plugged in again is another device to the bus. */
  unplug(): void {
    this.#isGone = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('LIBUSB_TRANSFER_NO_DEVICE'));
  }

  #handOver(): void {
    while (this.#waiting.length > 0 && this.#sent.length > 0) {
      const bytes = this.#sent.shift() ?? new Uint8Array(0);
      this.#waiting.shift()?.resolve({ data: new DataView(bytes.buffer), status: 'ok' });
    }
  }

  #call(name: string, act: () => unknown = () => undefined): Promise<void> {
    this.calls.push(name);
    if (this.#isGone && name !== 'close') return Promise.reject(new Error('LIBUSB_ERROR_NO_DEVICE'));
    act();
    return Promise.resolve();
  }
}

/** A USB bus in memory. */
export class SimulatedUsbBus implements UsbBus {
  readonly #devices = new Set<SimulatedUsbDevice>();

  devices(): Promise<readonly UsbBusDevice[]> {
    return Promise.resolve([...this.#devices].filter(({ isGone }) => !isGone));
  }

  plugIn(device: SimulatedUsbDevice): void {
    this.#devices.add(device);
  }
}
