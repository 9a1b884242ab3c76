import { devicesAsync, HIDAsync } from 'node-hid';

export interface HidDeviceInfo {
  readonly vendorId: number;
  readonly productId: number;
  readonly path?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}

export interface HidHandle {
  on(event: 'data', listener: (report: Uint8Array) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
  sendFeatureReport(report: number[]): Promise<number>;
  close(): Promise<void>;
}

/** What is used of `node-hid`. Tests and simulators put their own in its place. */
export interface HidLibrary {
  devices(): Promise<readonly HidDeviceInfo[]>;
  /** Rejects when the device cannot be opened. */
  open(path: string): Promise<HidHandle>;
}

/** The HID devices of this machine. */
export const nodeHid: HidLibrary = {
  devices: () => devicesAsync(),
  open: (path) => HIDAsync.open(path),
};
