import { fileURLToPath } from 'node:url';
import { readDriverManifest } from '../driver-manifest.ts';
import type { DriverManifest } from '../driver-manifest.ts';
import type { EndReason } from '../driver-link.ts';
import { RemoteScanner } from '../remote-scanner.ts';
import { SupervisedDriver } from '../supervised-driver.ts';
import type { DriverHealth, SupervisedDriverOptions } from '../supervised-driver.ts';

/** Manifest of one of the drivers in this folder. */
export function testManifest(name: 'puppet-driver' | 'unloadable-driver'): DriverManifest {
  const result = readDriverManifest(fileURLToPath(new URL(name, import.meta.url)));
  if (result.code === 'invalid') throw new Error(result.reason);
  return result.manifest;
}

/** A supervised puppet; a machine under load may take its time. */
export function supervisePuppet(
  settings: object,
  options: Partial<SupervisedDriverOptions> = {},
): RemoteScanner {
  const driver = new SupervisedDriver({
    name: 'puppet',
    kind: 'barcode-scanner',
    target: { manifest: testManifest('puppet-driver'), settings },
    ...options,
    limits: { openTimeoutMs: 60_000, pingMs: 200, missedPings: 20, cancelGraceMs: 1000, ...options.limits },
  });
  return new RemoteScanner('puppet', driver);
}

/** Resolves with the health when it becomes one of these. */
export function whenHealth<Kind extends DriverHealth['kind']>(
  { driver }: RemoteScanner,
  ...kinds: readonly Kind[]
): Promise<Extract<DriverHealth, { kind: Kind }>> {
  return new Promise((resolve) => {
    const stop = driver.health.watch((health) => {
      if (!kinds.some((kind) => kind === health.kind)) return;
      queueMicrotask(() => stop());
      resolve(health as Extract<DriverHealth, { kind: Kind }>);
    });
  });
}

/** Why its process ended, when it ends. */
export async function whenEnded(scanner: RemoteScanner): Promise<EndReason> {
  return (await whenHealth(scanner, 'backing-off', 'given-up')).end.reason;
}
