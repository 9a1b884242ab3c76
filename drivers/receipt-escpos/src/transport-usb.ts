import { usbInterfaceTransport } from '@motcua/usb-cables';
import type { UsbBus } from '@motcua/usb-cables';
import type { Line, LineEvents, Transport, TransportConfig } from './transport.ts';

type UsbConfig = Extract<TransportConfig, { kind: 'usb' }>;

/** USB printer class, whatever the protocol (USB Device Class Definition for Printing Devices 1.1, 4.2). */
const printerInterface = { interfaceClass: 7, interfaceSubclass: 1 } as const;

/** A printer on USB, taken from `usblp` for as long as it is open. */
export function usbTransport(config: UsbConfig, bus?: UsbBus): Transport {
  const { kind: _, ...match } = config;
  const transport = usbInterfaceTransport({
    match: { ...match, ...printerInterface },
    ...(bus !== undefined && { bus }),
  });
  return { open: (events, { signal }) => open(transport, events, signal) };
}

async function open(
  transport: ReturnType<typeof usbInterfaceTransport>,
  events: LineEvents,
  signal: AbortSignal,
): Promise<Line | undefined> {
  let isClosed = false;
  const closeOnce = (): void => {
    if (isClosed) return;
    isClosed = true;
    events.onClose();
  };
  const connection = await transport.connect({ bytes: events.onBytes, lost: closeOnce }, { signal });
  if (connection === undefined) return undefined;
  return {
    write: async (bytes) => ((await connection.write?.(bytes)) === true ? 'written' : 'closed'),
    close: () => {
      void connection.close();
      closeOnce();
    },
  };
}
