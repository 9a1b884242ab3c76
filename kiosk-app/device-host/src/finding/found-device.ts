/** A device on one of the machine's buses, as the kernel tells it. */
export interface FoundDevice {
  readonly bus: 'usb' | 'serial' | 'hid';
  readonly vendorId: number;
  readonly productId: number;
  /** Many devices have none, or all the same. */
  readonly serialNumber?: string;
  /** Which socket it is in: `1-1.2` is socket 2 of the hub in socket 1 of bus 1. The same for as long as it stays there. */
  readonly port: string;
  /** Path of the device node: `/dev/ttyACM0`, or `/dev/serial/by-id/…` where there is one. */
  readonly node: string;
  /** Classes of its interfaces: 3 = HID, 7 = printer, 11 = chip cards. */
  readonly interfaceClasses: readonly number[];
  readonly product?: string;
  /** False when the host may not open the node. */
  readonly mayOpen: boolean;
}

/** What is on the machine's buses, and that something came or went. */
export interface DeviceBus extends AsyncDisposable {
  /** All that is there now. */
  list(): Promise<readonly FoundDevice[]>;
  /** Calls `listener` some time after each change; several changes may be one call. */
  onChange(listener: () => void): () => void;
}
