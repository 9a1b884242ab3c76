import type { AnswerValue, Draft } from '@motcua/wizard';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../page/page.define.ts';
import './group.define.ts';
import type { McPage } from '../page/page.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';
import { deep, focused, until } from '../testing/screen.ts';
import { shopPage, shopWith, shopWizard } from '../testing/shop.ts';

const binh = {
  'coOwners.1.name': 'Trần Thị Bình',
  'coOwners.1.idNumber': '079185000001',
  'coOwners.1.birthDate': '1985-02-03',
  'coOwners.1.brings': 'money',
  'coOwners.1.amount': 20_000_000,
  'coOwners.1.agrees': true,
} as const satisfies Readonly<Record<string, AnswerValue>>;

const nobody = shopWith({ shared: 'yes', capital: 1_000_000 });
const two = shopWizard.addItem(shopWith(binh, nobody), 'coOwners');

/** A page that does what it is told, as an application does. */
async function open(start: Draft): Promise<{ readonly page: McPage; readonly draft: () => Draft }> {
  let draft = start;
  const page = await mount('mc-page', { page: shopPage(draft, 'co-owners') });
  page.addEventListener('mc-answer', ({ fieldId, value }) => {
    draft = shopWizard.answer(draft, fieldId, value);
    page.page = shopPage(draft, 'co-owners');
  });
  return { page, draft: () => draft };
}

const group = (page: McPage): HTMLElement => {
  const found = deep(page, 'mc-group');
  assert.isDefined(found);
  return found;
};
const cards = (page: McPage): string[] =>
  Array.from(group(page).shadowRoot?.querySelectorAll('.card') ?? [], (card) =>
    (card.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
const press = async (page: McPage, name: string): Promise<void> => {
  const buttons = Array.from(group(page).shadowRoot?.querySelectorAll('button') ?? []);
  const button = buttons.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name);
  assert.isDefined(button, `a button "${name}"`);
  button.focus();
  await sendKeys({ press: 'Enter' });
  await settled(page);
};

describe('mc-group', () => {
  afterEach(clearPage);

  it('opens the first item that waits for answers, and sends them under its path', async () => {
    const { page, draft } = await open(nobody);
    const name = deep(group(page), '[data-field="coOwners.1.name"]');
    name?.focus();
    await sendKeys({ type: 'An' });
    assert.equal(draft().answers['coOwners.1.name']?.value, 'An');
  });

  it('shows a finished item with what was answered, and changes it in place', async () => {
    const { page } = await open(shopWith(binh, nobody));
    assert.lengthOf(cards(page), 1);
    assert.include(cards(page)[0], 'Trần Thị Bình');
    assert.include(cards(page)[0], '20.000.000 đ');
    assert.notInclude(cards(page)[0], 'Còn chỗ trống');
    await press(page, 'Sửa: Người góp vốn 1');
    assert.equal(focused()?.textContent, 'Người góp vốn 1');
    assert.isDefined(deep(group(page), '[data-field="coOwners.1.amount"]'));
    await press(page, 'Xong: Người góp vốn 1');
    assert.equal(focused()?.ariaLabel, 'Sửa: Người góp vốn 1');
  });

  it('adds an item, opens it and goes there', async () => {
    const { page, draft } = await open(shopWith(binh, nobody));
    await press(page, 'Thêm người góp vốn');
    assert.deepEqual(draft().answers['coOwners']?.value, ['1', '2']);
    assert.equal(focused()?.textContent, 'Người góp vốn 2');
    await press(page, 'Xong: Người góp vốn 2');
    assert.include(cards(page)[1], 'Còn chỗ trống');
  });

  it('asks before it throws answers away, and keeps them by default', async () => {
    const { page, draft } = await open(two);
    await press(page, 'Xóa: Người góp vốn 1');
    assert.equal(focused()?.textContent?.trim(), 'Giữ lại');
    await sendKeys({ press: 'Enter' });
    await settled(page);
    assert.deepEqual(draft().answers['coOwners']?.value, ['1', '2']);
    await press(page, 'Xóa: Người góp vốn 1');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(page);
    assert.deepEqual(draft().answers['coOwners']?.value, ['2']);
    assert.isUndefined(draft().answers['coOwners.1.name']);
    assert.equal(focused()?.textContent, 'Người góp vốn 1');
    assert.equal(deep(group(page), '[role=status]')?.textContent, 'Đã xóa Người góp vốn 1.');
  });

  it('takes an empty item away at once, and none that must be there', async () => {
    const { page, draft } = await open(two);
    await press(page, 'Xóa: Người góp vốn 2');
    assert.deepEqual(draft().answers['coOwners']?.value, ['1']);
    assert.notInclude(cards(page)[0], 'Xóa');
  });

  it('says when there is no room for more', async () => {
    let full = nobody;
    for (let number = 1; number < 30; number += 1) full = shopWizard.addItem(full, 'coOwners');
    const { page } = await open(full);
    assert.isUndefined(deep(group(page), '.add'));
    assert.include(group(page).shadowRoot?.textContent, 'Đã đủ 30 mục.');
  });

  it('ends the item, not the page, when Enter is pressed in a box', async () => {
    const { page } = await open(nobody);
    let wishes = 0;
    page.addEventListener('mc-submit', () => (wishes += 1));
    deep(group(page), '[data-field="coOwners.1.name"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(page);
    assert.equal(wishes, 0);
    assert.equal(focused()?.textContent, 'Người góp vốn 1');
    assert.isUndefined(deep(group(page), '[data-field]'));
  });

  it('leads from the list of errors into the item', async () => {
    const { page } = await open(two);
    page.errors = {
      'coOwners.1.idNumber': 'Ba số đầu chưa đúng mã tỉnh.',
      'coOwners.2.birthDate': 'Ngày còn thiếu.',
    };
    await page.focusErrors();
    assert.include(cards(page)[0], 'Cần sửa');
    assert.include(focused()?.textContent, 'Người góp vốn 2 · Ngày sinh: Ngày còn thiếu.');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'input');
    const field = deep(group(page), '[data-field="coOwners.1.idNumber"]');
    assert.equal(group(page).shadowRoot?.activeElement, field);
    assert.include(field?.shadowRoot?.textContent, 'Ba số đầu chưa đúng mã tỉnh.');
  });

  it('shows what is worked out for an item', async () => {
    const { page } = await open(shopWith(binh, nobody));
    await press(page, 'Sửa: Người góp vốn 1');
    assert.include(deep(group(page), '[data-field="coOwners.1.worth"]')?.textContent, '20.000.000 đ');
  });

  const field = (draft: Draft): ReturnType<typeof shopPage>['fields'][number] | undefined =>
    shopPage(draft, 'co-owners').fields[0];
  describe('with an open item', () => {
    accessibleInEveryLook('mc-group', () => ({
      field: field(two),
      errors: {
        'coOwners.1.idNumber': 'Ba số đầu chưa đúng mã tỉnh.',
        coOwners: 'Có hai người trùng số căn cước. Bạn xem lại.',
      },
    }));
  });
});
