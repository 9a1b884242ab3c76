import type { OpenDevice } from '@motcua/devices/driver';
import { openHidScanner } from './open-hid-scanner.ts';
import type { HidScannerDevice, HidScannerOptions } from './open-hid-scanner.ts';

interface Settings extends Pick<HidScannerOptions, 'featureReports' | 'reportBytes' | 'reportId'> {
  readonly transport?: HidScannerDevice;
  /** What the host found on the bus. */
  readonly device?: {
    readonly vendorId: number;
    readonly productId: number;
    readonly serialNumber?: string;
  };
}

/** For a host that runs this driver in a process of its own. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { transport, device, ...rest } = settings as Settings;
  if (transport !== undefined) return openHidScanner({ name, device: transport, ...reports(rest) });
  if (device === undefined) throw new TypeError('settings.transport or a device on the bus');
  const { vendorId, productId, serialNumber } = device;
  const match = { vendorId, productId, ...(serialNumber !== undefined && { serialNumber }) };
  return openHidScanner({ name, device: match, ...reports(rest) });
};

/** Only what is known; the other settings are not for `openHidScanner`. */
function reports({ featureReports, reportBytes, reportId }: Omit<Settings, 'transport' | 'device'>) {
  return {
    ...(featureReports !== undefined && { featureReports }),
    ...(reportBytes !== undefined && { reportBytes }),
    ...(reportId !== undefined && { reportId }),
  };
}
