import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SimulatedPlug {
  /** `1-1.2` */
  readonly port: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly serial?: string;
  readonly interfaceClass?: string;
  /** Name of its serial port or hidraw node. */
  readonly tty?: string;
  readonly hidraw?: string;
  /** What its serial port really is: a file that is only there without it. */
  readonly leadsTo?: string;
}

/** A folder that looks like the `sys` and `dev` of a machine. */
export class SimulatedMachine implements AsyncDisposable {
  readonly root: string;
  #deviceNumber = 1;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<SimulatedMachine> {
    const machine = new SimulatedMachine(await mkdtemp(join(tmpdir(), 'motcua-machine-')));
    for (const folder of ['sys/bus/usb/devices', 'sys/class/tty', 'sys/class/hidraw', 'dev/bus/usb/001']) {
      await mkdir(join(machine.root, folder), { recursive: true });
    }
    // A port of the board itself belongs to no USB device.
    await mkdir(join(machine.root, 'sys/class/tty/ttyS0/device'), { recursive: true });
    return machine;
  }

  async plugIn(plug: SimulatedPlug): Promise<void> {
    this.#deviceNumber += 1;
    const owner = join(this.root, 'sys/devices', plug.port);
    const files = {
      idVendor: plug.vendorId,
      idProduct: plug.productId,
      busnum: '1',
      devnum: String(this.#deviceNumber),
      product: 'A device\n',
      ...(plug.serial !== undefined && { serial: plug.serial }),
    };
    const part = join(owner, `${plug.port}:1.0`);
    await mkdir(join(part, 'below'), { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(owner, name), `${content}\n`);
    await writeFile(join(part, 'bInterfaceClass'), plug.interfaceClass ?? 'ff');
    await symlink(owner, join(this.root, 'sys/bus/usb/devices', plug.port));
    for (const [kind, name] of [
      ['tty', plug.tty],
      ['hidraw', plug.hidraw],
    ] as const) {
      if (name === undefined) continue;
      await mkdir(join(this.root, 'sys/class', kind, name));
      await symlink(join(part, 'below'), join(this.root, 'sys/class', kind, name, 'device'));
      if (kind === 'tty' && plug.serial !== undefined) await this.#nameLastingly(name, plug.serial);
      const target = join(this.root, 'dev', name);
      if (plug.leadsTo === undefined) await writeFile(target, '');
      else await symlink(plug.leadsTo, target);
    }
    const node = String(this.#deviceNumber).padStart(3, '0');
    await writeFile(join(this.root, 'dev/bus/usb/001', node), '');
  }

  async unplug({ port, tty, hidraw }: SimulatedPlug): Promise<void> {
    const gone = [`sys/bus/usb/devices/${port}`, `sys/devices/${port}`];
    if (tty !== undefined) gone.push(`sys/class/tty/${tty}`, 'dev/serial', `dev/${tty}`);
    if (hidraw !== undefined) gone.push(`sys/class/hidraw/${hidraw}`, `dev/${hidraw}`);
    const node = String(this.#deviceNumber).padStart(3, '0');
    gone.push(`dev/bus/usb/001/${node}`);
    for (const path of gone) await rm(join(this.root, path), { recursive: true, force: true });
  }

  async #nameLastingly(tty: string, serial: string): Promise<void> {
    const folder = join(this.root, 'dev/serial/by-id');
    await mkdir(folder, { recursive: true });
    await symlink(`../../${tty}`, join(folder, `usb-A_device_${serial}-if00`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
