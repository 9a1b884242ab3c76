import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { toVietnamTime, translator } from '@motcua/texts';
import { applicationTexts } from '@motcua/texts/elements';
import { createWizard } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { Page } from 'playwright-core';
import { axeFindings, collectComplaints, phoneViewport } from '../support/browser.ts';
import { KeyboardForm } from '../support/keyboard-form.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const definitions = loaded.definitions.filter(({ informationOnly }) => informationOnly !== true);
const t = translator(applicationTexts, 'vi');
const unit = '26740';

let office: WardOffice;
let page: Page;
let complaints: string[];
before(async () => {
  office = await openWardOffice({ serial: 'tcp' });
  page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  complaints = collectComplaints(page);
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

const pageIdScript = `(() => {
  const root = document.querySelector('mc-application')?.shadowRoot;
  const page = root?.querySelector('mc-page');
  if (page) return page.page?.definition.id ?? '';
  return root?.querySelector('h1')?.textContent.trim() ?? '';
})()`;

/** Waits until the application shows this page, or the screen with this heading. */
async function arriveAt(where: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  let at = '';
  while (performance.now() < deadline) {
    at = await page.evaluate<string>(pageIdScript);
    if (at === where) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const said = await page.locator('mc-application [role=alert], mc-application .error').allInnerTexts();
  throw new Error(`never arrived at ${where}; stands at ${at}: ${said.join(' | ')}`);
}

for (const path of ['shortest', 'longest'] as const) {
  describe(`by keyboard from the first page to the case code, ${path} path`, () => {
    for (const definition of definitions) {
      test(definition.id, async () => {
        const { date: today } = toVietnamTime(new Date());
        const wizard = createWizard(definition, {
          today,
          unitName: () => ({ vi: 'Phường Sài Gòn', en: 'Sai Gon ward' }),
        });
        const draft = fillInAll(wizard, { today, unit, path, ...(path === 'longest' ? { items: 2 } : {}) });
        assert.deepEqual(wizard.errors(draft), []);
        const found: string[] = [];
        const look = async (where: string): Promise<void> => {
          if (path === 'longest') for (const line of await axeFindings(page)) found.push(`${where}: ${line}`);
        };

        await page.goto(new URL('thu-tuc.html', office.demo.website).href);
        await page.evaluate(
          `document.querySelector('#ho-so').setAttribute('procedure', ${JSON.stringify(definition.id)})`,
        );
        const form = new KeyboardForm(page, { unitName: 'sai gon' });
        await page
          .locator('mc-application')
          .getByRole('button', { name: t('application.begin'), exact: true })
          .waitFor();
        await look('summary');
        await form.press(t('application.begin'));
        for (const state of wizard.pages(draft)) {
          await arriveAt(state.definition.id);
          await form.fillPage(state);
          await look(state.definition.id);
          await form.press(t('application.next'));
        }
        await arriveAt(t('application.review.title'));
        await look('review');
        await form.consent();
        await form.press(t('application.review.submit'));
        await arriveAt(t('application.done.title'));
        await look('done');
        assert.deepEqual(found, []);
        assert.deepEqual(complaints, []);
      });
    }
  });
}
