import { createServer } from 'node:net';

export interface DemoPorts {
  readonly kiosk: number;
  readonly gateway: number;
  readonly website: number;
  readonly officerDesk: number;
  readonly devicePanel: number;
  readonly hallDisplay: number;
}

/** Six ports in a row from `base`. */
export function portsFrom(base: number): DemoPorts {
  return {
    kiosk: base,
    gateway: base + 1,
    website: base + 2,
    officerDesk: base + 3,
    devicePanel: base + 4,
    hallDisplay: base + 5,
  };
}

/** Six free ports below the range that the kernel hands out to outgoing connections, for tests side by side. */
export async function freePorts(): Promise<DemoPorts> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ports = portsFrom(12_000 + Math.floor(Math.random() * 2000) * 8);
    if ((await takenPorts(ports)).length === 0) return ports;
  }
  throw new Error('no six free ports in a row between 12000 and 28000');
}

/** The ports that somebody else listens on, by name. */
export async function takenPorts(ports: DemoPorts): Promise<readonly (readonly [string, number])[]> {
  const taken: (readonly [string, number])[] = [];
  for (const [name, port] of Object.entries(ports) as [string, number][]) {
    if (!(await isFree(port))) taken.push([name, port]);
  }
  return taken;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
