import type { DriverManifest, SupervisedDriver } from '../driver-process/index.ts';
import type { Log } from '../log.ts';
import { assignDevices } from './assign-devices.ts';
import type { Assignment, WantedDevice } from './assign-devices.ts';
import type { DeviceBus, FoundDevice } from './found-device.ts';
import { permissionAdvice } from './udev-advice.ts';

export interface WantedDriver extends WantedDevice {
  readonly supervised: SupervisedDriver;
  /** What the driver is told beside the device. */
  readonly settings: object;
}

export interface DeviceFinderOptions {
  readonly bus: DeviceBus;
  readonly wanted: readonly WantedDriver[];
  readonly drivers: readonly DriverManifest[];
  readonly log: Log;
}

/** Starts the right driver when a wanted device is plugged in, and ends it when the device goes away. */
export class DeviceFinder implements AsyncDisposable {
  readonly #options: DeviceFinderOptions;
  readonly #stopListening: () => void;
  #assignments: ReadonlyMap<string, Assignment> = new Map();
  #sockets = new Map<string, string>();
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: DeviceFinderOptions) {
    this.#options = options;
    this.#stopListening = options.bus.onChange(() => void this.look());
  }

  /** What each wanted device got, by name. */
  get assignments(): ReadonlyMap<string, Assignment> {
    return this.#assignments;
  }

  /** Looks at the buses, one look after the other; resolves when the drivers have been told. */
  look(): Promise<void> {
    this.#work = this.#work.then(() => this.#look());
    return this.#work;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
    await this.#work;
  }

  async #look(): Promise<void> {
    if (this.#isClosed) return;
    const { bus, wanted, drivers } = this.#options;
    const found = await bus.list();
    if (this.#isClosed) return;
    const before = this.#assignments;
    this.#assignments = assignDevices({ wanted, found, drivers, before: this.#sockets });
    for (const want of wanted) {
      const assignment = this.#assignments.get(want.name) ?? { code: 'absent' };
      if (!isSame(before.get(want.name), assignment)) this.#tell(want, assignment);
    }
  }

  #tell({ name, supervised, settings }: WantedDriver, assignment: Assignment): void {
    const { log } = this.#options;
    switch (assignment.code) {
      case 'found': {
        const { device, manifest, others } = assignment;
        this.#sockets.set(name, device.port);
        log.info('device-found', {
          device: name,
          port: device.port,
          driver: manifest.packageName,
          others: others.join(' '),
        });
        supervised.drive({ manifest, settings: { ...settings, device: forDriver(device) } });
        return;
      }
      case 'permission-denied':
        log.info('device-permission-denied', { device: name, advice: permissionAdvice(assignment.device) });
        supervised.wait('permission-denied');
        return;
      case 'absent':
        log.info('device-absent', { device: name });
        supervised.wait('absent');
        return;
      default:
        assignment satisfies never;
    }
  }
}

function forDriver({ bus, vendorId, productId, serialNumber, port, node }: FoundDevice): object {
  return { bus, vendorId, productId, serialNumber, port, node };
}

/** Two looks with nothing between them; a device that was replugged into its socket has a new node or number. */
function isSame(before: Assignment | undefined, now: Assignment): boolean {
  if (before === undefined || before.code !== now.code) return false;
  if (before.code === 'absent' || now.code === 'absent') return true;
  return JSON.stringify(before.device) === JSON.stringify(now.device);
}
