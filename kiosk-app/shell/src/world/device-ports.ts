import type { DeviceState } from '@motcua/devices';
import { connectBarcodeReader, connectReceiptPrinter } from '@motcua/devices/wire';
import type { ServiceStatus } from '@motcua/devices/wire';
import { toVietnamTime } from '@motcua/texts';
import type { DeviceStates, ShellPorts } from '../ports.ts';
import { toScanOutcome } from './scan-outcome.ts';

type DevicePorts = Pick<ShellPorts, 'readScan' | 'print' | 'watchDevices'>;

/**
 * Connects to the device host. Both connections come back by themselves; they end with the page.
 *
 * @param options.host address of the device host, `http://127.0.0.1:PORT`
 */
export function createDevicePorts(options: {
  readonly host: string;
  readonly token: string;
  readonly now: () => Date;
}): DevicePorts {
  const { host, token, now } = options;
  const webSocket = (url: string): WebSocket => new WebSocket(url);
  const scanner = connectBarcodeReader({ host, token, webSocket });
  const printer = connectReceiptPrinter({ host, token, webSocket });
  return {
    readScan: async ({ signal }) =>
      toScanOutcome(await scanner.readBarcode({ signal }), toVietnamTime(now()).date),
    print: (document, { signal }) => printer.printDocument(document, { signal }),
    watchDevices: (listener) => {
      let scannerStatus: ServiceStatus = { host: 'connecting' };
      let printerStatus: ServiceStatus = { host: 'connecting' };
      const tell = (): void => listener(toDeviceStates(scannerStatus, printerStatus));
      const stopScanner = scanner.watchStatus((status) => {
        scannerStatus = status;
        tell();
      });
      const stopPrinter = printer.watchStatus((status) => {
        printerStatus = status;
        tell();
      });
      return () => {
        stopScanner();
        stopPrinter();
      };
    },
  };
}

function toDeviceStates(scanner: ServiceStatus, printer: ServiceStatus): DeviceStates {
  return {
    scanner: toState(scanner),
    printer: toState(printer),
    hostConnected: scanner.host === 'open' || printer.host === 'open',
  };
}

function toState(status: ServiceStatus): DeviceState {
  return status.host === 'open' ? status.device : { kind: 'starting' };
}
