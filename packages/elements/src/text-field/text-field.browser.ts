import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { sourceChip } from '../chip/source-chip.ts';
import './text-field.define.ts';
import type { McTextField } from './text-field.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const phone = { label: 'Số điện thoại', help: 'Để báo tin khi có giấy', kind: 'phone' } as const;
const box = (field: McTextField): HTMLInputElement => {
  const input = field.shadowRoot?.querySelector('input');
  assert.instanceOf(input, HTMLInputElement);
  return input;
};

describe('mc-text-field', () => {
  afterEach(clearPage);

  it('sends what is typed on each keystroke', async () => {
    const field = await mount('mc-text-field', phone);
    const values: unknown[] = [];
    field.addEventListener('mc-value', (event) => values.push(event.value));
    field.focus();
    await sendKeys({ type: '090' });
    assert.deepEqual(values, ['0', '09', '090']);
  });

  it('leaves the text alone while the engine tidies it, and shows the tidy text afterwards', async () => {
    const field = await mount('mc-text-field', { label: 'Họ tên', kind: 'person-name' });
    field.addEventListener('mc-value', (event) => (field.value = String(event.value).trim()));
    field.focus();
    await sendKeys({ type: 'An B' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '  ' });
    await settled(field);
    assert.equal(box(field).value, 'An  B');
    assert.equal(box(field).selectionStart, 4);
    field.value = 'An B';
    await sendKeys({ press: 'Tab' });
    assert.equal(box(field).value, 'An B');
  });

  it('is emptied from outside even while it has the focus', async () => {
    const field = await mount('mc-text-field', phone);
    field.focus();
    await sendKeys({ type: '0900' });
    field.value = '';
    await settled(field);
    assert.equal(box(field).value, '');
  });

  it('names label, help and error to a screen reader', async () => {
    const field = await mount('mc-text-field', { ...phone, error: 'Mới có 9 chữ số. Bạn thêm 1 số nữa.' });
    const input = box(field);
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => field.shadowRoot?.getElementById(id)?.textContent?.trim());
    assert.deepEqual(described, ['Mới có 9 chữ số. Bạn thêm 1 số nữa.', 'Để báo tin khi có giấy']);
    assert.equal(input.labels?.[0]?.textContent?.trim(), 'Số điện thoại');
    assert.equal(input.getAttribute('aria-invalid'), 'true');
  });

  it('shows a value from the card as read, until the person unlocks it', async () => {
    const field = await mount('mc-text-field', {
      label: 'Số căn cước',
      kind: 'id-number',
      value: '001099012345',
      locked: true,
      source: sourceChip('id-card-qr', 'vi'),
    });
    assert.isNull(field.shadowRoot?.querySelector('input') ?? null);
    assert.include(field.shadowRoot?.textContent, '001 099 012 345');
    assert.include(field.shadowRoot?.textContent, 'Từ thẻ căn cước');
    field.focus();
    await sendKeys({ press: 'Enter' });
    await settled(field);
    assert.equal(box(field).value, '001099012345');
    assert.equal(field.shadowRoot?.activeElement, box(field));
  });

  it('lets the browser help on a website and nowhere on a kiosk', async () => {
    const website = await mount('mc-text-field', phone);
    const kiosk = await mount('mc-text-field', { ...phone, kiosk: true });
    assert.equal(box(website).autocomplete, 'tel');
    assert.equal(box(kiosk).autocomplete, 'off');
    assert.equal(box(kiosk).inputMode, 'tel');
    assert.equal(box(kiosk).getAttribute('virtualkeyboardpolicy'), 'manual');
  });

  it('asks for a keyboard that finds where words are looked for, and begins them as they are typed', async () => {
    const { inputMode, autocapitalize } = box(await mount('mc-text-field', { label: 'Tìm', kind: 'search' }));
    assert.deepEqual([inputMode, autocapitalize], ['search', 'none']);
  });

  it('takes the dots out of an amount while it is typed, and puts them back afterwards', async () => {
    const field = await mount('mc-text-field', {
      label: 'Vốn',
      kind: 'money',
      value: '1.250.000',
      suffix: 'đ',
    });
    field.addEventListener('mc-value', ({ value }) => {
      if (value === '12500000') field.value = '12.500.000';
    });
    field.focus();
    assert.equal(box(field).value, '1250000');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '0' });
    await settled(field);
    assert.equal(box(field).value, '12500000');
    await sendKeys({ press: 'Tab' });
    assert.equal(box(field).value, '12.500.000');
    assert.include(box(field).getAttribute('aria-describedby'), 'suffix');
    assert.equal(box(field).inputMode, 'numeric');
  });

  it('leaves alone what is no amount yet', async () => {
    const field = await mount('mc-text-field', { label: 'Diện tích', kind: 'number', value: '1.25' });
    field.focus();
    assert.equal(box(field).value, '1.25');
    assert.equal(box(field).inputMode, 'decimal');
  });

  it('sends Enter as the wish to go on, but not out of a text of several lines', async () => {
    const line = await mount('mc-text-field', phone);
    const lines = await mount('mc-text-field', { label: 'Lý do', multiline: true });
    const sent: string[] = [];
    line.addEventListener('mc-submit', () => sent.push('line'));
    lines.addEventListener('mc-submit', () => sent.push('lines'));
    lines.focus();
    await sendKeys({ press: 'Enter' });
    line.focus();
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(sent, ['line']);
  });

  accessibleInEveryLook('mc-text-field', () => ({
    ...phone,
    value: '0900 000 12',
    error: 'Mới có 9 chữ số.',
  }));

  describe('an amount', () => {
    accessibleInEveryLook('mc-text-field', () => ({
      label: 'Vốn',
      kind: 'money' as const,
      value: '1.250.000',
      suffix: 'đ',
      error: 'Số tiền ít nhất là 2.000.000 đ.',
    }));
  });

  describe('locked', () => {
    accessibleInEveryLook('mc-text-field', () => ({
      label: 'Họ, chữ đệm và tên',
      kind: 'person-name' as const,
      value: 'Nguyễn Văn An',
      locked: true,
      source: sourceChip('id-card-qr', 'vi'),
    }));
  });
});
