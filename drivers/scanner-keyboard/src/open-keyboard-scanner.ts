import type { BarcodeScanner, Driven } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { tcpReports, usbInterfaceTransport } from '@motcua/usb-cables';
import type { UsbMatch } from '@motcua/usb-cables';
import { BootStrokes } from './boot-strokes.ts';
import { evdevTransport } from './evdev-transport.ts';
import { EvdevStrokes } from './evdev-strokes.ts';
import { KeyboardScanner } from './keyboard-scanner.ts';

/** Where the scanner is. */
export type KeyboardScannerDevice =
  /** Taken from the kernel, so that it types nowhere else. */
  | ({ readonly kind: 'usb' } & Pick<UsbMatch, 'vendorId' | 'productId' | 'serialNumber' | 'port'>)
  /**
   * Read beside the kernel, for scanners that are not on USB. It goes on typing into the screen unless the compositor is
   * told to leave it alone, with the udev property `LIBINPUT_IGNORE_DEVICE=1`.
   */
  | { readonly kind: 'evdev'; readonly path: string }
  /** A bridge that hands on its reports of the boot protocol. */
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** A cable of one's own that carries reports of the boot protocol. */
  | { readonly kind: 'reports'; readonly transport: Transport };

export interface KeyboardScannerOptions {
  readonly name: string;
  readonly device: KeyboardScannerDevice;
  readonly model?: string;
  /** 200 without it. */
  readonly gapTimeoutMs?: number;
  /** 256 without it. */
  readonly maximumCharacters?: number;
  readonly startTimer?: StartTimer;
}

/** HID, boot protocol, keyboard (HID 1.11, appendix B). */
const keyboardInterface = { interfaceClass: 3, interfaceSubclass: 1, interfaceProtocol: 1 } as const;

/**
 * Starts to drive a scanner that is a keyboard and returns at once. It is set to the US layout and to end a code with
 * Enter or Tab. For case codes and queue tickets; a card's QR holds letters that no keyboard types.
 *
 * The caller closes it.
 *
 * @example
 * await using scanner = openKeyboardScanner({ name: 'Ticket scanner', device: { kind: 'usb', vendorId: 0x0c2e } });
 */
export function openKeyboardScanner(options: KeyboardScannerOptions): Driven<BarcodeScanner> {
  const { name, model, device } = options;
  return new KeyboardScanner({
    name,
    model,
    transport: makeTransport(device),
    strokes: device.kind === 'evdev' ? new EvdevStrokes() : new BootStrokes(),
    gapTimeoutMs: options.gapTimeoutMs ?? 200,
    maximumCharacters: options.maximumCharacters ?? 256,
    startTimer: options.startTimer ?? startTimer,
  });
}

function makeTransport(device: KeyboardScannerDevice): Transport {
  if (device.kind === 'reports') return device.transport;
  if (device.kind === 'evdev') return evdevTransport(device.path);
  if (device.kind === 'tcp') return tcpReports(device);
  const { kind: _, ...match } = device;
  return usbInterfaceTransport({ match: { ...match, ...keyboardInterface } });
}
