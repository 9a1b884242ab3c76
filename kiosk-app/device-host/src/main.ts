/** The device host as a process: it owns the hardware of one kiosk and serves it to the shell. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChipReader } from '@motcua/chip-reader';
import { encodeReceipt, loadReceiptFonts } from '@motcua/receipt';
import { readConfig } from './config.ts';
import type { HostConfig } from './config.ts';
import { openKeptConfiguration, watchSources, withDevicesOf } from './configuration/index.ts';
import { startDeviceHost } from './device-host.ts';
import { LinuxBus } from './finding/index.ts';
import { createLog } from './log.ts';
import { openDevices } from './open-devices.ts';
import { openVoice } from './voice/speech-config.ts';
import { LogHistory } from './technician/log-history.ts';

const history = new LogHistory();
const log = createLog((line) => {
  process.stderr.write(line);
  history.add(line);
});
/** Built by Vite from `index.html`. */
const technicianFolder = fileURLToPath(new URL('../dist', import.meta.url));

const read = readConfig(process.env['MOTCUA_HOST_CONFIG']);
if (read.code === 'invalid') refuse(read.reasons);
else if (!existsSync(join(read.config.shellFolder, 'index.html'))) {
  refuse([`/shellFolder: no index.html in ${resolve(read.config.shellFolder)}; build the shell first`]);
} else await run(read.config);

async function run(config: HostConfig): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
  const technicianToken = config.technicianToken ?? randomBytes(32).toString('base64url');
  const { cardReader: cardReaderConfig } = config.devices;
  using keeper = await openKeptConfiguration(config, log);
  const opened = await openDevices(withDevicesOf(config, keeper, log), {
    log,
    ...(config.machine !== undefined && { bus: new LinuxBus({ root: config.machine }) }),
  });
  if (opened.code === 'invalid') return refuse(opened.reasons);
  const fonts = await loadReceiptFonts();
  try {
    await using devices = opened.devices;
    const { scanner, printer, ...auxiliaries } = devices;
    await using voice = openVoice(config.speech);
    await using cardReader =
      cardReaderConfig === undefined
        ? undefined
        : startChipReader({
            name: 'id-card-reader',
            settings: cardReaderConfig,
            onCrash: (reason) => log.info('process-ended', { device: 'id-card-reader', reason }),
          });
    await using host = await startDeviceHost({
      ...config,
      scanner,
      printer,
      cardReader,
      auxiliaries,
      voice,
      recordings: config.speech === false ? undefined : config.speech?.recordings,
      renderReceipt: (document, paper) => encodeReceipt(document, { fonts, ...paper }),
      log,
      configuration: keeper,
      technician: { token: technicianToken, folder: technicianFolder, history, care: config.care },
    });
    await using _sources =
      keeper === undefined || config.configuration === undefined
        ? undefined
        : watchSources({
            keeper,
            settings: config.configuration,
            gateway: config.kiosk.gateway,
            kioskName: config.kiosk.name,
            log,
          });
    const { address, token } = host;
    process.stdout.write(`${JSON.stringify({ ready: true, address, token, technicianToken })}\n`);
    await stopped.promise;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    refuse([`port ${config.port} is taken by another program; end it, or set "port" to another one`]);
  }
}

function refuse(reasons: readonly string[]): void {
  for (const reason of reasons) process.stderr.write(`device-host: ${reason}\n`);
  process.exitCode = 2;
}
