import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SubmissionRequest } from '@motcua/client';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { freePorts } from '../../scripts/demo/ports.ts';
import { startService } from '../../scripts/demo/service-process.ts';
import type { ServiceProcess } from '../../scripts/demo/service-process.ts';
import { startStaticServer } from '../../scripts/demo/static-server.ts';
import type { StaticServer } from '../../scripts/demo/static-server.ts';
import { openKillableBrowser } from '../support/killable-browser.ts';
import { searchFiles } from '../support/search-files.ts';

const officerToken = 'a-token-of-the-tests-only';

const person = {
  name: 'Phạm Thị Ngọc Quỳnh',
  idNumber: '001191067890',
  address: 'Xóm Đình, Vũ Ninh, Kiến Xương, Thái Bình',
  phone: '0987612345',
} as const;

const fromCard = (value: string) => ({ value, provenance: 'id-card-qr' }) as const;
const typed = (value: string | number) => ({ value, provenance: 'typed' }) as const;

const request: SubmissionRequest = {
  procedure: { id: civilStatusExtract.id, version: civilStatusExtract.version },
  unit: '26740',
  channel: 'kiosk',
  place: 'Kiosk 1',
  language: 'vi',
  answers: {
    applicantName: fromCard(person.name),
    applicantIdNumber: fromCard(person.idNumber),
    applicantBirthDate: fromCard('1991-05-20'),
    applicantAddress: fromCard(person.address),
    kind: typed('birth'),
    copies: typed(2),
    subject: typed('me'),
    delivery: typed('counter'),
    phone: typed(person.phone),
  },
  consent: { id: civilStatusExtract.consent.id, given: true, language: 'vi' },
  feeShown: 16_000,
};

/** A gateway that comes and goes, a page with an outbox, and the folder of a browser's profile. */
interface Office extends AsyncDisposable {
  readonly page: StaticServer;
  readonly profile: string;
  startGateway(): Promise<void>;
  killGateway(): Promise<void>;
  officer<Answer>(path: string): Promise<Answer>;
}

async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-outbox-'));
  const profile = join(folder, 'profile');
  const pageFolder = join(folder, 'page');
  await mkdir(profile);
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: 'es2023',
      lib: {
        entry: join(import.meta.dirname, '../../packages/client/src/outbox/testing/outbox-page.ts'),
        formats: ['es'],
        fileName: 'page',
      },
    },
  });
  await writeFile(
    join(pageFolder, 'index.html'),
    '<!doctype html><title>Outbox</title><link rel="icon" href="none.svg"><script type="module" src="page.js"></script>',
  );
  const port = (await freePorts()).gateway;
  const gateway = `http://127.0.0.1:${port}`;
  const page = await startStaticServer({
    folder: pageFolder,
    port: 0,
    connect: [gateway],
    extra: { 'config.json': { gateway } },
  });
  let service: ServiceProcess | undefined;
  return {
    page,
    profile,
    async startGateway() {
      service = await startService({
        name: 'gateway',
        file: 'packages/gateway/src/main.ts',
        environment: {
          MOTCUA_GATEWAY_PORT: String(port),
          MOTCUA_DATA: join(folder, 'gateway'),
          MOTCUA_ORIGINS: page.address,
          MOTCUA_OFFICER_TOKEN: officerToken,
        },
      });
    },
    async killGateway() {
      service?.child.kill('SIGKILL');
      await service?.ended;
    },
    async officer<Answer>(path: string) {
      const answer = await fetch(`${gateway}${path}`, {
        headers: { authorization: `Bearer ${officerToken}`, connection: 'close' },
      });
      return (await answer.json()) as Answer;
    },
    async [Symbol.asyncDispose]() {
      await service?.stop();
      await page.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As the page's outbox tells it. */
interface State {
  readonly waiting: number;
  readonly refused: number;
  readonly ready: boolean;
}

/** Waits for what the outbox says of itself. */
const untilState = (page: Page, condition: string): Promise<State> =>
  page.evaluate<State>(
    `motcuaOutbox.then((outbox) => new Promise((resolve) => {
      outbox.watch((state) => { if (${condition}) resolve(state); });
    }))`,
  );

const put = async (page: Page): Promise<string> => {
  const outcome = await page.evaluate<{ readonly code: string; readonly provisionalNumber?: string }>(
    `motcuaOutbox.then((outbox) => outbox.put(${JSON.stringify(request)}, newSubmissionId()))`,
  );
  assert.equal(outcome.code, 'ok');
  return outcome.provisionalNumber ?? '';
};

/** Something that is stored in the clear: the search would find a person if one were there. */
const canaries = ['Chim hoàng yến trong mỏ', 'canary-in-the-mine'] as const;
const storeCanaries = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('canaries');
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('texts', 'readwrite', { durability: 'strict' });
      for (const text of ${JSON.stringify(canaries)}) writing.objectStore('texts').add({ text });
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    };
  })`);

test('what waits survives kill -9 of browser and gateway unread, and becomes exactly one case each', async () => {
  await using office = await openOffice();
  const planted = Object.values(person);
  await office.startGateway();

  const numbers: string[] = [];
  {
    await using browser = await openKillableBrowser(office.profile, office.page.address);
    await untilState(browser.page, 'state.ready');
    await office.killGateway();
    await storeCanaries(browser.page);
    for (let count = 0; count < 20; count += 1) numbers.push(await put(browser.page));
    await browser.kill();
  }
  assert.equal(new Set(numbers).size, 20);
  assert.deepEqual(await searchFiles(office.profile, planted), []);
  for (const canary of canaries)
    assert.notDeepEqual(await searchFiles(office.profile, [canary]), [], `${canary} must be found`);

  await office.startGateway();
  {
    await using browser = await openKillableBrowser(office.profile, office.page.address);
    await untilState(browser.page, 'state.waiting < 20');
    await browser.kill();
  }
  await office.killGateway();
  await office.startGateway();
  await using browser = await openKillableBrowser(office.profile, office.page.address);
  const state = await untilState(browser.page, 'state.waiting === 0');
  assert.equal(state.refused, 0);

  const cases = await office.officer<readonly { readonly caseCode: string }[]>('/v1/officer/cases');
  assert.equal(cases.length, 20);
  const codes = new Set<string>();
  for (const number of numbers) {
    const answer = await office.officer<{ readonly state: string; readonly caseCode: string }>(
      `/v1/provisional/${number}`,
    );
    assert.equal(answer.state, 'submitted');
    codes.add(answer.caseCode);
    const here = await browser.page.evaluate(`motcuaOutbox.then((outbox) => outbox.find('${number}'))`);
    assert.deepEqual(here, { code: 'submitted', caseCode: answer.caseCode });
  }
  assert.deepEqual(codes, new Set(cases.map(({ caseCode }) => caseCode)));
  await browser.kill();
  assert.deepEqual(await searchFiles(office.profile, planted), []);
});
