import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OfficerCase } from '@motcua/client';
import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { toVietnamTime, translator } from '@motcua/texts';
import { applicationTexts, attachmentTexts } from '@motcua/texts/elements';
import { phoneTexts } from '@motcua/texts/phone';
import { createWizard } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { Page } from 'playwright-core';
import { axeFindings, collectComplaints, phoneViewport } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { readQrCodes } from '../support/read-qr.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const t = translator(phoneTexts, 'vi');
const ta = translator(applicationTexts, 'vi');
const tf = translator(attachmentTexts, 'vi');
const unit = '26740';

let office: WardOffice;
before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

test('papers go from a phone into the application at the kiosk, to a case with its files', async () => {
  const definition = definitionOf('temporary-absence');
  const kiosk = await beginAt(definition);
  await answerPages(kiosk, definition, async (field) => {
    await sendByPhone(kiosk, field, definition);
  });
  await kiosk.walkFromFeeToConsent();
  await kiosk.submit();
  await kiosk.at('done');
  const { files = [] } = await officerCase(await kiosk.caseCode());
  assert.deepEqual(
    files.map(({ name, type }) => ({ name, type })),
    [{ name: 'don-xin.jpg', type: 'image/jpeg' }],
  );
  assert.deepEqual(kiosk.complaints, []);
  await kiosk.close();
});

test('a signature is drawn on the screen of the kiosk and goes along with the papers', async () => {
  const definition = definitionOf('household-business-registration');
  const kiosk = await beginAt(definition);
  let papers = 0;
  await answerPages(kiosk, definition, async (field) => {
    if (field.type === 'attachment' && field.capture === 'signature') await sign(kiosk, field);
    else {
      papers += 1;
      await sendByPhone(kiosk, field, definition);
    }
  });
  await kiosk.walkFromFeeToConsent();
  await kiosk.submit();
  await kiosk.at('done');
  const { files = [] } = await officerCase(await kiosk.caseCode());
  assert.equal(files.length, papers + 1);
  assert.ok(files.some(({ type }) => type === 'image/png'));
  assert.deepEqual(kiosk.complaints, []);
  await kiosk.close();
});

test('a half-filled application goes on at the phone to a case code; its link opens once', async () => {
  const definition = definitionOf('civil-status-extract');
  const kiosk = await beginAt(definition);
  await answerPages(kiosk, definition, () => Promise.resolve(), 'contact');
  await kiosk.page.locator('[data-action="carry"]').click();
  await kiosk.at('carry');
  const address = await codeOnScreen(kiosk);
  const { phone, complaints } = await openPhone(address);
  await phone.locator('[data-field="phone"] input').fill('0900000123');
  await phone.locator('.lintel').getByText('Phường Sài Gòn').waitFor();
  assert.equal(new URL(phone.url()).hash, '');
  await kiosk.press(kiosk.t('carry.arrived'));
  await kiosk.at('start');
  await phone.getByRole('button', { name: ta('application.next'), exact: true }).click();
  await phone.getByRole('checkbox').click();
  assert.deepEqual(await axeFindings(phone), []);
  await phone.getByRole('button', { name: ta('application.review.submit'), exact: true }).click();
  await phone.getByText(ta('application.done.title')).first().waitFor();
  assert.deepEqual(complaints, []);
  await phone.context().close();

  const again = await openPhone(address);
  await again.phone.getByText(t('draft.gone.title')).waitFor();
  assert.deepEqual(await axeFindings(again.phone), []);
  await again.phone.context().close();
  await kiosk.close();
});

test('the sheet that the kiosk prints leads a phone to the same procedure', async () => {
  const definition = definitionOf('civil-status-extract');
  const kiosk = await atInformation(definition);
  await kiosk.page.locator('[data-action="slip"]').click();
  await kiosk.page.getByText(kiosk.t('slip.printed.title')).waitFor();
  const [paper] = await office.panel.papers();
  assert.ok(paper);
  const [address = ''] = await readQrCodes(await office.panel.paper(paper.id));
  const { phone } = await openPhone(address);
  await phone.getByRole('button', { name: ta('application.begin'), exact: true }).waitFor();
  await phone.context().close();
  await kiosk.close();
});

function definitionOf(id: string): ProcedureDefinition {
  const list = loaded.code === 'ok' ? loaded.definitions : [];
  return list.find((definition) => definition.id === id) ?? assert.fail(`no ${id}`);
}

async function atInformation(definition: ProcedureDefinition): Promise<Kiosk> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.page.locator('[data-action="all"]').click();
  await kiosk.at('procedures');
  await kiosk.page.locator(`[data-procedure="${definition.id}"]`).click();
  await kiosk.at('info');
  return kiosk;
}

async function beginAt(definition: ProcedureDefinition): Promise<Kiosk> {
  const kiosk = await atInformation(definition);
  await kiosk.press(kiosk.t('info.start'));
  await kiosk.at('card');
  await kiosk.press(kiosk.t('card.without'));
  await kiosk.at('form');
  return kiosk;
}

