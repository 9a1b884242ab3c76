import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { translator } from '@motcua/texts';
import type { SourceLanguage, Translate } from '@motcua/texts';
import { applicationTexts, elementsTexts } from '@motcua/texts/elements';
import type { ApplicationKey } from '@motcua/texts/elements';
import type { Page } from 'playwright-core';
import { axeFindings, collectComplaints, deepText, phoneViewport } from '../support/browser.ts';
import { KeyboardWalker } from '../support/keyboard-walker.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
before(async () => {
  office = await openWardOffice({ serial: 'tcp' });
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

const person = {
  name: 'Lê Thị Hoà',
  idNumber: '079191000123',
  birth: ['8', '3', '1991'],
  address: '45 Nguyễn Huệ, Phường Sài Gòn, Thành phố Hồ Chí Minh',
  phone: '0900000456',
} as const;

const choices: Readonly<Record<SourceLanguage, readonly RegExp[]>> = {
  vi: [/^Khai sinh/, /^Cho chính tôi/, /^Tại quầy/],
  en: [/^Birth/, /^Myself/, /^At the counter/],
};

class Website {
  readonly page: Page;
  readonly t: Translate<ApplicationKey>;

  constructor(page: Page, language: SourceLanguage) {
    this.page = page;
    this.t = translator(applicationTexts, language);
  }

  get application() {
    return this.page.locator('mc-application');
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.application.getByRole('heading', { level: 1, name }).waitFor({ timeout: 30_000 });
  }

  async press(name: string): Promise<void> {
    await this.application.getByRole('button', { name, exact: true }).click();
  }

  async type(field: string, ...texts: readonly string[]): Promise<void> {
    const boxes = this.page.locator(`mc-application [data-field="${field}"] input`);
    for (const [index, text] of texts.entries()) await boxes.nth(index).fill(text);
  }

  async fillPerson(): Promise<void> {
    await this.type('applicantName', person.name);
    await this.type('applicantIdNumber', person.idNumber);
    await this.type('applicantBirthDate', ...person.birth);
    await this.type('applicantAddress', person.address);
  }
}

for (const language of ['vi', 'en'] as const) {
  test(`the same procedure inside a ward's page, on a phone, in ${language}`, async () => {
    const page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
    const complaints = collectComplaints(page);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      for (const line of await axeFindings(page)) found.push(`${where}: ${line}`);
    };
    await page.goto(office.demo.website);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const website = new Website(page, language);

    await website.press(website.t('application.begin'));
    await look('first page');
    await website.press(website.t('application.next'));
    await look('first page with errors');
    await website.fillPerson();
    await website.press(website.t('application.next'));
    for (const choice of choices[language]) {
      await website.application.getByRole('radio', { name: choice }).click();
      await look(String(choice));
      await website.press(website.t('application.next'));
      if (choice.source.includes('chính') || choice.source.includes('Myself')) {
        await website.press(website.t('application.next'));
      }
    }
    await website.type('phone', person.phone);
    await website.press(website.t('application.next'));

    await website.heading(website.t('application.review.title'));
    await look('review');
    const review = await deepText(page, 'mc-application');
    assert.ok(review.includes(person.name));
    assert.match(review, /8\.000 đ/);
    const consent = website.application.getByRole('checkbox');
    assert.equal(await consent.isChecked(), false, 'consent is never pre-ticked');
    await consent.click();
    await website.press(website.t('application.review.submit'));

    await website.heading(website.t('application.done.title'));
    await look('done');
    const done = await deepText(page, 'mc-application');
    const [code] = /H29\.26740-\d{6}-\d{4}/.exec(done.replaceAll(/\s/g, '')) ?? [];
    assert.ok(code !== undefined, `a case code stands on the page: ${done}`);

    const downloads = page.waitForEvent('download', { timeout: 30_000 });
    await website.press(website.t('application.done.paper'));
    const download = await downloads;
    assert.equal(download.suggestedFilename(), `${code}.pdf`);
    assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
    await website.heading(website.t('application.done.title'));

    const status = page.locator('mc-case-status');
    await status.getByRole('textbox').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await status.locator('mc-timeline').waitFor({ timeout: 30_000 });
    await look('case status');
    const looked = await deepText(page, 'mc-case-status');
    assert.ok(looked.includes(code) && !looked.includes(person.name));

    assert.deepEqual(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]'), [
      0,
      0,
      '',
    ]);
    assert.deepEqual(found, [], 'axe finds nothing');
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('the whole application on the website by keyboard alone', async () => {
  const page = await office.browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(office.demo.website);
  const website = new Website(page, 'vi');
  const keys = new KeyboardWalker(page);
  const te = translator(elementsTexts, 'vi');
  const next = website.t('application.next');
  await website.application
    .getByRole('button', { name: website.t('application.begin'), exact: true })
    .waitFor();
  await keys.press(website.t('application.begin'));
  await website.heading('Thông tin của bạn');
  await keys.type('applicantName', person.name);
  await keys.type('applicantIdNumber', person.idNumber);
  await keys.typeInto(te('date.day'), '08');
  await keys.typeInto(te('date.month'), '03');
  await keys.typeInto(te('date.year'), '1991');
  await keys.type('applicantAddress', person.address);
  await keys.press(next);
  await website.heading('Bạn cần trích lục nào?');
  await keys.choose('Khai sinh');
  await keys.press(next);
  await website.heading('Bạn xin trích lục cho ai?');
  await keys.choose('Cho chính tôi');
  await keys.press(next);
  await website.heading('Trước đây đăng ký ở đâu?');
  await keys.press(next);
  await website.heading('Bạn muốn nhận giấy ở đâu?');
  await keys.choose('Tại quầy');
  await keys.press(next);
  await website.heading('Báo tin cho bạn qua số nào?');
  await keys.type('phone', person.phone);
  await page.keyboard.press('Enter');
  await website.heading(website.t('application.review.title'));
  await keys.tick();
  await keys.press(website.t('application.review.submit'));
  await website.heading(website.t('application.done.title'));
  await page.close();
});
