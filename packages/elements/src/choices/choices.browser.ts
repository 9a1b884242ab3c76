import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './choices.define.ts';
import type { McChoices } from './choices.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const goods = {
  label: 'Bán những gì',
  options: [
    {
      value: 'food',
      label: { vi: 'Thực phẩm', en: 'Food' },
      detail: { vi: 'Rau, thịt', en: 'Greens, meat' },
    },
    { value: 'clothes', label: { vi: 'Quần áo', en: 'Clothes' } },
    { value: 'books', label: { vi: 'Sách', en: 'Books' } },
  ],
  maximum: 2,
};

const boxes = (choices: McChoices): HTMLInputElement[] =>
  Array.from(choices.shadowRoot?.querySelectorAll('input') ?? []);
const chosen = (choices: McChoices): string[] =>
  boxes(choices)
    .filter((box) => box.checked)
    .map((box) => box.value);
const described = (choices: McChoices): string =>
  (choices.shadowRoot?.querySelector('[role=group]')?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => choices.shadowRoot?.getElementById(id)?.textContent?.trim())
    .join(' | ');

describe('mc-choices', () => {
  afterEach(clearPage);

  it('chooses nothing by itself', async () => {
    assert.deepEqual(chosen(await mount('mc-choices', goods)), []);
  });

  it('is answered with the keyboard alone, in the order of the options', async () => {
    const choices = await mount('mc-choices', goods);
    const answers: unknown[] = [];
    choices.addEventListener('mc-choices', (event) => answers.push(event.values));
    choices.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Space' });
    assert.deepEqual(answers, [['clothes'], ['food', 'clothes'], ['clothes']]);
    assert.deepEqual(chosen(choices), ['clothes']);
  });

  it('follows the answers that the page gives it, also back to none', async () => {
    const choices = await mount('mc-choices', { ...goods, values: ['books'] });
    boxes(choices)[0]?.click();
    choices.values = [];
    await settled(choices);
    assert.deepEqual(chosen(choices), []);
  });

  it('says beforehand how many, and ties help and error to the group', async () => {
    const error = 'Chọn nhiều nhất 2 ô. Bạn bỏ bớt.';
    const choices = await mount('mc-choices', { ...goods, help: 'Chạm vào từng loại.', error });
    assert.equal(described(choices), `${error} | Chạm vào từng loại. Chọn nhiều nhất 2 ô.`);
    choices.error = '';
    choices.help = '';
    choices.minimum = 2;
    await settled(choices);
    assert.equal(described(choices), 'Chọn đúng 2 ô.');
    choices.language = 'en';
    choices.maximum = 3;
    await settled(choices);
    assert.equal(described(choices), 'Choose at least 2.');
  });

  accessibleInEveryLook('mc-choices', () => ({
    ...goods,
    values: ['food'],
    error: 'Mời bạn chọn ít nhất 2 ô.',
  }));
});
