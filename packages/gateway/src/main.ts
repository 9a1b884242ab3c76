/**
 * The gateway as a process. Ready: one JSON line on stdout; log on stderr; SIGTERM and SIGINT stop it cleanly.
 * Exit code 2: what is wrong with the configuration, the definitions, the data folder or the port stands on stderr.
 */
import { languageChoices, loadLanguage } from '@motcua/texts';
import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { openDatabase } from './database/database.ts';
import type { Database } from './database/database.ts';
import { buildGateway } from './gateway.ts';
import { openKeyring } from './outbox/keyring.ts';
import type { Keyring } from './outbox/keyring.ts';
import { loadPage } from './phone-page/load-page.ts';
import type { Page } from './phone-page/load-page.ts';
import { readQueuePlan, usualPlan } from './queue/queue-plan.ts';
import type { QueuePlan } from './queue/queue-plan.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

const host = '127.0.0.1';

/** Where the workspace builds the page for phones. */
const ownPhonePage = join(import.meta.dirname, '..', '..', '..', 'kiosk-app', 'phone-page', 'dist');

// What the gateway keeps is read by its own user alone.
process.umask(0o077);

await main();

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.code === 'invalid') return refuse(outcome.complaints);
  const { settings } = outcome;
  for (const { language } of languageChoices()) await loadLanguage(language);
  const loaded = await loadCatalogue(settings.definitionsFolder);
  if (loaded.code === 'invalid') return refuse(loaded.complaints);
  const page = await loadPage(settings.phonePageFolder ?? ownPhonePage);
  if (page.code !== 'ok' && settings.phonePageFolder !== undefined)
    return refuse(['MOTCUA_PHONE_PAGE: there is no built page for phones']);
  const queuePlan = openPlan(settings);
  if (queuePlan === undefined) return undefined;
  const database = open(settings);
  if (database === undefined) return undefined;
  const phonePage = page.code === 'ok' ? page.page : undefined;
  const keyring = openKeys(settings, database);
  if (keyring === undefined) return database.close();
  return serve({ settings, catalogue: loaded.catalogue, database, keyring, phonePage, queuePlan });
}

interface Parts {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly phonePage: Page | undefined;
  readonly queuePlan: QueuePlan;
}

function open({ dataFolder }: Settings): Database | undefined {
  const folder = resolve(dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
    return openDatabase(join(folder, 'gateway.sqlite'));
  } catch (error) {
    refuse([`MOTCUA_DATA: ${join(folder, 'gateway.sqlite')} cannot be used: ${reasonOf(error)}`]);
    return undefined;
  }
}

function openPlan({ queueFile }: Settings): QueuePlan | undefined {
  if (queueFile === undefined) return usualPlan;
  try {
    const read = readQueuePlan(readFileSync(queueFile, 'utf8'));
    if (read.code === 'ok') return read.plan;
    refuse([`MOTCUA_QUEUE: ${queueFile} ${read.complaint}`]);
  } catch (error) {
    refuse([`MOTCUA_QUEUE: ${queueFile} cannot be read: ${reasonOf(error)}`]);
  }
  return undefined;
}

function openKeys({ dataFolder }: Settings, database: Database): Keyring | undefined {
  const folder = join(resolve(dataFolder), 'outbox-keys');
  try {
    return openKeyring({ folder, database });
  } catch (error) {
    refuse([`MOTCUA_DATA: the keys in ${folder} cannot be used: ${reasonOf(error)}`]);
    return undefined;
  }
}

async function serve({ settings, catalogue, database, keyring, phonePage, queuePlan }: Parts): Promise<void> {
  const { origins, officerToken, port, address } = settings;
  const filesFolder = join(resolve(settings.dataFolder), 'files');
  const gateway = buildGateway({
    database,
    catalogue,
    keyring,
    origins,
    officerToken,
    filesFolder,
    phonePage,
    queuePlan,
    address,
    fileLimits: settings.fileLimits,
    kioskConfigurations: settings.kioskConfigurations,
    log: process.stderr,
  });
  const stop = async (): Promise<void> => {
    await gateway.close();
    database.close();
  };
  try {
    await gateway.listen({ host, port });
  } catch (error) {
    await stop();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    refuse([
      taken
        ? `port ${port} of ${host} is taken: stop the program that uses it, or set MOTCUA_GATEWAY_PORT to another port`
        : `cannot listen on port ${port} of ${host}: ${reasonOf(error)}`,
    ]);
    return;
  }
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  const { port: actualPort } = gateway.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, address: `http://${host}:${actualPort}` })}\n`);
}

function refuse(complaints: readonly string[]): void {
  for (const complaint of complaints) process.stderr.write(`gateway: ${complaint}\n`);
  process.exitCode = 2;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
