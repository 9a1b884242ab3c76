import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { access, constants, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer } from '@motcua/devices/driver';
import type { DeviceBus, FoundDevice } from './found-device.ts';

export interface LinuxBusOptions {
  /** Folder that has `sys` and `dev`: `/` but in tests. */
  readonly root?: string;
  readonly startTimer?: StartTimer;
}

/** A plug brings a dozen events; they are looked at together when it has been quiet for this time. */
const settleMs = 150;

/**
 * The buses of a Linux machine, read from sysfs: no native code and no rights are needed to see what is plugged in. The
 * device folders are watched, so a plug is noticed without asking.
 */
export class LinuxBus implements DeviceBus {
  readonly #root: string;
  readonly #startTimer: StartTimer;
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Map<string, FSWatcher>();
  #cancelTimer: (() => void) | undefined;
  #isClosed = false;

  constructor({ root = '/', startTimer: timer = startTimer }: LinuxBusOptions = {}) {
    this.#root = root;
    this.#startTimer = timer;
  }

  async list(): Promise<readonly FoundDevice[]> {
    await this.#watchFolders();
    const [usb, serial, hid] = await Promise.all([this.#usb(), this.#nodes('tty'), this.#nodes('hidraw')]);
    return [...usb, ...serial, ...hid];
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Safe to call twice. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#cancelTimer?.();
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    this.#listeners.clear();
    return Promise.resolve();
  }

  async #usb(): Promise<readonly FoundDevice[]> {
    const folder = join(this.#root, 'sys/bus/usb/devices');
    const names = await entries(folder);
    const devices = names
      .filter((name) => /^\d+-[\d.]+$/.test(name))
      .map(async (name): Promise<FoundDevice | undefined> => {
        const about = await usbDevice(join(folder, name));
        const bus = await number(join(folder, name, 'busnum'), 10);
        const device = await number(join(folder, name, 'devnum'), 10);
        if (about === undefined || bus === undefined || device === undefined) return undefined;
        const [busName, deviceName] = [bus, device].map((value) => String(value).padStart(3, '0'));
        const node = join(this.#root, `dev/bus/usb/${busName}/${deviceName}`);
        return { ...about, bus: 'usb', port: name, node, mayOpen: await mayOpen(node) };
      });
    return present(await Promise.all(devices));
  }

  async #nodes(kind: 'tty' | 'hidraw'): Promise<readonly FoundDevice[]> {
    const folder = join(this.#root, 'sys/class', kind);
    const lasting = kind === 'tty' ? await this.#lastingNames() : new Map<string, string>();
    const names = await entries(folder);
    const devices = names.map(async (name): Promise<FoundDevice | undefined> => {
      const owner = await usbOwner(join(folder, name, 'device'));
      const about = owner === undefined ? undefined : await usbDevice(owner);
      if (owner === undefined || about === undefined) return undefined;
      const node = lasting.get(name) ?? join(this.#root, 'dev', name);
      const bus = kind === 'tty' ? 'serial' : 'hid';
      return { ...about, bus, port: basename(owner), node, mayOpen: await mayOpen(node) };
    });
    return present(await Promise.all(devices));
  }

  /** `ttyACM0` → `/dev/serial/by-id/…`, a name that stays when the device is plugged in elsewhere. */
  async #lastingNames(): Promise<ReadonlyMap<string, string>> {
    const folder = join(this.#root, 'dev/serial/by-id');
    const result = new Map<string, string>();
    for (const name of await entries(folder)) {
      const target = await readlink(join(folder, name)).catch(() => undefined);
      if (target !== undefined) result.set(basename(target), join(folder, name));
    }
    return result;
  }

  async #watchFolders(): Promise<void> {
    const usb = join(this.#root, 'dev/bus/usb');
    const buses = (await entries(usb)).map((name) => join(usb, name));
    const serial = join(this.#root, 'dev/serial');
    const folders = [join(this.#root, 'dev'), usb, ...buses, serial, join(serial, 'by-id')];
    for (const folder of folders) if (!this.#isClosed && !this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#changed());
      // A folder that goes away, such as /dev/serial with its last port, is watched anew when it is back.
      watcher.on('error', () => this.#unwatch(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // Not there yet.
    }
  }

  #unwatch(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #changed(): void {
    if (this.#isClosed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#startTimer(settleMs, () => {
      void this.#forgetGoneFolders().then(() => {
        for (const listener of this.#listeners) listener();
      });
    });
  }

  async #forgetGoneFolders(): Promise<void> {
    for (const folder of this.#watchers.keys()) {
      await access(folder).catch(() => this.#unwatch(folder));
    }
    await this.#watchFolders();
  }
}

type AboutDevice = Omit<FoundDevice, 'bus' | 'port' | 'node' | 'mayOpen'>;

async function usbDevice(folder: string): Promise<AboutDevice | undefined> {
  const vendorId = await number(join(folder, 'idVendor'), 16);
  const productId = await number(join(folder, 'idProduct'), 16);
  if (vendorId === undefined || productId === undefined) return undefined;
  const serialNumber = await text(join(folder, 'serial'));
  const product = await text(join(folder, 'product'));
  const interfaces = (await entries(folder)).filter((name) => /:\d+\.\d+$/.test(name));
  const classes = await Promise.all(
    interfaces.map((name) => number(join(folder, name, 'bInterfaceClass'), 16)),
  );
  return {
    vendorId,
    productId,
    ...(serialNumber !== undefined && { serialNumber }),
    ...(product !== undefined && { product }),
    interfaceClasses: [...new Set(present(classes))],
  };
}

/** The USB device that a node belongs to: the first folder above it that has a vendor id. */
async function usbOwner(path: string): Promise<string | undefined> {
  let folder = await realpath(path).catch(() => undefined);
  for (let depth = 0; folder !== undefined && depth < 8; depth += 1) {
    if ((await text(join(folder, 'idVendor'))) !== undefined) return folder;
    folder = dirname(folder);
  }
  return undefined;
}

async function mayOpen(node: string): Promise<boolean> {
  return access(node, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
}

function entries(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function text(path: string): Promise<string | undefined> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  return content === undefined || content.trim() === '' ? undefined : content.trim().slice(0, 200);
}

async function number(path: string, radix: 10 | 16): Promise<number | undefined> {
  const value = Number.parseInt((await text(path)) ?? '', radix);
  return Number.isNaN(value) ? undefined : value;
}

function present<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}
