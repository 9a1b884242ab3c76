import type { KnownKind, Subject } from '../bench.ts';
import type { Ask } from './ask.ts';
import { promptedHands } from './prompted-hands.ts';

/** The same driver on the device itself, with a person as its hands; undefined where the subject has no device. */
export function hardwareSubject<Kind extends KnownKind>(
  subject: Subject<Kind>,
  ask: Ask,
  settings: Readonly<Record<string, string>>,
): Subject<Kind> | undefined {
  const { kind, openHardware, receipt } = subject;
  if (openHardware === undefined) return undefined;
  return {
    kind,
    open: async () => {
      const device = await openHardware(settings);
      return { device, hands: promptedHands(kind, ask, receipt), close: () => device.close() };
    },
  };
}
