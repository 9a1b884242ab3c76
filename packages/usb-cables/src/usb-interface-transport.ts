import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';
import { usbBus } from './usb-bus.ts';
import type { UsbBus, UsbBusDevice } from './usb-bus.ts';

/** Which interface of which USB device: every field that is given must fit. */
export interface UsbMatch {
  readonly vendorId?: number;
  readonly productId?: number;
  /** Tells two devices of the same model apart. Not every maker gives each device its own. */
  readonly serialNumber?: string;
  /** Where it is plugged in, such as `1-2.3`: tells two devices without serial numbers apart. */
  readonly port?: string;
  /** 3 is HID, 7 a printer, 0xff the maker's own. */
  readonly interfaceClass: number;
  readonly interfaceSubclass?: number;
  readonly interfaceProtocol?: number;
}

export interface UsbTransportOptions {
  readonly match: UsbMatch;
  readonly bus?: UsbBus;
}

interface Found {
  readonly device: UsbBusDevice;
  readonly configuration: number;
  readonly interfaceNumber: number;
  readonly input: { readonly endpointNumber: number; readonly packetSize: number } | undefined;
  readonly output: { readonly endpointNumber: number } | undefined;
}

/**
 * One interface of a USB device, taken from the kernel and from every other program for as long as it is open: a
 * keyboard that is open here types nowhere else. Transfers in come as chunks; writes go to the first output endpoint.
 */
export function usbInterfaceTransport({ match, bus = usbBus }: UsbTransportOptions): Transport {
  return {
    connect: async (events, { signal }) => {
      const found = (await bus.devices()).flatMap((device) => find(device, match)).at(0);
      if (found === undefined || signal.aborted) return undefined;
      return claim(found, events, signal);
    },
  };
}

/** Bus and ports, as the kernel writes them. */
export function portOf({ bus, ports }: Pick<UsbBusDevice, 'bus' | 'ports'>): string {
  return `${Number.parseInt(bus, 10)}-${ports.join('.')}`;
}

function find(device: UsbBusDevice, match: UsbMatch): readonly Found[] {
  const fits =
    (match.vendorId ?? device.vendorId) === device.vendorId &&
    (match.productId ?? device.productId) === device.productId &&
    (match.serialNumber === undefined || match.serialNumber === device.serialNumber) &&
    (match.port === undefined || match.port === portOf(device));
  if (!fits) return [];
  return device.configurations.flatMap(({ configurationValue, interfaces }) =>
    interfaces.flatMap(({ interfaceNumber, alternate }) => {
      if (alternate.interfaceClass !== match.interfaceClass) return [];
      if ((match.interfaceSubclass ?? alternate.interfaceSubclass) !== alternate.interfaceSubclass) return [];
      if ((match.interfaceProtocol ?? alternate.interfaceProtocol) !== alternate.interfaceProtocol) return [];
      return [
        {
          device,
          configuration: configurationValue,
          interfaceNumber,
          input: alternate.endpoints.find(({ direction }) => direction === 'in'),
          output: alternate.endpoints.find(({ direction }) => direction === 'out'),
        },
      ];
    }),
  );
}

async function claim(
  found: Found,
  events: TransportEvents,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  const { device, interfaceNumber, output } = found;
  try {
    await device.open();
    if (device.configuration?.configurationValue !== found.configuration) {
      await device.selectConfiguration(found.configuration);
    }
    // `usblp` or `usbhid` has it; where none has, detaching is an error that means nothing.
    await device.detachKernelDriver(interfaceNumber).catch(() => undefined);
    await device.claimInterface(interfaceNumber);
  } catch {
    await device.close().catch(() => undefined);
    return undefined;
  }
  const ending = new AbortController();
  const close = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    await device.releaseInterface(interfaceNumber).catch(() => undefined);
    await device.attachKernelDriver(interfaceNumber).catch(() => undefined);
    await device.close().catch(() => undefined);
  };
  if (signal.aborted) {
    await close();
    return undefined;
  }
  const lose = (): void => {
    if (ending.signal.aborted) return;
    void close();
    events.lost();
  };
  void listen(found, events, ending.signal).then(lose);
  return {
    write: async (bytes) => {
      if (ending.signal.aborted || output === undefined) return false;
      try {
        const { status } = await device.transferOut(output.endpointNumber, bytes);
        return status === 'ok';
      } catch {
        lose();
        return false;
      }
    },
    close,
  };
}

/** Hands on what comes in; resolves when nothing more can come. */
async function listen({ device, input }: Found, events: TransportEvents, signal: AbortSignal): Promise<void> {
  if (input === undefined) return new Promise(() => undefined);
  try {
    while (!signal.aborted) {
      const { data, status } = await device.transferIn(input.endpointNumber, input.packetSize);
      if (status === 'stall') await device.clearHalt('in', input.endpointNumber);
      if (signal.aborted || data === undefined || data.byteLength === 0) continue;
      events.bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  } catch {
    // Unplugged, or closed from this side.
  }
}
