import type { DeviceState } from '@motcua/devices';
import { connectBarcodeReader, connectIdCardReader, connectReceiptPrinter } from '@motcua/devices/wire';
import type { BarcodeReaderClient, ReceiptPrinterClient, ServiceStatus } from '@motcua/devices/wire';
import { toVietnamTime } from '@motcua/texts';
import type { DeviceStates, ShellPorts } from '../ports.ts';
import { toScanOutcome } from './scan-outcome.ts';

/** A lost scanner is asked again at least this often. */
const lookAgainMs = 1500;

/** A printer that is away gets this long before a receipt counts as not printed. */
const printerComesUpMs = 5000;

type DevicePorts = Pick<ShellPorts, 'readScan' | 'readChip' | 'canReadChips' | 'print' | 'watchDevices'>;

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
  const cardReader = connectIdCardReader({ host, token, webSocket });
  let cardReaderStatus: ServiceStatus = { host: 'connecting' };
  cardReader.watchStatus((status) => {
    cardReaderStatus = status;
  });
  return {
    readChip: (request, options) => cardReader.readIdCard(request, options),
    canReadChips: () => cardReaderStatus.host === 'open' && isWorking(cardReaderStatus.device),
    readScan: async ({ signal }) => {
      for (;;) {
        const outcome = toScanOutcome(await scanner.readBarcode({ signal }), toVietnamTime(now()).date);
        if (outcome.code !== 'lost' || signal.aborted) return outcome;
        await untilBack(scanner, { signal, limitMs: lookAgainMs, now: false });
      }
    },
    print: async (document, { signal }) => {
      // Somebody has just plugged it in and presses "print again": it needs a moment to come up.
      await untilBack(printer, { signal, limitMs: printerComesUpMs, now: true });
      return await printer.printDocument(document, { signal });
    },
    watchDevices: (listener) => {
      let scannerStatus: ServiceStatus = { host: 'connecting' };
      let printerStatus: ServiceStatus = { host: 'connecting' };
      let cardPresent = false;
      const tell = (): void => listener({ ...toDeviceStates(scannerStatus, printerStatus), cardPresent });
      const stopScanner = scanner.watchStatus((status) => {
        scannerStatus = status;
        tell();
      });
      const stopPrinter = printer.watchStatus((status) => {
        printerStatus = status;
        tell();
      });
      const stopCards = cardReader.watchStatus((status) => {
        cardPresent = status.host === 'open' && status.hasCard === true;
        tell();
      });
      return () => {
        stopScanner();
        stopPrinter();
        stopCards();
      };
    },
  };
}

/**
 * Waits for a device that was lost to say that it is ready again, at most `limitMs`. Resolves on abort, too.
 *
 * @param options.now take its word at once; else the first report counts as what was known before
 */
function untilBack(
  device: BarcodeReaderClient | ReceiptPrinterClient,
  options: { readonly signal: AbortSignal; readonly limitMs: number; readonly now: boolean },
): Promise<void> {
  const { limitMs, now, signal } = options;
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const end = (): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', end);
      for (const stop of stops) stop();
      resolve();
    };
    const limit = setTimeout(end, limitMs);
    signal.addEventListener('abort', end, { once: true });
    let heard = now;
    stops.push(
      device.watchStatus((status) => {
        if (heard && status.host === 'open' && !isAway(status.device)) queueMicrotask(end);
        heard = true;
      }),
    );
  });
}

function isAway({ kind }: DeviceState): boolean {
  return kind === 'lost' || kind === 'starting' || kind === 'closed';
}

function isWorking({ kind }: DeviceState): boolean {
  return kind === 'ready' || kind === 'busy';
}

function toDeviceStates(scanner: ServiceStatus, printer: ServiceStatus): Omit<DeviceStates, 'cardPresent'> {
  return {
    scanner: toState(scanner),
    printer: toState(printer),
    printerWarnings: printer.host === 'open' ? printer.warnings : [],
    hostConnected: scanner.host === 'open' || printer.host === 'open',
  };
}

function toState(status: ServiceStatus): DeviceState {
  return status.host === 'open' ? status.device : { kind: 'starting' };
}
