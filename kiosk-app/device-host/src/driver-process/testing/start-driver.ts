import { readDriverManifest } from '../driver-manifest.ts';
import type { DrivenKind } from '../driver-manifest.ts';
import { SupervisedDriver } from '../supervised-driver.ts';

/**
 * The driver in this folder, in a process of its own, that has been opened; a machine under load may take its time.
 *
 * The caller closes it.
 *
 * @throws Error where the folder has no driver, or its process ends instead
 */
export async function startDriver(
  folder: string,
  kind: DrivenKind,
  settings: object,
): Promise<SupervisedDriver> {
  const found = readDriverManifest(folder);
  if (found.code === 'invalid') throw new Error(found.reason);
  const target = { manifest: found.manifest, settings };
  const limits = { openTimeoutMs: 100_000, missedPings: 60 };
  const driver = new SupervisedDriver({ name: kind, kind, target, limits });
  const running = Promise.withResolvers<void>();
  const stop = driver.health.watch((health) => {
    if (health.kind === 'running') running.resolve();
    else if ('end' in health) running.reject(new Error(`its process ended: ${JSON.stringify(health.end)}`));
  });
  try {
    await running.promise;
  } catch (error) {
    await driver.close();
    throw error;
  } finally {
    stop();
  }
  return driver;
}
