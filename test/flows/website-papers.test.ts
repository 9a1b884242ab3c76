import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { toVietnamTime, translator } from '@motcua/texts';
import { applicationTexts, attachmentTexts, infoTexts, suggestionTexts } from '@motcua/texts/elements';
import { officerTexts } from '@motcua/texts/officer';
import { createWizard } from '@motcua/wizard';
import type { AnswerValue, PageState } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { axeFindings, collectComplaints } from '../support/browser.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const unit = '26740';
const t = translator(applicationTexts, 'vi');
const files = translator(attachmentTexts, 'vi');
let office: WardOffice;
let browser: Browser;

before(async () => {
  office = await openWardOffice({ serial: 'tcp' });
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...chromiumArguments, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
});
after(async () => {
  await browser.close();
  await office[Symbol.asyncDispose]();
});

/** From the page about a procedure to the case code; `byHand` answers what is not to be set by the test. */
async function apply(
  procedure: string,
  byHand: Readonly<Record<string, (page: Page) => Promise<void>>>,
): Promise<void> {
  const loaded = await loadDefinitions(builtInCatalogueFolder);
  assert.equal(loaded.code, 'ok');
  const definition = loaded.definitions.find(({ id }) => id === procedure);
  assert.ok(definition);
  const { date: today } = toVietnamTime(new Date());
  const wizard = createWizard(definition, { today, unitName: () => ({ vi: 'Phường', en: 'Ward' }) });
  const filled = fillInAll(wizard, { today, unit, path: 'shortest' });
  const draft = wizard.answer(filled, 'applicantAddress', 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh');

  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  const complaints = collectComplaints(page);
  await page.goto(new URL(`thu-tuc.html?thu-tuc=${procedure}`, office.demo.website).href);
  const start = translator(infoTexts, 'vi')('info.start');
  await page.locator('mc-procedure-info').getByRole('button', { name: start, exact: true }).click();
  const application = page.locator('mc-application');
  for (const state of wizard.pages(draft)) {
    await application
      .getByRole('heading', { level: 1, name: state.definition.title.vi, exact: true })
      .waitFor();
    await setAnswers(page, state, Object.keys(byHand));
    for (const { id, definition: field } of state.fields) {
      if (byHand[id] !== undefined) await byHand[id](page);
      else if (field.type === 'attachment') await chooseFile(page, id);
    }
    await application.getByRole('button', { name: t('application.next'), exact: true }).click();
  }
  await application.getByRole('heading', { level: 1, name: t('application.review.title') }).waitFor();
  await application.locator('mc-consent input').check();
  await application.getByRole('button', { name: t('application.review.submit'), exact: true }).click();
  await application.getByRole('heading', { level: 1, name: t('application.done.title') }).waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
}

/** Answers the fields of a page as their elements would, all but those that are done by hand. */
async function setAnswers(page: Page, state: PageState, byHand: readonly string[]): Promise<void> {
  const answers: (readonly [string, AnswerValue])[] = state.fields
    .flatMap((field) => [field, ...(field.items ?? []).flatMap(({ fields }) => fields)])
    .flatMap(({ id, answer, computed, definition }) =>
      answer === undefined || computed === true || definition.type === 'attachment' || byHand.includes(id)
        ? []
        : [[id, answer.value] as const],
    );
  await page.evaluate(
    `(() => {
      const page = document.querySelector('mc-application').shadowRoot.querySelector('mc-page');
      for (const [fieldId, value] of ${JSON.stringify(answers)})
        page.dispatchEvent(Object.assign(new Event('mc-answer'), { fieldId, value }));
    })()`,
  );
}

/** A picture from the disk, another one for each field. */
async function chooseFile(page: Page, fieldId: string): Promise<void> {
  const field = page.locator(`mc-attachment[data-field="${fieldId}"]`);
  const buffer = await page.screenshot({ type: 'jpeg' });
  await field
    .locator('label:not(.take) input')
    .setInputFiles({ name: `${fieldId}.jpg`, mimeType: 'image/jpeg', buffer });
  await field.locator('.files li').waitFor();
}

test('a signature drawn under the strict policy, and a suggested unit, become part of a case', async () => {
  const suggestion = translator(suggestionTexts, 'vi');
  await apply('household-business-registration', {
    placeUnit: async (page) => {
      await page
        .locator('mc-unit-suggestion')
        .getByRole('button', { name: suggestion('suggestion.yes'), exact: true })
        .click();
    },
    signature: async (page) => {
      const canvas = page.locator('mc-signature canvas');
      await canvas.scrollIntoViewIfNeeded();
      const box = await canvas.boundingBox();
      assert.ok(box);
      const { x, y, width, height } = box;
      await page.mouse.move(x + 0.2 * width, y + 0.5 * height);
      await page.mouse.down();
      for (const share of [0.3, 0.4, 0.5, 0.6, 0.7])
        await page.mouse.move(x + share * width, y + (share % 0.2 < 0.1 ? 0.3 : 0.7) * height);
      await page.mouse.up();
      const use = page.locator('mc-signature').getByRole('button', { name: files('signature.use') });
      await use.waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await use.click();
      await page.locator('mc-attachment .files li').waitFor();
    },
  });
});

test('a portrait taken with the camera under the strict policy becomes part of a case', async () => {
  await apply('driving-licence-renewal', {
    portrait: async (page) => {
      const attachment = page.locator('mc-attachment[data-field=portrait]');
      await attachment.locator('button.take').click();
      const camera = page.locator('mc-camera');
      await camera.locator('video').waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await camera.getByRole('button', { name: files('camera.shoot'), exact: true }).click();
      await camera.getByRole('button', { name: files('camera.use'), exact: true }).click();
      await attachment.locator('.files li').waitFor();
    },
  });
});

test('the officer looks at the papers that came with a case, and at the application on paper', async () => {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  desk.setDefaultTimeout(30_000);
  const complaints = collectComplaints(desk);
  const to = translator(officerTexts, 'vi');
  await desk.goto(office.demo.officerDesk);
  await desk
    .getByText(/^H29\./)
    .first()
    .click();
  const saved = async (name: string | RegExp): Promise<Buffer> => {
    const downloads = desk.waitForEvent('download');
    await desk.locator('officer-case-detail').getByRole('button', { name }).first().click();
    return await readFile(await (await downloads).path());
  };
  assert.equal((await saved(to('detail.form'))).subarray(0, 5).toString(), '%PDF-');
  assert.deepEqual([...(await saved(/\.jpg$/)).subarray(0, 3)], [0xff, 0xd8, 0xff]);
  assert.deepEqual(await axeFindings(desk), []);
  assert.deepEqual(complaints, []);
  await desk.close();
});
