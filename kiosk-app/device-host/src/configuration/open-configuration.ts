import { resolve } from 'node:path';
import { findModel } from '@motcua/driver-receipt-escpos';
import type { HostConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { ConfigurationKeeper } from './configuration-keeper.ts';
import { realDisk } from '../disk.ts';

const usualAliveSeconds = 60;

/** Opens what this kiosk has kept of its unit's configuration; undefined where the host's own names no key. */
export async function openKeptConfiguration(
  { configuration, kiosk }: HostConfig,
  log: Log,
): Promise<ConfigurationKeeper | undefined> {
  if (configuration === undefined) return undefined;
  const { aliveSeconds = usualAliveSeconds, folder, keys } = configuration;
  return await ConfigurationKeeper.open({
    keys,
    folder: resolve(folder),
    kiosk,
    disk: realDisk,
    now: () => new Date(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    aliveMs: aliveSeconds * 1000,
    log,
  });
}

/**
 * The host's own configuration with what the unit's says about devices, from this start on. A printer model that this
 * build does not know changes nothing: a slip there must not stop the kiosk.
 */
export function withDevicesOf(
  config: HostConfig,
  keeper: ConfigurationKeeper | undefined,
  log: Log,
): HostConfig {
  const model = keeper?.active?.configuration.devices?.printerModel;
  const { printer } = config.devices;
  if (model === undefined || !('model' in printer) || printer.model === model) return config;
  if (findModel(model) === undefined) {
    log.info('configuration-device-unknown', { device: 'receipt-printer', model });
    return config;
  }
  return { ...config, devices: { ...config.devices, printer: { ...printer, model } } };
}
