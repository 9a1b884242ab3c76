import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createGatewayClient, newSubmissionId } from '@motcua/client';
import type { SubmissionRequest } from '@motcua/client';
import { translator } from '@motcua/texts';
import { officerTexts } from '@motcua/texts/officer';
import { ServiceStartError, startService } from '../../scripts/demo/service-process.ts';
import { axeFindings, collectComplaints } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

const request: SubmissionRequest = {
  procedure: { id: 'civil-status-extract', version: '1.0.0' },
  unit: '26740',
  channel: 'kiosk',
  place: 'Kiosk 1',
  language: 'vi',
  answers: {
    applicantName: { value: 'Đặng Thị Xuân', provenance: 'id-card-qr' },
    applicantIdNumber: { value: '079192000777', provenance: 'id-card-qr' },
    applicantBirthDate: { value: '1992-02-29', provenance: 'id-card-qr' },
    applicantAddress: { value: '9 Pasteur, Phường Sài Gòn', provenance: 'id-card-qr' },
    kind: { value: 'birth', provenance: 'typed' },
    copies: { value: 2, provenance: 'typed' },
    subject: { value: 'me', provenance: 'typed' },
    delivery: { value: 'counter', provenance: 'typed' },
    phone: { value: '0900000321', provenance: 'typed' },
  },
  consent: { id: 'truth-and-use', given: true, language: 'vi' },
  feeShown: 16_000,
};

async function submitted(): Promise<string> {
  const client = createGatewayClient({ baseUrl: office.demo.gateway });
  const definition = await client.procedure('civil-status-extract');
  assert.equal(definition.code, 'ok');
  const consent = { ...request.consent, id: definition.value.consent.id };
  const procedure = { id: definition.value.id, version: definition.value.version };
  const outcome = await client.submit({ ...request, consent, procedure }, newSubmissionId());
  assert.equal(outcome.code, 'ok', JSON.stringify(outcome));
  return outcome.value.caseCode;
}

test('the officer takes a case on, returns it with a reason, finishes it; the look-up shows each at once', async () => {
  const code = await submitted();
  const t = translator(officerTexts, 'vi');
  const desk = await office.browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const complaints = collectComplaints(desk);
  await desk.goto(office.demo.officerDesk);
  await desk.getByText(code).first().click();
  assert.deepEqual(await axeFindings(desk), []);

  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  const lookUp = async (): Promise<string> => {
    await kiosk.holdUp(() => office.panel.scan(code), 'case');
    const text = await kiosk.text();
    await kiosk.press(kiosk.t('action.home'));
    await kiosk.at('home');
    return text;
  };

  assert.ok((await lookUp()).includes(kiosk.t('case.in-progress')));

  await desk.getByRole('button', { name: t('action.return'), exact: true }).click();
  await desk.getByRole('textbox', { name: t('return.label') }).fill('Thiếu giấy ủy quyền');
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByRole('button', { name: t('return.submit'), exact: true }).click();
  await desk.getByText(t('done.returned')).waitFor();
  const returned = await lookUp();
  assert.ok(returned.includes(kiosk.t('case.returned')) && returned.includes('Thiếu giấy ủy quyền'));

  await desk.locator('[data-action="resume"]').click();
  await desk.getByText(t('done.resumed')).waitFor();
  await desk.locator('[data-action="advance"]').click();
  await desk.getByText(t('done.advanced')).waitFor();
  assert.ok((await lookUp()).includes(kiosk.t('case.in-progress')));

  await desk.getByRole('button', { name: t('action.finishNow'), exact: true }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('finish.submit'), exact: true })
    .click();
  await desk.getByText(t('done.finished')).waitFor();
  assert.ok((await lookUp()).includes(kiosk.t('case.finished')));

  assert.deepEqual(await axeFindings(desk), []);
  assert.deepEqual(complaints, []);
  await desk.close();
  await kiosk.close();
});

test('two kiosks hand in at the same moment: two cases, no number twice', async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, submitted));
  assert.equal(new Set(codes).size, 12);
});

test('a definition that breaks its schema keeps the gateway from starting: file, path and reason are named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-definitions-'));
  try {
    const good = await readFile('packages/procedures/src/catalogue/civil-status-extract.json', 'utf8');
    const broken = { ...(JSON.parse(good) as Record<string, unknown>), minutesToComplete: 'five' };
    await writeFile(join(folder, 'broken.json'), JSON.stringify(broken));
    const start = startService({
      name: 'gateway',
      file: 'packages/gateway/src/main.ts',
      environment: {
        MOTCUA_GATEWAY_PORT: '0',
        MOTCUA_DATA: join(folder, 'data'),
        MOTCUA_ORIGINS: '',
        MOTCUA_OFFICER_TOKEN: 'a-token-that-is-long-enough-for-an-officer',
        MOTCUA_DEFINITIONS: folder,
      },
    });
    await assert.rejects(start, (error: unknown) => {
      assert.ok(error instanceof ServiceStartError);
      assert.equal(error.exitCode, 2);
      const said = error.lines.join('\n');
      assert.match(said, /broken\.json/);
      assert.match(said, /minutesToComplete/);
      return true;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
