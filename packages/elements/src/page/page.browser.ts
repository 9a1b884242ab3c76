import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './page.define.ts';
import type { McPage } from './page.ts';
import { shopPage, shopWith } from '../testing/shop.ts';
import { halfFilledDraft, pageOf, units, wizard } from '../testing/sample.ts';
import { deep, focused, until } from '../testing/screen.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const draft = halfFilledDraft();
const person = pageOf(draft, 'person');
const twoErrors = {
  personName: 'Có chữ hoặc dấu không dùng được ở đây. Bạn xóa đi.',
  personBirthDate: 'Ngày còn thiếu. Bạn điền đủ ngày, tháng, năm.',
};
const field = (page: McPage, id: string): HTMLElement | undefined => deep(page, `[data-field=${id}]`);

describe('mc-page', () => {
  afterEach(clearPage);

  it('says which field was answered, and with what', async () => {
    const page = await mount('mc-page', { page: pageOf(draft, 'extract') });
    const answers: unknown[] = [];
    page.addEventListener('mc-answer', (event) => answers.push([event.fieldId, event.value]));
    await page.focusField('kind');
    await sendKeys({ press: 'ArrowDown' });
    await page.focusField('copies');
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(answers, [
      ['kind', 'marriage'],
      ['copies', 3],
    ]);
  });

  it('passes no field of one page on to another, nor of one person to the next', async () => {
    const page = await mount('mc-page', { page: person, session: 'a' });
    const before = field(page, 'personName');
    const question = deep(page, 'h1');
    page.page = pageOf(wizard.answer(draft, 'kind', 'marriage'), 'spouse');
    await settled(page);
    assert.isUndefined(field(page, 'personName'));
    assert.isFalse(deep(page, 'h1') === question, 'the heading of another page');
    page.page = person;
    await settled(page);
    const again = field(page, 'personName');
    assert.isFalse(again === before, 'the box of an earlier visit');
    page.session = 'b';
    await settled(page);
    assert.isFalse(field(page, 'personName') === again, 'the box of another person');
  });

  it('leads from its list of errors to the field', async () => {
    const page = await mount('mc-page', { page: person, errors: twoErrors });
    await page.focusErrors();
    assert.equal(focused()?.className, 'summary');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'day');
    assert.equal(page.shadowRoot?.activeElement, field(page, 'personBirthDate'));
  });

  it('goes straight to the field when only one thing is to be done', async () => {
    const page = await mount('mc-page', { page: person, errors: { personName: twoErrors.personName } });
    await page.focusErrors();
    assert.equal(page.shadowRoot?.activeElement, field(page, 'personName'));
    assert.isNull(page.shadowRoot?.querySelector('.summary') ?? null);
  });

  it('puts the focus on its question', async () => {
    const page = await mount('mc-page', { page: person, step: 'Bước 3 trên 5 · Điền đơn' });
    await page.focusHeading();
    assert.equal(focused()?.textContent, 'Người trong trích lục là ai?');
  });

  it('wishes to go on when Enter is pressed in a field', async () => {
    const page = await mount('mc-page', { page: person });
    let wishes = 0;
    page.addEventListener('mc-submit', () => (wishes += 1));
    await page.focusField('personName');
    await sendKeys({ press: 'Enter' });
    assert.equal(wishes, 1);
  });

  it('shows the values of a card locked, with where they came from', async () => {
    const page = await mount('mc-page', { page: pageOf(draft, 'applicant') });
    const name = field(page, 'applicantName')?.shadowRoot;
    assert.include(name?.textContent, 'Nguyễn Văn An');
    assert.include(name?.textContent, 'Từ thẻ căn cước');
    assert.isNull(name?.querySelector('input') ?? null);
  });

  it('fetches the pictures of its options by itself', async () => {
    const page = await mount('mc-page', { page: pageOf(draft, 'extract') });
    await until(() => field(page, 'kind')?.shadowRoot?.querySelector('.niche svg'));
  });

  it('asks for several choices, amounts and numbers', async () => {
    const shop = shopWith({ goods: ['food'], capital: 1_250_000, area: 24.5 });
    const page = await mount('mc-page', { page: shopPage(shop, 'shop') });
    const answers: unknown[] = [];
    page.addEventListener('mc-answer', (event) => answers.push([event.fieldId, event.value]));
    await page.focusField('goods');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await page.focusField('deposit');
    await sendKeys({ type: '7' });
    assert.deepEqual(answers, [
      ['goods', ['food', 'clothes']],
      ['deposit', '7'],
    ]);
    const shown = ['capital', 'area'].map((id) => {
      const root = field(page, id)?.shadowRoot;
      return `${root?.querySelector('input')?.value} ${root?.querySelector('.suffix')?.textContent}`;
    });
    assert.deepEqual(shown, ['1.250.000 đ', '24,5 m²']);
  });

  it('shows what is worked out as something to read, and leads to its error', async () => {
    const shop = shopWith({ shared: 'yes', capital: 1_250_000 });
    const errors = { total: 'Số tiền nhiều nhất là 2.000 đ.' };
    const whole = shopPage(shop, 'co-owners');
    const fields = whole.fields.filter(({ computed }) => computed === true);
    const page = await mount('mc-page', { page: { ...whole, fields }, errors });
    assert.include(field(page, 'total')?.textContent, '1.250.000 đ');
    assert.isNull(field(page, 'total')?.querySelector('input') ?? null);
    await page.focusErrors();
    assert.equal(focused(), field(page, 'total'));
  });

  it('asks for a declaration and shows a note', async () => {
    const page = await mount('mc-page', { page: shopPage(shopWith({ rented: 'own' }), 'papers') });
    const answers: unknown[] = [];
    page.addEventListener('mc-answer', (event) => answers.push([event.fieldId, event.value]));
    await page.focusField('truth');
    await sendKeys({ press: 'Space' });
    assert.deepEqual(answers, [['truth', true]]);
    assert.equal(deep(page, '.note')?.textContent?.trim(), 'Ảnh chụp rõ bốn góc là đủ.');
  });

  for (const id of ['shop', 'papers']) {
    describe(`the page ${id} of the sample`, () => {
      accessibleInEveryLook('mc-page', () => ({
        page: shopPage(shopWith({ goods: ['food'], capital: 1_250_000, rented: 'own' }), id),
        errors: { goods: 'Mời bạn chọn ít nhất 2 ô.', area: 'Số này ít nhất là 1.' },
      }));
    });
  }

  for (const id of ['applicant', 'extract', 'registration']) {
    describe(`the page ${id}`, () => {
      accessibleInEveryLook('mc-page', () => ({ page: pageOf(draft, id), step: 'Bước 3 trên 5 · Điền đơn' }));
    });
  }
  describe('with errors', () => {
    accessibleInEveryLook('mc-page', () => ({
      page: person,
      errors: twoErrors,
      unitName: () => units[0]?.name,
    }));
  });
});
