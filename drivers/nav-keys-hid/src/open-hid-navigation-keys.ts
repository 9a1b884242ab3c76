import type { Driven, NavigationKeys } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { tcpReports, usbInterfaceTransport } from '@motcua/usb-cables';
import type { UsbMatch } from '@motcua/usb-cables';
import { HidNavigationKeys } from './hid-navigation-keys.ts';
import { usualKeyMap } from './key-map.ts';
import type { KeyMap } from './key-map.ts';

/** Where the keypad is: which USB device, beside its being a keyboard, or a bridge that hands its reports on. */
export type KeypadTransport =
  | ({ readonly kind?: 'usb' } & Pick<UsbMatch, 'vendorId' | 'productId' | 'serialNumber' | 'port'>)
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

export interface HidNavigationKeysOptions {
  readonly name: string;
  /** A cable of one's own will do as well. */
  readonly device: KeypadTransport | Transport;
  readonly model?: string;
  readonly keyMap?: KeyMap;
  readonly startTimer?: StartTimer;
}

/** HID, boot protocol, keyboard (HID 1.11, appendix B). */
const keyboardInterface = { interfaceClass: 3, interfaceSubclass: 1, interfaceProtocol: 1 } as const;

/**
 * Starts to drive a tactile keypad and returns at once. The keypad is taken away from the screen: its keys are told here
 * and type nowhere.
 *
 * The caller closes it.
 *
 * @example
 * await using keys = openHidNavigationKeys({ name: 'Keypad', device: { vendorId: 0x2047 } });
 * keys.onKey(({ key, phase }) => follow(key, phase));
 */
export function openHidNavigationKeys(options: HidNavigationKeysOptions): Driven<NavigationKeys> {
  const { name, model, device } = options;
  return new HidNavigationKeys({
    name,
    model,
    transport: isTransport(device) ? device : keypadTransport(device),
    keyMap: options.keyMap ?? usualKeyMap,
    startTimer: options.startTimer ?? startTimer,
  });
}

function keypadTransport(transport: KeypadTransport): Transport {
  if (transport.kind === 'tcp') return tcpReports(transport);
  const { kind: _, ...match } = transport;
  return usbInterfaceTransport({ match: { ...match, ...keyboardInterface } });
}

function isTransport(device: HidNavigationKeysOptions['device']): device is Transport {
  return 'connect' in device;
}
