import type { ChipReader } from '@motcua/chip-reader';
import type { BarcodeScanner, Device, ReceiptPrinter, SelfReporting } from '@motcua/devices';
import { auxiliaryKinds } from '../auxiliaries/auxiliary-devices.ts';
import type { AuxiliaryDevices } from '../auxiliaries/auxiliary-devices.ts';
import { RemoteDevice } from '../driver-process/remote-device.ts';
import type { DeviceReport, TestName } from '@motcua/care';

export interface ReportedDevices {
  readonly scanner: BarcodeScanner;
  readonly printer: ReceiptPrinter;
  readonly cardReader?: ChipReader | undefined;
  readonly auxiliaries?: AuxiliaryDevices;
}

/** How each device is, in plain data. */
export function reportDevices(devices: ReportedDevices): readonly DeviceReport[] {
  const { scanner, printer, cardReader } = devices;
  return [
    report('barcode-scanner', scanner, { tests: ['scan'] }),
    report('receipt-printer', printer, { tests: ['print'], warnings: printer.warnings }),
    ...(cardReader === undefined ? [] : [report('id-card-reader', cardReader, { tests: ['card'] })]),
    ...auxiliariesOf(devices).map(([name, device]) => report(name, device, { tests: testsOf[name] })),
  ];
}

type AuxiliaryKind = (typeof auxiliaryKinds)[keyof typeof auxiliaryKinds];

const testsOf: Readonly<Record<AuxiliaryKind, readonly TestName[]>> = {
  'navigation-keys': ['key'],
  'presence-sensor': ['change'],
  'audio-jack': ['change'],
  lights: ['shine'],
};

/** Keypad, sensors and lights by their kinds, where the kiosk has them. */
export function auxiliariesOf({
  auxiliaries = {},
}: ReportedDevices): readonly (readonly [AuxiliaryKind, Device])[] {
  const fields = ['keys', 'presence', 'headset', 'lights'] as const;
  return fields.flatMap((field) => {
    const device = auxiliaries[field];
    return device === undefined ? [] : [[auxiliaryKinds[field], device] as const];
  });
}

/** True when the device can be asked about itself; a service of somebody else's may not. */
export function isSelfReporting<Kind extends object>(device: Kind): device is Kind & SelfReporting {
  return 'about' in device && 'statistics' in device && 'checkHealth' in device;
}

function report<Fault extends string>(
  name: DeviceReport['name'],
  device: Device<Fault>,
  { tests, warnings = [] }: { readonly tests: readonly TestName[]; readonly warnings?: readonly string[] },
): DeviceReport {
  const { state } = device;
  const base = { name, warnings, state: state.kind, faults: state.kind === 'faulted' ? state.faults : [] };
  const ofProcess = device instanceof RemoteDevice ? { process: processOf(device) } : {};
  if (!isSelfReporting(device)) return { ...base, ...ofProcess, tests, counts: {} };
  const { about, statistics } = device;
  return {
    ...base,
    ...ofProcess,
    driver: about.driver,
    ...(about.model !== undefined && { model: about.model }),
    counts: statistics.counts,
    openForMs: Math.round(statistics.openForMs),
    tests: ['health', ...(about.healthDepths.includes('external') ? ['work' as const] : []), ...tests],
  };
}

function processOf({ driver }: RemoteDevice): NonNullable<DeviceReport['process']> {
  const health = driver.health.value;
  if (health.kind === 'waiting') return { kind: health.kind, reason: health.reason };
  return 'end' in health ? { kind: health.kind, reason: health.end.reason } : { kind: health.kind };
}
