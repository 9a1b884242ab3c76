/// <reference types="w3c-web-usb" />
import { userInfo } from 'node:os';
import { usb } from 'usb';
import { findClassDescriptor } from './class-descriptor.ts';
import type { CcidLine, CcidLineEvents, CcidTransport, OpenLineResult } from './transport.ts';

/** Which USB device the reader is. */
export interface UsbReaderChoice {
  readonly vendorId: number;
  readonly productId: number;
  /** Tells two readers of one model apart. */
  readonly serialNumber?: string;
}

type UsbDevice = Awaited<ReturnType<typeof usb.getDevices>>[number];

/** Smart-card class of USB (USB CCID 1.1, 4.1). */
const smartCardClass = 0x0b;
/** Long enough for the largest answer, and whole packets at every speed. */
const transferBytes = 66_560;
/** ABORT, a request of the class to the interface (5.3.1). */
const abortRequest = 0x01;
/** GET_DESCRIPTOR of the first configuration (USB 2.0, 9.4.3). */
const getDescriptor = { request: 0x06, value: 0x02_00, index: 0 } as const;
const configurationBytesMax = 4096;

/** A reader on USB. The interface is claimed while the line is open, so pcscd must not hold it. */
export function usbTransport(choice: UsbReaderChoice): CcidTransport {
  return { open: (events) => open(choice, events) };
}

async function open(choice: UsbReaderChoice, events: CcidLineEvents): Promise<OpenLineResult> {
  const device = await findDevice(choice);
  if (device === undefined) return { code: 'absent' };
  try {
    await device.open();
  } catch (error) {
    return isPermission(error)
      ? { code: 'permission-denied', advice: udevAdvice(choice) }
      : { code: 'absent' };
  }
  try {
    return await claim(device, events);
  } catch {
    await device.close().catch(() => undefined);
    return { code: 'in-use', advice: inUseAdvice };
  }
}

/** Undefined also where the list cannot be had, as on a machine without USB. */
async function findDevice(choice: UsbReaderChoice): Promise<UsbDevice | undefined> {
  try {
    const devices = await usb.getDevices();
    return devices.find(
      (device) =>
        device.vendorId === choice.vendorId &&
        device.productId === choice.productId &&
        (choice.serialNumber === undefined || device.serialNumber === choice.serialNumber),
    );
  } catch {
    return undefined;
  }
}

async function claim(device: UsbDevice, events: CcidLineEvents): Promise<OpenLineResult> {
  const found = device.configuration?.interfaces.find(
    ({ alternate }) => alternate.interfaceClass === smartCardClass,
  );
  const endpoints = found?.alternate.endpoints ?? [];
  const bulkIn = endpoints.find(({ type, direction }) => type === 'bulk' && direction === 'in');
  const bulkOut = endpoints.find(({ type, direction }) => type === 'bulk' && direction === 'out');
  const interrupt = endpoints.find(({ type }) => type === 'interrupt');
  if (found === undefined || bulkIn === undefined || bulkOut === undefined) {
    await device.close();
    return { code: 'absent' };
  }
  await device.claimInterface(found.interfaceNumber);
  const configuration = await device.controlTransferIn(
    { requestType: 'standard', recipient: 'device', ...getDescriptor },
    configurationBytesMax,
  );
  const line = new UsbLine(device, events, {
    interfaceNumber: found.interfaceNumber,
    bulkIn: bulkIn.endpointNumber,
    bulkOut: bulkOut.endpointNumber,
    interrupt: interrupt && { endpoint: interrupt.endpointNumber, bytes: interrupt.packetSize },
    descriptor: findClassDescriptor(bytesOf(configuration.data), found.interfaceNumber),
  });
  line.listen();
  return { code: 'open', line };
}

interface Pipes {
  readonly interfaceNumber: number;
  readonly bulkIn: number;
  readonly bulkOut: number;
  readonly interrupt: { readonly endpoint: number; readonly bytes: number } | undefined;
  readonly descriptor: Uint8Array;
}

class UsbLine implements CcidLine {
  readonly descriptor: Uint8Array;
  readonly hasInterrupts: boolean;
  readonly #device: UsbDevice;
  readonly #events: CcidLineEvents;
  readonly #pipes: Pipes;
  #isOver = false;

  constructor(device: UsbDevice, events: CcidLineEvents, pipes: Pipes) {
    this.#device = device;
    this.#events = events;
    this.#pipes = pipes;
    this.descriptor = pipes.descriptor;
    this.hasInterrupts = pipes.interrupt !== undefined;
  }

  listen(): void {
    const { bulkIn, interrupt } = this.#pipes;
    void this.#pump(bulkIn, transferBytes, (bytes) => this.#events.bytes(bytes));
    if (interrupt === undefined) return;
    void this.#pump(interrupt.endpoint, interrupt.bytes, (bytes) => this.#events.interrupt(bytes));
  }

  async write(bytes: Uint8Array): Promise<boolean> {
    try {
      const { status } = await this.#device.transferOut(this.#pipes.bulkOut, Uint8Array.from(bytes));
      return status === 'ok';
    } catch {
      return false;
    }
  }

  async requestAbort(slot: number, sequence: number): Promise<boolean> {
    try {
      const { status } = await this.#device.controlTransferOut({
        requestType: 'class',
        recipient: 'interface',
        request: abortRequest,
        value: sequence * 256 + slot,
        index: this.#pipes.interfaceNumber,
      });
      return status === 'ok';
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#closeDevice();
  }

  /** Reads one pipe until the reader is gone, which is the first thing that a transfer under way hears of. */
  async #pump(endpoint: number, bytes: number, take: (bytes: Uint8Array) => void): Promise<void> {
    while (!this.#isOver) {
      try {
        const { status, data } = await this.#device.transferIn(endpoint, bytes);
        if (this.#isOver) return;
        if (status === 'stall') await this.#device.clearHalt('in', endpoint);
        else if (data !== undefined && data.byteLength > 0) take(bytesOf(data));
      } catch {
        await this.#lose();
      }
    }
  }

  async #lose(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#closeDevice();
    this.#events.lost();
  }

  async #closeDevice(): Promise<void> {
    try {
      await this.#device.releaseInterface(this.#pipes.interfaceNumber);
      await this.#device.close();
    } catch {
      // A reader that is gone cannot be closed, and need not be.
    }
  }
}

function bytesOf(data: DataView | undefined): Uint8Array {
  return data === undefined
    ? new Uint8Array()
    : Uint8Array.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

function isPermission(error: unknown): boolean {
  return error instanceof Error && /permission|access|security/i.test(`${error.name} ${error.message}`);
}

/** What a technician types so that this user may open this reader. */
export function udevAdvice({ vendorId, productId }: UsbReaderChoice): string {
  const hexadecimal = (value: number): string => value.toString(16).padStart(4, '0');
  const { username } = userInfo();
  return [
    `User ${username} may not open the reader. Put this line into /etc/udev/rules.d/60-motcua-card-reader.rules:`,
    `SUBSYSTEM=="usb", ATTR{idVendor}=="${hexadecimal(vendorId)}", ATTR{idProduct}=="${hexadecimal(productId)}", MODE="0660", GROUP="plugdev"`,
    `then: sudo usermod -aG plugdev ${username}; sudo udevadm control --reload; sudo udevadm trigger`,
  ].join('\n');
}

const inUseAdvice =
  'Another program holds the reader, usually pcscd. Use the driver id-card-pcsc, or type: sudo systemctl disable --now pcscd.socket pcscd';
