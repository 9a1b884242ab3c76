import { resolve } from 'node:path';
import { build } from './build.ts';
import { startDemo } from './demo/demo.ts';
import type { Demo } from './demo/demo.ts';
import { portsFrom, takenPorts } from './demo/ports.ts';

const defaultBase = 7100;

/** `npm start`: the kiosk, the gateway and the simulated devices on this machine, until Ctrl-C. */
export async function start(): Promise<void> {
  const base = Number(process.env['MOTCUA_PORT'] ?? defaultBase);
  if (!Number.isInteger(base) || base < 1024 || base > 65_530) {
    console.error(
      `motcua: MOTCUA_PORT must be a whole number from 1024 to 65530, not "${process.env['MOTCUA_PORT']}"`,
    );
    process.exit(2);
  }
  const ports = portsFrom(base);
  const taken = await takenPorts(ports);
  if (taken.length > 0) {
    for (const [name, port] of taken)
      console.error(`motcua: port ${port} (${name}) is taken by another program.`);
    console.error(`motcua: end it, or choose other ports:  MOTCUA_PORT=${base + 100} npm start`);
    process.exit(2);
  }

  build();
  console.error('motcua: starting gateway, simulated devices, kiosk and pages …');
  const dataFolder = resolve(process.env['MOTCUA_DATA'] ?? '.motcua');
  const end = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end.resolve(0));

  let demo: Demo;
  try {
    demo = await startDemo({
      ports,
      dataFolder,
      onCrash: (service, code) => {
        console.error(`motcua: the ${service} ended unexpectedly (exit code ${code ?? 'none'})`);
        end.resolve(1);
      },
    });
  } catch (error) {
    console.error(`motcua: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  printAddresses(demo, dataFolder);
  const code = await end.promise;
  console.error('\nmotcua: stopping …');
  await demo.stop();
  console.error('motcua: stopped.');
  process.exit(code);
}

function printAddresses(demo: Demo, dataFolder: string): void {
  const scanner =
    demo.scanner.kind === 'serial'
      ? 'a pseudo-terminal'
      : 'a TCP serial bridge (install socat for a pseudo-terminal)';
  console.log(`
Một Cửa is ready.

  Kiosk          ${demo.kiosk}
  Device panel   ${demo.devicePanel}
  Ward website   ${demo.website}
  Officer desk   ${demo.officerDesk}
  Hall display   ${demo.hallDisplay}
  Gateway        ${demo.gateway}/openapi.json

  Open the kiosk and the device panel side by side: cards are scanned, and covers opened, in the panel.
  To look after the kiosk: hold its upper left corner for two seconds, then the right one, and take the operator's card:
  scan this text in the panel: ${demo.operatorCard}
  The scanner is on ${scanner}; the printer is on TCP.
  Data is kept in ${dataFolder}. Ctrl-C stops everything.
`);
}
