import { statfs } from 'node:fs/promises';
import { freemem, release, type, uptime } from 'node:os';
import type { MachineReport, MaintenanceReport } from '@motcua/care';
import manifest from '../../package.json' with { type: 'json' };

/** What runs on this machine, and how much room it has. `folder` is where state is kept. */
export async function reportMachine(folder: string, maintenance: MaintenanceReport): Promise<MachineReport> {
  return {
    version: manifest.version,
    runtime: `Node ${process.versions.node}`,
    system: `${type()} ${release()}`,
    hostUptimeSeconds: Math.round(process.uptime()),
    machineUptimeSeconds: Math.round(uptime()),
    memoryFreeBytes: freemem(),
    diskFreeBytes: await freeBytes(folder),
    maintenance,
  };
}

/** Room that we may use, in bytes. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
