import type { DriverManifest, DrivenKind } from '../driver-process/index.ts';
import type { FoundDevice } from './found-device.ts';
import { matchesDevice, weightOf } from './match-device.ts';

/** One device that the kiosk wants, such as its receipt printer. */
export interface WantedDevice {
  readonly name: string;
  readonly kind: DrivenKind;
  /** Only this driver package. */
  readonly driver?: string | undefined;
  /** Only this socket; how two identical devices are told apart. */
  readonly port?: string | undefined;
  /** Only the device with this serial number, wherever it is plugged in. */
  readonly serialNumber?: string | undefined;
}

export type Assignment =
  | {
      readonly code: 'found';
      readonly device: FoundDevice;
      readonly manifest: DriverManifest;
      /** Sockets of other devices that would do as well: the configuration should name one. */
      readonly others: readonly string[];
    }
  | { readonly code: 'permission-denied'; readonly device: FoundDevice }
  | { readonly code: 'absent' };

interface Candidate {
  readonly device: FoundDevice;
  readonly manifest: DriverManifest;
  readonly weight: number;
}

/**
 * Gives each wanted device one of those that were found, and its driver. Those that name a socket or a serial number
 * choose first. The others keep what they had, else take the lowest socket. Nothing is given twice.
 *
 * @param before sockets that were given the last time, by name
 */
export function assignDevices(options: {
  readonly wanted: readonly WantedDevice[];
  readonly found: readonly FoundDevice[];
  readonly drivers: readonly DriverManifest[];
  readonly before?: ReadonlyMap<string, string>;
}): ReadonlyMap<string, Assignment> {
  const { wanted, found, drivers, before = new Map<string, string>() } = options;
  const taken = new Set<string>();
  const result = new Map<string, Assignment>();
  const isPinned = ({ port, serialNumber }: WantedDevice): boolean =>
    port !== undefined || serialNumber !== undefined;
  const keeps = ({ name }: WantedDevice): boolean => found.some(({ port }) => port === before.get(name));
  const order = wanted.toSorted(
    (one, other) =>
      Number(isPinned(other)) - Number(isPinned(one)) || Number(keeps(other)) - Number(keeps(one)),
  );
  for (const want of order) {
    const candidates = candidatesFor(want, found, drivers).filter(({ device }) => !taken.has(device.port));
    const usable = candidates.filter(({ device }) => device.mayOpen);
    const best = usable.find(({ device }) => device.port === before.get(want.name)) ?? usable[0];
    if (best !== undefined) {
      taken.add(best.device.port);
      const others = new Set(
        usable.map(({ device }) => device.port).filter((port) => port !== best.device.port),
      );
      result.set(want.name, {
        code: 'found',
        device: best.device,
        manifest: best.manifest,
        others: [...others],
      });
      continue;
    }
    const [denied] = candidates;
    result.set(
      want.name,
      denied === undefined ? { code: 'absent' } : { code: 'permission-denied', device: denied.device },
    );
  }
  return result;
}

/** Best driver first, then by socket. */
function candidatesFor(
  want: WantedDevice,
  found: readonly FoundDevice[],
  drivers: readonly DriverManifest[],
): readonly Candidate[] {
  return found
    .filter(({ port }) => want.port === undefined || want.port === port)
    .filter(({ serialNumber }) => want.serialNumber === undefined || want.serialNumber === serialNumber)
    .flatMap((device) =>
      drivers
        .filter(({ kind, packageName }) => kind === want.kind && (want.driver ?? packageName) === packageName)
        .flatMap((manifest) =>
          manifest.matches
            .filter((rule) => matchesDevice(rule, device))
            .map((rule): Candidate => ({ device, manifest, weight: weightOf(rule) })),
        ),
    )
    .toSorted(
      (one, other) =>
        other.weight - one.weight ||
        one.device.port.localeCompare(other.device.port, 'en', { numeric: true }),
    );
}
