import type { DeviceState } from '@motcua/devices';
import { connectBarcodeReader, connectReceiptPrinter } from '@motcua/devices/wire';
import type { BarcodeReaderClient, ServiceStatus } from '@motcua/devices/wire';
import { toVietnamTime } from '@motcua/texts';
import type { DeviceStates, ShellPorts } from '../ports.ts';
import { toScanOutcome } from './scan-outcome.ts';

/** A lost scanner is asked again at least this often. */
const lookAgainMs = 1500;

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
    readScan: async ({ signal }) => {
      for (;;) {
        const outcome = toScanOutcome(await scanner.readBarcode({ signal }), toVietnamTime(now()).date);
        if (outcome.code !== 'lost' || signal.aborted) return outcome;
        await untilBack(scanner, signal);
      }
    },
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

/**
 * Waits until a lost scanner says that it is ready again, so that it is armed as soon as the screen asks for a card;
 * looks again after a while all the same. Resolves on abort.
 */
function untilBack(scanner: BarcodeReaderClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => end(), lookAgainMs);
    let stop: (() => void) | undefined;
    let first = true;
    const end = (): void => {
      clearTimeout(giveUp);
      signal.removeEventListener('abort', end);
      stop?.();
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
    stop = scanner.watchStatus((status) => {
      // The first report is what was known when the scanner was lost.
      if (!first && status.host === 'open' && status.device.kind === 'ready') end();
      first = false;
    });
  });
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
