/** The simulated devices of one kiosk as a process: it speaks to the kiosk in bytes only. */
import { resolve } from 'node:path';
import { SimulatorUnavailableError, socatAvailable } from '@motcua/driver-scanner-serial/simulator';
import { auxiliaryConfig, startSimulatedDevices } from './devices.ts';
import { readEnvironment } from './environment.ts';
import type { PanelEnvironment } from './environment.ts';
import { startPanelServer } from './server/panel-server.ts';

const read = readEnvironment(process.env);
if (read.code === 'environment') await run(read.environment);
else refuse(read.reasons);

async function run(environment: PanelEnvironment): Promise<void> {
  const { port, gateway, dataFolder, serial } = environment;
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
  try {
    const auto = socatAvailable() ? 'pty' : 'tcp';
    await using devices = await startSimulatedDevices({
      serial: serial === 'auto' ? auto : serial,
      gateway,
      dataFolder,
    });
    await using server = await startPanelServer(devices, port);
    const ready = {
      ready: true,
      panel: server.address,
      scanner: devices.scanner.transport,
      printer: { kind: 'tcp', ...devices.printer.address },
      cardReader: {
        transport: devices.cards.transport,
        trust: { masterLists: [resolve(devices.cards.masterListFile)] },
      },
      auxiliaries: auxiliaryConfig(devices),
      network: devices.network.address,
    };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
    await stopped.promise;
  } catch (error) {
    if (error instanceof SimulatorUnavailableError) {
      refuse(['MOTCUA_SERIAL: pty needs the program socat; install it, or use tcp']);
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      refuse([`port ${port} is taken by another program; end it, or set MOTCUA_PANEL_PORT to another port`]);
    } else {
      throw error;
    }
  }
}

function refuse(reasons: readonly string[]): void {
  for (const reason of reasons) process.stderr.write(`device-panel: ${reason}\n`);
  process.exitCode = 2;
}
