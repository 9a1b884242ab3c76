import type { View } from '../view.ts';

/** What to tell about the scanner: nothing, that it is gone, or that the whole device host is. */
export function scannerState({ kiosk }: View): 'ready' | 'lost' | 'host-lost' {
  const { hostConnected, scanner } = kiosk.context.devices;
  if (!hostConnected) return 'host-lost';
  return scanner.kind === 'lost' || scanner.kind === 'faulted' || scanner.kind === 'closed'
    ? 'lost'
    : 'ready';
}
