import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import { KeyboardWalker } from '../support/keyboard-walker.ts';
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

test('a whole application by keyboard alone, without a card', async () => {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  const keys = new KeyboardWalker(kiosk.page);
  const onPage = async (page: string): Promise<void> => {
    await kiosk.page
      .locator(`mc-kiosk[data-screen="form"][data-page="${page}"]`)
      .waitFor({ state: 'attached' });
  };
  const goOn = async (): Promise<void> => keys.press(kiosk.t('action.next'));

  await kiosk.at('start');
  await kiosk.page.keyboard.press('Enter');
  await kiosk.at('home');
  await keys.tabTo('the procedure', ({ name }) => name.startsWith('Bản sao trích lục hộ tịch'));
  await kiosk.page.keyboard.press('Enter');
  await kiosk.at('info');
  await keys.press(kiosk.t('info.start'));
  await kiosk.at('card');
  await keys.press(kiosk.t('card.without'));

  await onPage('applicant');
  await keys.type('applicantName', 'Phạm Văn Bình');
  await keys.type('applicantIdNumber', '079088000321');
  await keys.typeInto(kiosk.te('date.day'), '17');
  await keys.typeInto(kiosk.te('date.month'), '06');
  await keys.typeInto(kiosk.te('date.year'), '1988');
  await keys.type('applicantAddress', '3 Tôn Đức Thắng, Phường Sài Gòn');
  await kiosk.page.keyboard.press('Enter');
  await onPage('extract');
  await keys.choose('Khai sinh');
  await goOn();
  await onPage('subject');
  await keys.choose('Cho chính tôi');
  await goOn();
  await onPage('registration');
  await keys.tabTo('a box that may stay empty', ({ role }) => role === 'textbox');
  await kiosk.page.keyboard.press('Enter');
  await onPage('delivery');
  await keys.choose('Tại quầy');
  await goOn();
  await onPage('contact');
  await keys.type('phone', '0900000789');
  await kiosk.page.keyboard.press('Enter');

  await kiosk.at('fee');
  await goOn();
  await kiosk.at('review');
  await keys.press(kiosk.t('review.yes'));
  await kiosk.at('consent');
  await keys.tick();
  await keys.press(kiosk.t('consent.submit'));
  await kiosk.at('done');
  assert.match(await kiosk.caseCode(), /^H29\.26740-\d{6}-\d{4}$/);
  await keys.press(kiosk.t('action.finish'));
  await kiosk.at('start');
  assert.ok(!(await kiosk.text()).includes('Phạm Văn Bình'));
  assert.deepEqual(kiosk.complaints, []);
  await kiosk.close();
});

test('by keyboard: language, help and leaving, each with a way back', async () => {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  const keys = new KeyboardWalker(kiosk.page);
  await kiosk.at('start');
  await kiosk.page.keyboard.press('Enter');
  await kiosk.at('home');
  await keys.press(kiosk.t('sill.language'));
  await kiosk.page.locator('mc-kiosk[data-overlay="languages"]').waitFor({ state: 'attached' });
  assert.deepEqual(await kiosk.axe(), []);
  await keys.press('English');
  const english = translator(shellTexts, 'en');
  await kiosk.page.getByRole('heading', { name: english('home.title') }).waitFor();
  await keys.press(english('sill.help'));
  await kiosk.page.locator('mc-kiosk[data-overlay="help"]').waitFor({ state: 'attached' });
  assert.deepEqual(await kiosk.axe(), []);
  await kiosk.page.keyboard.press('Escape');
  await kiosk.page.locator('mc-kiosk:not([data-overlay])').waitFor({ state: 'attached' });
  await kiosk.close();
});
