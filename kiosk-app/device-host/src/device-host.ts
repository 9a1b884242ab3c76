import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { LocalSettings } from '@motcua/care';
import type { ChipReader } from '@motcua/chip-reader';
import type { BarcodeScanner, Device, ReceiptPrinter } from '@motcua/devices';
import { configurationHandler, isConfigurationPath, shownConfiguration } from './configuration/index.ts';
import type { ConfigurationKeeper } from './configuration/index.ts';
import { isRecordingsPath, recordingsHandler } from './http/recordings-handler.ts';
import { shellHandler } from './http/shell-handler.ts';
import type { Log } from './log.ts';
import { auxiliaryServices } from './auxiliaries/auxiliary-devices.ts';
import type { AuxiliaryDevices } from './auxiliaries/auxiliary-devices.ts';
import { barcodeScannerService } from './services/barcode-scanner.ts';
import { servicePath } from '@motcua/devices/wire';
import { idCardReaderService } from './services/id-card-reader.ts';
import { publisherService } from './services/publisher.ts';
import { receiptPrinterService } from './services/receipt-printer.ts';
import type { RenderReceipt } from './services/receipt-printer.ts';
import { speechService } from './services/speech.ts';
import type { Voice } from './voice/voice.ts';
import { timeFirstBand } from './services/timed-rendering.ts';
import type { LogHistory } from './technician/log-history.ts';
import type { CareSettings } from './technician/machine-care.ts';
import { MachineCare } from './technician/machine-care.ts';
import { isTechnicianPath, technicianHandler } from './technician/technician-handler.ts';
import type { AdmissionRules } from './wire/admission.ts';
import { serveWire } from './wire/wire-server.ts';

export interface DeviceHostOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** Web origins beside our own that may connect to the devices. */
  readonly origins: readonly string[];
  /** Left out: a new one. */
  readonly token?: string | undefined;
  readonly shellFolder: string;
  /** Told to the shell as it is, and with what a technician has set. */
  readonly kiosk: { readonly name: string; readonly gateway: string; readonly unit: string };
  readonly scanner: BarcodeScanner;
  readonly printer: ReceiptPrinter;
  /** Left out where the kiosk has none. */
  readonly cardReader?: ChipReader | undefined;
  /** Keypad, presence sensor, headset jack and lights; none without it. */
  readonly auxiliaries?: AuxiliaryDevices;
  /** Left out: the host says nothing. */
  readonly voice?: Voice | undefined;
  /** Folder with recordings of sentences; there are none without it. */
  readonly recordings?: string | undefined;
  readonly renderReceipt: RenderReceipt;
  readonly log: Log;
  /** The unit's; left out, the kiosk stays as it was built. */
  readonly configuration?: ConfigurationKeeper | undefined;
  /** Left out: there is no technician's page. */
  readonly technician?: {
    readonly token: string;
    readonly folder: string;
    readonly history: LogHistory;
    readonly care?: CareSettings | undefined;
  };
  /** How long a command waits while another client has the device. */
  readonly claimWaitMs?: number;
}

export interface DeviceHost extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly token: string;
  /** Ends connections and commands; the devices stay open: they belong to whoever opened them. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Serves the shell over HTTP and the devices over WebSocket, on one port of loopback.
 *
 * @throws the listening error, such as `EADDRINUSE`
 */
export async function startDeviceHost(options: DeviceHostOptions): Promise<DeviceHost> {
  const { origins, shellFolder, kiosk, scanner, printer, cardReader, renderReceipt, log } = options;
  const { configuration: keeper, auxiliaries = {}, voice } = options;
  const token = options.token ?? randomBytes(32).toString('base64url');
  let port = options.port;
  const host = (): string => `127.0.0.1:${port}`;
  const hosts = (): ReadonlySet<string> => new Set([host(), `localhost:${port}`]);
  const rules = (): AdmissionRules => ({
    token,
    hosts: hosts(),
    origins: new Set([`http://127.0.0.1:${port}`, `http://localhost:${port}`, ...origins]),
  });

  const care = new MachineCare({
    settings: options.technician?.care ?? {},
    gateway: kiosk.gateway,
    configuration: keeper === undefined ? undefined : () => keeper.report,
    scanner,
    printer,
    cardReader,
    auxiliaries,
    log,
  });
  const shell = shellHandler({
    shellFolder,
    kiosk: () => ({
      ...kiosk,
      settings: quieter(care.localSettings.value, keeper),
      ...measured(care.localSettings.value),
      ...(keeper !== undefined && { configuration: shownConfiguration(keeper) ?? null }),
    }),
    host,
    hosts,
    log,
  });
  const technician =
    options.technician === undefined
      ? undefined
      : technicianHandler({
          ...options.technician,
          screenToken: token,
          care,
          scanner,
          printer,
          cardReader,
          auxiliaries,
          renderReceipt,
          kioskName: kiosk.name,
          hosts,
          log,
        });
  const configuration = keeper === undefined ? undefined : configurationHandler({ keeper, token, hosts });
  const recordings = recordingsHandler({ folder: options.recordings, hosts });
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5000 },
    (request, response) => {
      if (technician !== undefined && isTechnicianPath(request.url)) technician(request, response);
      else if (configuration !== undefined && isConfigurationPath(request.url))
        configuration(request, response);
      else if (isRecordingsPath(request.url)) recordings(request, response);
      else shell(request, response);
    },
  );
  const services = [
    barcodeScannerService(scanner),
    receiptPrinterService(printer, timeFirstBand(renderReceipt, log)),
    ...(cardReader === undefined ? [] : [idCardReaderService(cardReader)]),
    ...auxiliaryServices(auxiliaries),
    ...(voice === undefined ? [] : [speechService(voice, auxiliaries.headset)]),
  ];
  const publisher = publisherService(() =>
    services.flatMap(({ name }) => (name === 'publisher' ? [] : [`ws://${host()}${servicePath(name)}`])),
  );
  const served = [...services, publisher];
  const stopWire = serveWire({
    server,
    rules,
    services: served,
    log,
    claimWaitMs: options.claimWaitMs ?? 2000,
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound !== null && typeof bound === 'object') port = bound.port;
  const unwatch = [
    logStates(scanner, log),
    logStates(printer, log),
    ...(cardReader === undefined ? [] : [logStates(cardReader, log)]),
    ...(voice === undefined ? [] : [logStates(voice, log)]),
    ...Object.values(auxiliaries).flatMap((device) => (device === undefined ? [] : [logStates(device, log)])),
  ];

  const close = async (): Promise<void> => {
    for (const stop of unwatch) stop();
    await stopWire();
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://${host()}`, token, close, [Symbol.asyncDispose]: close };
}

function logStates<Fault extends string>(device: Device<Fault>, log: Log): () => void {
  return device.watch((state) => {
    const faults = state.kind === 'faulted' ? state.faults.join(' ') : undefined;
    log.info('device-state', { device: device.name, state: state.kind, faults });
  });
}

/** What a technician has measured counts more than what somebody has written. */
function measured({ screenWidthMm }: LocalSettings): { readonly screenWidthMm?: number } {
  return screenWidthMm === 0 ? {} : { screenWidthMm };
}

/** The technician's limit and the unit's: the lower one holds. */
function quieter(settings: LocalSettings, keeper: ConfigurationKeeper | undefined): LocalSettings {
  const limit = keeper?.active?.configuration.devices?.volumeLimit ?? 1;
  return { ...settings, volumeLimit: Math.min(settings.volumeLimit, limit) };
}
