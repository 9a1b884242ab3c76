import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSigningKey, signConfiguration, verificationKeyOf } from '@motcua/kiosk-config';
import type { Configuration } from '@motcua/kiosk-config';
import { freePorts } from '../../scripts/demo/ports.ts';
import { startService } from '../../scripts/demo/service-process.ts';
import { LogLines } from './log-lines.ts';

/** A gateway and a device host that takes signed configurations from it; the host's devices are lost. */
export interface ConfiguredKiosk extends AsyncDisposable {
  /** Of the screen, with its token. */
  readonly screen: string;
  /** Of the device host. */
  readonly address: string;
  readonly technicianToken: string;
  /** What the host has logged so far. */
  readonly log: readonly string[];
  /** What an operator does: signs a version and puts it on the gateway, whole. */
  publish(configuration: Configuration): Promise<void>;
  /** Waits until the host has logged an event of a version. */
  logged(event: string, version: number): Promise<void>;
}

/** Nothing listens there. */
const nowhere = { kind: 'tcp', host: '127.0.0.1', port: 9 };

/** Starts both as real processes; disposing stops them. */
export async function openConfiguredKiosk(options: {
  readonly aliveSeconds: number;
}): Promise<ConfiguredKiosk> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-configuration-'));
  const key = await makeSigningKey();
  const ports = await freePorts();
  const log = new LogLines();
  const published = join(folder, 'kiosks');
  await mkdir(published);
  await using starting = new AsyncDisposableStack();
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  const gateway = await startService({
    name: 'gateway',
    file: 'packages/gateway/src/main.ts',
    environment: {
      MOTCUA_GATEWAY_PORT: String(ports.gateway),
      MOTCUA_DATA: join(folder, 'gateway'),
      MOTCUA_ORIGINS: `http://127.0.0.1:${ports.kiosk}`,
      MOTCUA_OFFICER_TOKEN: 'a-token-of-the-test-alone',
      MOTCUA_KIOSK_CONFIGS: published,
    },
  });
  starting.defer(() => gateway.stop());
  const config = join(folder, 'host.json');
  await writeFile(
    config,
    JSON.stringify({
      port: ports.kiosk,
      origins: [],
      shellFolder: 'kiosk-app/shell/dist',
      kiosk: { name: 'Kiosk 1', gateway: `http://127.0.0.1:${ports.gateway}`, unit: '26740' },
      devices: {
        scanner: { transport: nowhere, suffix: 'CR' },
        printer: { transport: nowhere, model: 'generic-80' },
      },
      configuration: {
        keys: [verificationKeyOf(key)],
        folder: join(folder, 'state'),
        pollSeconds: 1,
        aliveSeconds: options.aliveSeconds,
      },
    }),
  );
  const host = await startService({
    name: 'device host',
    file: 'kiosk-app/device-host/src/main.ts',
    environment: { MOTCUA_HOST_CONFIG: config },
    onLog: (line) => log.add(line),
  });
  starting.defer(() => host.stop());
  const running = starting.move();
  const { address, technicianToken, token } = host.ready as Readonly<Record<string, string>>;
  if (address === undefined || technicianToken === undefined) throw new Error('the host said no address');
  return {
    address,
    technicianToken,
    screen: `${address}/#token=${token}`,
    log: log.all,
    publish: async (configuration) => {
      await writeFile(join(published, 'new'), await signConfiguration(configuration, key));
      await rename(join(published, 'new'), join(published, 'all.jws'));
    },
    logged: (event, version) =>
      log.line(
        `${event} of ${version}`,
        (line) => line.includes(`"event":"${event}"`) && line.includes(`"version":${version}`),
      ),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
