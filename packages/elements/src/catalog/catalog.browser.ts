import type { ProcedureSummary } from '@motcua/client';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { languages } from '@motcua/texts';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { json, offline } from '../testing/fake-gateway.ts';
import { assertAccessible as assertEveryContrast } from '../testing/accessible.ts';
import { clearPage, looks, settled, wear } from '../testing/mount.ts';
import { assertAccessible, deep, focused, textOf, type, until } from '../testing/screen.ts';
import './catalog.define.ts';
import type { McCatalog } from './catalog.ts';

const { fee, processing, ...extract } = civilStatusExtract;

function summary(vi: string, en: string, more: Partial<ProcedureSummary>): ProcedureSummary {
  const name = { vi, en };
  return {
    ...extract,
    fee: fee.text,
    processing: processing.text,
    processingDays: 0,
    free: false,
    popularity: 0,
    keywords: { vi: [], en: [] },
    name,
    shortName: name,
    ...more,
  };
}

const procedures: readonly ProcedureSummary[] = [
  summary('Bản sao trích lục', 'Extract', { id: 'extract', lifeEvents: ['identity'], audience: ['citizen'] }),
  summary('Đăng ký khai sinh', 'Birth registration', {
    id: 'birth',
    lifeEvents: ['birth'],
    audience: ['citizen'],
    popularity: 90,
  }),
  summary('Mở hộ kinh doanh', 'Household business', {
    id: 'household-business',
    lifeEvents: ['business'],
    audience: ['business'],
    popularity: 60,
    informationOnly: true,
  }),
];

const answered: typeof fetch = () => Promise.resolve(json(procedures));

afterEach(clearPage);

async function open(properties: Partial<McCatalog> = {}): Promise<McCatalog> {
  const element = document.createElement('mc-catalog');
  Object.assign(element, { fetch: answered, gateway: 'http://gateway.example', ...properties });
  document.body.append(element);
  await until(() => element.shadowRoot?.querySelector('.found, [role=alert]'));
  return element;
}

function rows(element: McCatalog): readonly string[] {
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>('[data-procedure]') ?? [];
  return Array.from(found, ({ dataset }) => dataset['procedure'] ?? '');
}

function press(element: McCatalog, selector: string): void {
  const button = deep(element, selector);
  assert.isDefined(button, selector);
  button.click();
}

it('the popular ones come first', async () => {
  assert.deepEqual(rows(await open()), ['birth', 'household-business', 'extract']);
});

it('finds without diacritics, and marks what was found', async () => {
  const element = await open();
  type(deep(element, 'mc-text-field', 'input'), 'giay khai sinh');
  await until(() => rows(element).length === 1);
  assert.deepEqual(rows(element), ['birth']);
  assert.equal(deep(element, 'mark')?.textContent, 'khai sinh');
  assert.include(textOf(element), '1 thủ tục về “giay khai sinh”');
  type(deep(element, 'mc-text-field', 'input'), 'xyz');
  await until(() => rows(element).length === 0);
  assert.include(textOf(element), 'Chưa thấy thủ tục nào về “xyz”');
  await assertAccessible(element);
});

it('by the event of life and by who asks; pressed again, the filter is off', async () => {
  const element = await open();
  press(element, '[data-filter=birth]');
  await until(() => rows(element).length === 1);
  assert.deepEqual(rows(element), ['birth']);
  assert.equal(deep(element, '[data-filter=birth]')?.ariaPressed, 'true');
  await assertAccessible(element);
  press(element, '[data-filter=birth]');
  press(element, '[data-filter=business]');
  await until(() => rows(element).join() === 'household-business');
  press(element, '[data-filter=business]');
  await until(() => rows(element).length === 3);
});

it('only events that have a procedure are offered', async () => {
  const element = await open();
  assert.isDefined(deep(element, '[data-filter=identity]'));
  assert.isUndefined(deep(element, '[data-filter=travel]'));
});

it('what is chosen goes to the element that `for` names, unless the page prevents it', async () => {
  const target = document.createElement('div');
  target.id = 'application';
  document.body.append(target);
  const element = await open({ for: 'application' });
  const chosen: string[] = [];
  element.addEventListener('mc-procedure', ({ procedure }) => chosen.push(procedure));
  press(element, '[data-procedure=birth]');
  assert.equal(target.getAttribute('procedure'), 'birth');
  element.addEventListener('mc-procedure', (event) => event.preventDefault());
  press(element, '[data-procedure=extract]');
  assert.equal(target.getAttribute('procedure'), 'birth');
  assert.deepEqual(chosen, ['birth', 'extract']);
});

it('many: the popular ones at first, all when asked, with the focus where the list goes on', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    summary(`Thủ tục ${index}`, `Procedure ${index}`, { id: `p${index}`, popularity: 50 - index }),
  );
  const element = await open({ fetch: () => Promise.resolve(json(many)) });
  assert.equal(rows(element).length, 8);
  assert.include(textOf(element), '12 thủ tục');
  deep(element, 'mc-button.all', 'button')?.click();
  await until(() => rows(element).length === 12);
  await until(() => focused()?.getAttribute('data-procedure') === 'p8');
});

it('by keyboard alone: search, reach the procedure, choose it', async () => {
  const element = await open();
  let chosen = '';
  element.addEventListener('mc-procedure', ({ procedure }) => {
    chosen = procedure;
  });
  await sendKeys({ press: 'Tab' });
  assert.instanceOf(focused(), HTMLInputElement);
  await sendKeys({ type: 'ho kinh doanh' });
  await until(() => rows(element).length === 1);
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Enter' });
  assert.equal(chosen, 'household-business');
});

it('the gateway is silent: says so, and tries again when asked', async () => {
  let up = false;
  const element = await open({ fetch: () => (up ? Promise.resolve(json(procedures)) : offline()) });
  assert.include(textOf(element), 'Chưa mở được danh sách thủ tục');
  await assertAccessible(element);
  up = true;
  const retry = deep(element, 'mc-button', 'button');
  assert.isDefined(retry);
  retry.click();
  await until(() => rows(element).length === 3);
});

for (const [where, look] of Object.entries(looks)) {
  it(`is accessible on ${where}`, async () => {
    await wear(look);
    const element = await open();
    press(element, '[data-filter=citizen]');
    await until(() => rows(element).length === 2);
    await assertEveryContrast(element);
    for (const language of languages) {
      element.language = language;
      await settled(element);
      const { clientWidth, scrollWidth } = document.documentElement;
      assert.isAtMost(scrollWidth, clientWidth, `the page scrolls sideways in ${language}`);
    }
  });
}
