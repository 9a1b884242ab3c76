import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { sourceChip } from '../chip/source-chip.ts';
import './date-field.define.ts';
import type { McDateField } from './date-field.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const birth = { label: 'Ngày sinh' };
const sentBy = (field: McDateField): unknown[] => {
  const values: unknown[] = [];
  field.addEventListener('mc-value', (event) => values.push(event.value));
  return values;
};
const boxes = (field: McDateField): string[] =>
  Array.from(field.shadowRoot?.querySelectorAll('input') ?? []).map((input) => input.value);
const press = (field: McDateField, text: string): void => {
  const keys = Array.from(field.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []);
  const key = keys.find((button) => button.textContent?.includes(text));
  assert.isDefined(key, text);
  key?.click();
};

describe('mc-date-field', () => {
  afterEach(clearPage);

  it('takes day, month, year in the order they are said', async () => {
    const field = await mount('mc-date-field', birth);
    const sent = sentBy(field);
    field.focus();
    await sendKeys({ type: '5' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '3' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '1999' });
    assert.equal(sent.at(-1), '1999-03-05');
  });

  it('never passes an unfinished date off as a date', async () => {
    const field = await mount('mc-date-field', { ...birth, partial: true });
    const sent = sentBy(field);
    field.focus();
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '1999' });
    assert.equal(sent.at(-1), '1999--12');
  });

  it('is empty again when the boxes are empty again', async () => {
    const field = await mount('mc-date-field', birth);
    const sent = sentBy(field);
    field.focus();
    await sendKeys({ type: '7' });
    await sendKeys({ press: 'Backspace' });
    assert.equal(sent.at(-1), '');
  });

  it('keeps what was typed when the engine gives it back', async () => {
    const field = await mount('mc-date-field', birth);
    field.addEventListener('mc-value', (event) => (field.value = String(event.value)));
    field.focus();
    await sendKeys({ type: '5' });
    await settled(field);
    assert.deepEqual(boxes(field), ['5', '', '']);
  });

  it('lets a person not know the day, or the day and the month', async () => {
    const field = await mount('mc-date-field', { ...birth, partial: true, value: '1950-07-12' });
    const sent = sentBy(field);
    press(field, 'Không nhớ ngày và tháng');
    await settled(field);
    assert.deepEqual(boxes(field), ['1950']);
    assert.equal(sent.at(-1), '1950');
    press(field, 'Không nhớ ngày và tháng');
    await settled(field);
    assert.deepEqual(boxes(field), ['', '', '1950']);
  });

  it('reads a partial date back into its boxes', async () => {
    assert.deepEqual(boxes(await mount('mc-date-field', { ...birth, partial: true, value: '1950-07' })), [
      '',
      '07',
      '1950',
    ]);
  });

  it('hands over to the next box on a kiosk, and nowhere else', async () => {
    const kiosk = await mount('mc-date-field', { ...birth, kiosk: true });
    kiosk.focus();
    await sendKeys({ type: '20051999' });
    assert.deepEqual(boxes(kiosk), ['20', '05', '1999']);
    const website = await mount('mc-date-field', birth);
    website.focus();
    await sendKeys({ type: '2005' });
    assert.deepEqual(boxes(website), ['20', '', '']);
  });

  it('shows a date from the card as it is written', async () => {
    const field = await mount('mc-date-field', {
      ...birth,
      value: '1999-05-20',
      locked: true,
      source: sourceChip('id-card-qr', 'vi'),
    });
    assert.include(field.shadowRoot?.textContent, '20/05/1999');
  });

  accessibleInEveryLook('mc-date-field', () => ({
    ...birth,
    partial: true,
    help: 'Chỉ nhớ năm thì ghi năm.',
  }));
  describe('with an error', () => {
    accessibleInEveryLook('mc-date-field', () => ({
      ...birth,
      error: 'Ngày còn thiếu. Bạn điền đủ ngày, tháng, năm.',
    }));
  });
});
