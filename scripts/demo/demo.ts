import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOperatorCard, makeTechnicianSecret } from '@motcua/device-host/enrolment';
import type { DemoPorts } from './ports.ts';
import { startService } from './service-process.ts';
import type { ServiceProcess } from './service-process.ts';
import { startStaticServer } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

/** The unit of the demo: Phường Sài Gòn, Thành phố Hồ Chí Minh. */
export const demoUnit = '26740';

export interface DemoOptions {
  readonly ports: DemoPorts;
  readonly dataFolder: string;
  readonly serial?: 'auto' | 'pty' | 'tcp';
  /** False: the kiosk does not speak with the operating system's synthesiser. */
  readonly speech?: boolean;
  /** Added to the environment of every service. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLog?: (service: string, line: string) => void;
  /** Called when a service ends although nobody stopped it. */
  readonly onCrash?: (service: string, exitCode: number | null) => void;
}

export interface Demo extends AsyncDisposable {
  /** With the token that the shell needs in its fragment. */
  readonly kiosk: string;
  readonly gateway: string;
  readonly website: string;
  /** With the officer's token in its fragment. */
  readonly officerDesk: string;
  readonly hallDisplay: string;
  readonly officerToken: string;
  readonly devicePanel: string;
  /** Base32: one-time codes of the technician's mode are made from it. */
  readonly technicianSecret: string;
  /** Text of the operator's card that opens the technician's mode. */
  readonly operatorCard: string;
  readonly scanner: { readonly kind: string };
  /** Kills the gateway as a power cut would, or starts it again on the same port and data. */
  killGateway(): Promise<void>;
  startGateway(): Promise<void>;
  killDeviceHost(): Promise<void>;
  startDeviceHost(): Promise<void>;
  /** Of a service that runs. */
  processId(service: 'gateway' | 'device host' | 'device panel'): number | undefined;
  stop(): Promise<void>;
}

/** Starts all that a ward office has: gateway, simulated devices, device host with shell, website, officer's desk. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { ports, dataFolder, serial = 'auto', onLog, onCrash } = options;
  const address = (port: number): string => `http://127.0.0.1:${port}`;
  const officerToken = randomBytes(24).toString('base64url');
  const hostToken = randomBytes(24).toString('base64url');
  const technicianSecret = makeTechnicianSecret();
  const operatorCard = makeOperatorCard();
  await mkdir(dataFolder, { recursive: true });

  const services = new Map<string, ServiceProcess>();
  const pages: StaticServer[] = [];
  let stopping = false;

  const run = async (
    name: string,
    file: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<ServiceProcess> => {
    const service = await startService({
      name,
      file,
      environment: { ...environment, ...options.environment },
      onLog: (line) => onLog?.(name, line),
    });
    services.set(name, service);
    void service.ended.then((code) => {
      if (services.get(name) !== service) return;
      services.delete(name);
      if (!stopping) onCrash?.(name, code);
    });
    return service;
  };
  const kill = async (name: string): Promise<void> => {
    const service = services.get(name);
    if (service === undefined) return;
    services.delete(name);
    service.child.kill('SIGKILL');
    await service.ended;
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(pages.map((page) => page.close()));
    // The host goes first: it lets go of the devices before they disappear.
    for (const name of ['device host', 'device panel', 'gateway']) await services.get(name)?.stop();
  };
  const startGateway = async (): Promise<void> => {
    await run('gateway', 'packages/gateway/src/main.ts', {
      MOTCUA_GATEWAY_PORT: String(ports.gateway),
      MOTCUA_DATA: join(dataFolder, 'gateway'),
      MOTCUA_ORIGINS: [ports.kiosk, ports.website, ports.officerDesk, ports.hallDisplay]
        .map(address)
        .join(','),
      MOTCUA_OFFICER_TOKEN: officerToken,
    });
  };

  try {
    await startGateway();
    const panel = await run('device panel', 'kiosk-app/device-panel/src/main.ts', {
      MOTCUA_PANEL_PORT: String(ports.devicePanel),
      MOTCUA_GATEWAY: address(ports.gateway),
      MOTCUA_DATA: join(dataFolder, 'device-panel'),
      MOTCUA_SERIAL: serial,
    });
    const { scanner, printer, cardReader, auxiliaries, network } = panel.ready as {
      scanner: { kind: string };
      printer: object;
      cardReader: object;
      auxiliaries: object;
      network: string;
    };
    const hostConfig = join(dataFolder, 'device-host.json');
    await writeFile(
      hostConfig,
      JSON.stringify(
        {
          port: ports.kiosk,
          origins: [address(ports.kiosk)],
          shellFolder: 'kiosk-app/shell/dist',
          token: hostToken,
          kiosk: { name: 'Kiosk 1', gateway: network, unit: demoUnit },
          care: {
            secret: technicianSecret,
            cards: [operatorCard.hash],
            stateFolder: join(dataFolder, 'device-host'),
          },
          ...(options.speech === false && { speech: false }),
          devices: {
            scanner: { transport: scanner, suffix: 'CR' },
            printer: { transport: printer, model: 'generic-80' },
            cardReader,
            ...auxiliaries,
          },
        },
        null,
        2,
      ),
    );
    const startDeviceHost = async (): Promise<void> => {
      await run('device host', 'kiosk-app/device-host/src/main.ts', { MOTCUA_HOST_CONFIG: hostConfig });
    };
    await startDeviceHost();

    const gateway = address(ports.gateway);
    const serve = async (folder: string, port: number): Promise<void> => {
      const extra = { 'config.json': { gateway, unit: demoUnit } };
      pages.push(await startStaticServer({ folder, port, connect: [gateway], extra }));
    };
    await serve('examples/ward-website/dist', ports.website);
    await serve('examples/officer-desk/dist', ports.officerDesk);
    await serve('examples/hall-display/dist', ports.hallDisplay);

    return {
      kiosk: `${address(ports.kiosk)}/#token=${hostToken}`,
      gateway,
      website: `${address(ports.website)}/`,
      officerDesk: `${address(ports.officerDesk)}/#token=${officerToken}`,
      hallDisplay: `${address(ports.hallDisplay)}/`,
      officerToken,
      devicePanel: address(ports.devicePanel),
      technicianSecret,
      operatorCard: operatorCard.text,
      scanner,
      killGateway: () => kill('gateway'),
      startGateway,
      killDeviceHost: () => kill('device host'),
      startDeviceHost,
      processId: (name) => services.get(name)?.child.pid,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
