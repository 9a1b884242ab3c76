import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProcedureDefinition } from '@motcua/procedures';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { toVietnamTime, translator } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { applicationTexts } from '@motcua/texts/elements';
import { createWizard } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { Page } from 'playwright-core';
import { axeFindings, collectComplaints, phoneViewport } from './browser.ts';
import { KeyboardForm } from './keyboard-form.ts';
import { openWardOffice } from './ward-office.ts';
import type { WardOffice } from './ward-office.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const definitions = loaded.definitions.filter(({ informationOnly }) => informationOnly !== true);
const t = translator(applicationTexts, 'vi');
const unit = '26740';

const screenScript = `(() => {
  const root = document.querySelector('mc-application')?.shadowRoot;
  const page = root?.querySelector('mc-page');
  if (page) return page.page?.definition.id ?? '';
  return root?.querySelector('h1')?.textContent.trim() ?? '';
})()`;

/** Waits until the application shows this page, or the screen with this heading. */
async function arriveAt(page: Page, where: string): Promise<void> {
  // The page looks by itself: `waitForFunction` of the browser driver needs an `eval` that its policy refuses.
  const at = await page.evaluate<string>(
    `new Promise((resolve) => {
      const deadline = performance.now() + 60_000;
      const look = () => {
        const at = ${screenScript};
        if (at === ${JSON.stringify(where)} || performance.now() > deadline) resolve(at);
        else requestAnimationFrame(look);
      };
      look();
    })`,
  );
  if (at === where) return;
  const said = await page.locator('mc-application [role=alert], mc-application .error').allInnerTexts();
  throw new Error(`never arrived at ${where}; stands at ${at}: ${said.join(' | ')}`);
}

/**
 * Defines a test for each procedure that `takes` an index of the catalogue: somebody with a keyboard alone goes from its
 * first page to the case code, on a website, through the real gateway. On the longest path axe looks at every screen.
 */
export function walkProcedures(path: 'shortest' | 'longest', takes: (index: number) => boolean): void {
  describe(`by keyboard from the first page to the case code, ${path} path`, { concurrency: 2 }, () => {
    let office: WardOffice;
    before(async () => {
      office = await openWardOffice({ serial: 'tcp' });
    });
    after(async () => {
      await office[Symbol.asyncDispose]();
    });
    for (const definition of definitions.filter((_definition, index) => takes(index))) {
      test(definition.id, () => walk(office, definition, path));
    }
  });
}

async function walk(
  office: WardOffice,
  definition: ProcedureDefinition,
  path: 'shortest' | 'longest',
): Promise<void> {
  const { date: today } = toVietnamTime(new Date());
  const unitName = (): LocalText => ({ vi: 'Phường Sài Gòn', en: 'Sai Gon ward' });
  const wizard = createWizard(definition, { today, unitName });
  const draft = fillInAll(wizard, { today, unit, path, ...(path === 'longest' ? { items: 2 } : {}) });
  assert.deepEqual(wizard.errors(draft), []);
  const page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  const complaints = collectComplaints(page);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    if (path === 'longest') for (const line of await axeFindings(page)) found.push(`${where}: ${line}`);
  };

  await page.goto(new URL('thu-tuc.html', office.demo.website).href);
  await page.evaluate(
    `document.querySelector('#ho-so').setAttribute('procedure', ${JSON.stringify(definition.id)})`,
  );
  const form = new KeyboardForm(page, { unitName: 'sai gon' });
  const begin = t('application.begin');
  await page.locator('mc-application').getByRole('button', { name: begin, exact: true }).waitFor();
  await look('summary');
  await form.press(begin);
  for (const state of wizard.pages(draft)) {
    await arriveAt(page, state.definition.id);
    await form.fillPage(state);
    await look(state.definition.id);
    await form.press(t('application.next'));
  }
  await arriveAt(page, t('application.review.title'));
  await look('review');
  await form.consent();
  await form.press(t('application.review.submit'));
  await arriveAt(page, t('application.done.title'));
  await look('done');
  assert.deepEqual(found, []);
  assert.deepEqual(complaints, []);
  await page.close();
}