/** Sends a picture of a paper from a phone of its own, until the kiosk shows it. */
async function sendByPhone(
  kiosk: Kiosk,
  field: FieldDefinition,
  definition: ProcedureDefinition,
): Promise<void> {
  await kiosk.page.locator(`[data-field="${field.id}"] .send`).click();
  await kiosk.at('phone-files');
  const { phone, complaints } = await openPhone(await codeOnScreen(kiosk));
  await phone.getByText(definition.name.vi).first().waitFor();
  await phone.locator('.lintel').getByText('Phường Sài Gòn').waitFor();
  assert.equal(new URL(phone.url()).hash, '', 'no secret is left in the address bar');
  assert.deepEqual(await axeFindings(phone), []);
  await phone
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await photograph(phone));
  await phone.getByText(t('files.arrived', { count: 1 })).waitFor();
  await kiosk.page.getByText('don-xin.jpg').last().waitFor();
  await phone.getByRole('button', { name: t('files.finish') }).click();
  await phone.getByText(t('files.finished.title')).waitFor();
  assert.deepEqual(await axeFindings(phone), []);
  assert.deepEqual(complaints, []);
  await kiosk.at('form');
  await kiosk.page.locator(`[data-field="${field.id}"]`).getByText('don-xin.jpg').waitFor();
  await phone.context().close();
}

/**
 * Answers page after page, up to one or to the fee. What is typed and chosen is told to the page as its fields tell it:
 * how a person does that is the matter of other flows.
 */
async function answerPages(
  kiosk: Kiosk,
  definition: ProcedureDefinition,
  sendPaper: (field: FieldDefinition) => Promise<void>,
  upTo = '',
): Promise<void> {
  const { date: today } = toVietnamTime(new Date());
  const wizard = createWizard(definition, { today, unitName: () => ({ vi: 'Phường', en: 'Ward' }) });
  const filled = fillInAll(wizard, { today, unit, path: 'longest' });
  for (const { definition: page, fields } of wizard.pages(filled)) {
    await kiosk.page.locator(`mc-kiosk[data-page="${page.id}"]`).waitFor({ state: 'attached' });
    if (page.id === upTo) return;
    for (const field of fields.flatMap((one) => [one, ...(one.items ?? []).flatMap((item) => item.fields)])) {
      const value = filled.answers[field.id]?.value;
      if (value === undefined || field.computed === true) continue;
      if (field.definition.type === 'attachment') await sendPaper(field.definition);
      else await answer(kiosk.page, field.id, value);
    }
    await kiosk.goOn();
  }
  await kiosk.at('fee');
}

async function answer(page: Page, fieldId: string, value: unknown): Promise<void> {
  await page.evaluate(
    `document.querySelector('mc-page').dispatchEvent(
      Object.assign(new Event('mc-answer', { bubbles: true, composed: true }), ${JSON.stringify({ fieldId, value })}))`,
  );
}

/** What the QR code on the kiosk's screen says to a camera. */
async function codeOnScreen(kiosk: Kiosk): Promise<string> {
  const picture = kiosk.page.locator('mc-qr');
  await picture.waitFor();
  const [address] = await readQrCodes(await picture.screenshot());
  assert.ok(address);
  return address;
}

/** A phone of its own: nothing of the kiosk's browser is in it. */
async function openPhone(
  address: string,
): Promise<{ readonly phone: Page; readonly complaints: readonly string[] }> {
  const context = await office.browser.newContext({ viewport: phoneViewport, locale: 'vi-VN' });
  const phone = await context.newPage();
  const complaints = collectComplaints(phone);
  await phone.goto(address);
  return { phone, complaints };
}

/** A real picture, as a camera would make it. */
async function photograph(page: Page) {
  const buffer = await page.screenshot({ type: 'jpeg' });
  return { name: 'don-xin.jpg', mimeType: 'image/jpeg', buffer };
}

async function officerCase(caseCode: string): Promise<OfficerCase> {
  const response = await fetch(`${office.demo.gateway}/v1/officer/cases/${caseCode}`, {
    headers: { authorization: `Bearer ${office.demo.officerToken}` },
  });
  return (await response.json()) as OfficerCase;
}

/** Writes with a finger, and takes it as the signature. */
async function sign(kiosk: Kiosk, field: FieldDefinition): Promise<void> {
  const signature = kiosk.page.locator(`[data-field="${field.id}"] mc-signature`);
  await signature.locator('canvas').scrollIntoViewIfNeeded();
  const { height, width, x, y } =
    (await signature.locator('canvas').boundingBox()) ?? assert.fail('no frame');
  const { mouse } = kiosk.page;
  await mouse.move(x + width * 0.2, y + height * 0.6);
  await mouse.down();
  for (const [right, down] of [
    [0.3, 0.3],
    [0.4, 0.7],
    [0.6, 0.35],
    [0.8, 0.6],
  ] as const)
    await mouse.move(x + width * right, y + height * down, { steps: 8 });
  await mouse.up();
  await signature.getByRole('button', { name: tf('signature.use') }).click();
  await kiosk.page.locator(`[data-field="${field.id}"] .files li`).waitFor();
}
