import { usb } from 'usb';

interface Endpoint {
  readonly endpointNumber: number;
  readonly direction: 'in' | 'out';
  readonly packetSize: number;
}

interface Alternate {
  readonly interfaceClass: number;
  readonly interfaceSubclass: number;
  readonly interfaceProtocol: number;
  readonly endpoints: readonly Endpoint[];
}

interface Configuration {
  readonly configurationValue: number;
  readonly interfaces: readonly { readonly interfaceNumber: number; readonly alternate: Alternate }[];
}

type TransferStatus = 'ok' | 'stall' | 'babble';

/** What is used of a device of `usb`. Every call rejects when the device is gone. */
export interface UsbBusDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | null | undefined;
  readonly bus: string;
  readonly ports: readonly number[];
  readonly configuration?: { readonly configurationValue: number } | null | undefined;
  readonly configurations: readonly Configuration[];
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  detachKernelDriver(interfaceNumber: number): Promise<void>;
  attachKernelDriver(interfaceNumber: number): Promise<void>;
  claimInterface(interfaceNumber: number): Promise<void>;
  releaseInterface(interfaceNumber: number): Promise<void>;
  clearHalt(direction: 'in' | 'out', endpointNumber: number): Promise<void>;
  transferIn(
    endpointNumber: number,
    length: number,
  ): Promise<{ readonly data?: DataView | undefined; readonly status?: TransferStatus | undefined }>;
  transferOut(
    endpointNumber: number,
    bytes: Uint8Array,
  ): Promise<{ readonly status?: TransferStatus | undefined }>;
}

/** What is used of `usb`. Tests and simulators put their own in its place. */
export interface UsbBus {
  devices(): Promise<readonly UsbBusDevice[]>;
}

/** The USB devices of this machine; none where there is no USB bus. */
export const usbBus: UsbBus = {
  devices: async () => {
    try {
      return await usb.getDevices();
    } catch {
      return [];
    }
  },
};
