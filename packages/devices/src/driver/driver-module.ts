import type { Device } from '../device.ts';

/**
 * What the module of a driver package exports as `openDevice`; the host calls it once, in a process of the driver's own.
 *
 * It returns a device of the kind that the package declares (`motcua.driver.kind` in its package.json). The device keeps
 * trying to reach its hardware for as long as it is open; `settings` come from the kiosk's configuration, and what was
 * found on the bus stands in `settings.device`. A throw or a rejection means that the settings make no sense.
 *
 * @example
 * export const openDevice: OpenDevice = ({ name, settings }) => openSenScanner({ name, ...parse(settings) });
 */
export type OpenDevice = (options: OpenDeviceOptions) => Device | Promise<Device>;

export interface OpenDeviceOptions {
  readonly name: string;
  /** As it stands in the configuration: to be checked by the driver. */
  readonly settings: Readonly<Record<string, unknown>>;
}
