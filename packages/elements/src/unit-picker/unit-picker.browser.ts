import type { UnitAnswer } from '@motcua/client';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './unit-picker.define.ts';
import type { McUnitPicker } from './unit-picker.ts';
import { units } from '../testing/sample.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { until } from '../testing/screen.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const place = { label: 'Phường hoặc xã đã đăng ký', delayMs: 0 };
const options = (picker: McUnitPicker): HTMLElement[] =>
  Array.from(picker.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? []);
const said = (picker: McUnitPicker): string =>
  picker.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
const input = (picker: McUnitPicker): HTMLInputElement => {
  const box = picker.shadowRoot?.querySelector('input');
  assert.instanceOf(box, HTMLInputElement);
  return box;
};

describe('mc-unit-picker', () => {
  afterEach(clearPage);

  it('is answered with the keyboard alone, by a former name too', async () => {
    const picker = await mount('mc-unit-picker', { ...place, lookup: async () => units });
    const values: unknown[] = [];
    picker.addEventListener('mc-value', (event) => values.push(event.value));
    picker.focus();
    await sendKeys({ type: 'ben' });
    await until(() => options(picker).length === 3);
    assert.include(options(picker)[0]?.textContent, 'Tên cũ: Phường Bến Nghé, Phường Phạm Ngũ Lão');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(picker);
    assert.equal(input(picker).getAttribute('aria-activedescendant'), options(picker)[1]?.id);
    await sendKeys({ press: 'Enter' });
    await settled(picker);
    assert.deepEqual(values, ['26743']);
    assert.equal(input(picker).value, 'Phường Bình Thạnh, Thành phố Hồ Chí Minh');
    assert.equal(options(picker).length, 0);
  });

  it('asks once for what was typed last, and aborts what it asked before', async () => {
    const asked: { readonly query: string; readonly signal: AbortSignal }[] = [];
    const picker = await mount('mc-unit-picker', {
      ...place,
      lookup: (query, signal) => {
        asked.push({ query, signal });
        return query === 'a' ? new Promise<readonly UnitAnswer[]>(() => undefined) : Promise.resolve(units);
      },
    });
    picker.focus();
    await sendKeys({ type: 'a' });
    await until(() => asked.length === 1);
    await sendKeys({ type: 'b' });
    await until(() => options(picker).length === 3);
    assert.deepEqual(
      asked.map(({ query, signal }) => [query, signal.aborted]),
      [
        ['a', true],
        ['ab', false],
      ],
    );
  });

  it('forgets the chosen place when its name is typed over', async () => {
    const picker = await mount('mc-unit-picker', { ...place, value: '26740', name: units[0]?.name });
    const values: unknown[] = [];
    picker.addEventListener('mc-value', (event) => values.push(event.value));
    assert.equal(input(picker).value, 'Phường Bến Thành');
    picker.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await settled(picker);
    assert.deepEqual(values, ['']);
    assert.equal(input(picker).value, 'Phường Bến Thàn');
  });

  it('says what to do when nothing is found, and when the search does not answer', async () => {
    const picker = await mount('mc-unit-picker', {
      ...place,
      lookup: (query) => (query === 'x' ? Promise.resolve([]) : Promise.reject(new TypeError('offline'))),
    });
    picker.focus();
    await sendKeys({ type: 'x' });
    await until(() => said(picker).startsWith('Không thấy nơi nào'));
    await sendKeys({ type: 'y' });
    await until(() => said(picker).startsWith('Bạn gõ lại sau ít giây'));
  });

  it('stops asking when it leaves the page', async () => {
    let signal: AbortSignal | undefined;
    const picker = await mount('mc-unit-picker', {
      ...place,
      lookup: (_, asked) => {
        signal = asked;
        return new Promise<readonly UnitAnswer[]>(() => undefined);
      },
    });
    picker.focus();
    await sendKeys({ type: 'a' });
    await until(() => signal);
    picker.remove();
    assert.isTrue(signal?.aborted);
  });

  it('closes its list with Escape and keeps what was typed', async () => {
    const picker = await mount('mc-unit-picker', { ...place, lookup: async () => units });
    picker.focus();
    await sendKeys({ type: 'ben' });
    await until(() => options(picker).length > 0);
    await sendKeys({ press: 'Escape' });
    await settled(picker);
    assert.equal(options(picker).length, 0);
    assert.equal(input(picker).value, 'ben');
  });

  accessibleInEveryLook('mc-unit-picker', () => ({
    ...place,
    error: 'Không có phường, xã này. Bạn chọn lại.',
  }));

  it('is accessible with its list open', async () => {
    const picker = await mount('mc-unit-picker', { ...place, lookup: async () => units });
    picker.focus();
    await sendKeys({ type: 'ben' });
    await until(() => options(picker).length > 0);
    await sendKeys({ press: 'ArrowDown' });
    await settled(picker);
    await assertAccessible(picker);
  });
});
