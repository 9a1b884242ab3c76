import type { BarcodeScanner, ReceiptPrinter } from '@motcua/devices';
import { findModel, modelNames, openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { auxiliaryKinds, openAuxiliaries } from './auxiliaries/auxiliary-devices.ts';
import type { AuxiliaryDevices } from './auxiliaries/auxiliary-devices.ts';
import type { HostConfig } from './config.ts';
import type { DrivenConfig } from './device-config.ts';
import {
  readDriverManifest,
  RemotePrinter,
  RemoteScanner,
  SupervisedDriver,
} from './driver-process/index.ts';
import type { DrivenKind, DriverManifest } from './driver-process/index.ts';
import { DeviceFinder, LinuxBus } from './finding/index.ts';
import type { DeviceBus, WantedDriver } from './finding/index.ts';
import { openForeignPrinter } from './foreign/foreign-printer.ts';
import { openForeignScanner } from './foreign/foreign-scanner.ts';
import type { Log } from './log.ts';

export interface OpenDevices extends AsyncDisposable, AuxiliaryDevices {
  readonly scanner: BarcodeScanner;
  readonly printer: ReceiptPrinter;
}

export type OpenDevicesResult =
  | { readonly code: 'open'; readonly devices: OpenDevices }
  /** Each reason names the field of the configuration. */
  | { readonly code: 'invalid'; readonly reasons: readonly string[] };

export interface OpenDevicesOptions {
  readonly log: Log;
  /** The machine's own without it. */
  readonly bus?: DeviceBus;
}

/** Opens the devices that the configuration names, the reader of chips aside. The caller closes them. */
export async function openDevices(
  config: Pick<HostConfig, 'devices' | 'drivers'>,
  options: OpenDevicesOptions,
): Promise<OpenDevicesResult> {
  const packages = readPackages(config);
  if (packages.reasons.length > 0) return { code: 'invalid', reasons: packages.reasons };
  await using opening = new AsyncDisposableStack();
  const wanted: WantedDriver[] = [];
  const supervise = (name: DrivenKind, driven: DrivenConfig): SupervisedDriver =>
    superviseDriven(name, driven, { packages, wanted, log: options.log });

  const { scanner: scannerConfig, printer: printerConfig } = config.devices;
  const scanner = opening.use(openScanner(scannerConfig, supervise));
  const printer = opening.use(openPrinter(printerConfig, supervise));
  const auxiliaries = openAuxiliaries(config.devices, opening, supervise);
  if (wanted.length > 0) {
    const bus = opening.use(options.bus ?? new LinuxBus());
    const finder = opening.use(
      new DeviceFinder({ bus, wanted, drivers: packages.manifests, log: options.log }),
    );
    await finder.look();
  }
  const open = opening.move();
  return {
    code: 'open',
    devices: { scanner, printer, ...auxiliaries, [Symbol.asyncDispose]: () => open.disposeAsync() },
  };
}

type Supervise = (name: DrivenKind, driven: DrivenConfig) => SupervisedDriver;

function openScanner(config: HostConfig['devices']['scanner'], supervise: Supervise): BarcodeScanner {
  const name = 'barcode-scanner';
  if (!('transport' in config)) return new RemoteScanner(name, supervise(name, config));
  if ('suffix' in config) return openSerialScanner({ name, ...config });
  return openForeignScanner({ name, ...config.transport });
}

function openPrinter(config: HostConfig['devices']['printer'], supervise: Supervise): ReceiptPrinter {
  const name = 'receipt-printer';
  if (!('transport' in config)) return new RemotePrinter(name, supervise(name, config));
  if ('model' in config) return openReceiptPrinter({ name, ...config });
  return openForeignPrinter({ name, ...config.transport });
}

interface Packages {
  readonly manifests: readonly DriverManifest[];
  /** By what the configuration calls them. */
  readonly named: ReadonlyMap<string, DriverManifest>;
  readonly reasons: readonly string[];
}

function readPackages({ devices, drivers = [] }: Pick<HostConfig, 'devices' | 'drivers'>): Packages {
  const named = new Map<string, DriverManifest>();
  const reasons: string[] = [];
  const read = (driver: string, field: string, kind?: DrivenKind): void => {
    const result = readDriverManifest(driver);
    if (result.code === 'invalid') reasons.push(`${field}: ${result.reason}`);
    else if (kind !== undefined && result.manifest.kind !== kind) {
      reasons.push(`${field}: ${driver} drives a ${result.manifest.kind}`);
    } else named.set(driver, result.manifest);
  };
  for (const [index, driver] of drivers.entries()) read(driver, `/drivers/${index}`);
  const { scanner, printer } = devices;
  if ('driver' in scanner) read(scanner.driver, '/devices/scanner/driver', 'barcode-scanner');
  if ('driver' in printer) read(printer.driver, '/devices/printer/driver', 'receipt-printer');
  for (const field of ['keys', 'presence', 'headset', 'lights'] as const) {
    const auxiliary = devices[field];
    if (auxiliary !== undefined && 'driver' in auxiliary && auxiliary.driver !== undefined)
      read(auxiliary.driver, `/devices/${field}/driver`, auxiliaryKinds[field]);
  }
  if ('model' in printer && findModel(printer.model) === undefined) {
    reasons.push(`/devices/printer/model: one of ${modelNames.join(', ')} expected`);
  }
  return { named, reasons, manifests: [...new Set(named.values())] };
}

function superviseDriven(
  name: DrivenKind,
  driven: DrivenConfig,
  parts: { readonly packages: Packages; readonly wanted: WantedDriver[]; readonly log: Log },
): SupervisedDriver {
  const { packages, wanted, log } = parts;
  const { settings = {} } = driven;
  const manifest = driven.driver === undefined ? undefined : packages.named.get(driven.driver);
  const isLookedFor = 'find' in driven;
  const supervised = new SupervisedDriver({
    name,
    kind: name,
    ...(!isLookedFor && manifest !== undefined && { target: { manifest, settings } }),
  });
  logHealth(supervised, log);
  if (isLookedFor) {
    wanted.push({ ...driven.find, name, kind: name, settings, supervised, driver: manifest?.packageName });
  }
  return supervised;
}

function logHealth({ name, health }: SupervisedDriver, log: Log): void {
  health.watch((now) => {
    const end = 'end' in now ? { reason: now.end.reason, error: now.end.error, at: now.end.at } : {};
    const delayMs = 'delayMs' in now ? now.delayMs : undefined;
    log.info('driver-health', { device: name, health: now.kind, delayMs, ...end });
  });
}
