import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './stepper.define.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const copies = { label: 'Số bản cần in', minimum: 1, maximum: 3, value: 2, note: 'Tổng 16.000 đ' };

describe('mc-stepper', () => {
  afterEach(clearPage);

  it('counts up and down with the keyboard', async () => {
    const stepper = await mount('mc-stepper', copies);
    const values: unknown[] = [];
    stepper.addEventListener('mc-value', (event) => values.push(event.value));
    stepper.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(values, [3, 2]);
    assert.equal(stepper.shadowRoot?.querySelector('output')?.textContent, '2');
  });

  it('says the limit instead of going past it, and keeps the key', async () => {
    const stepper = await mount('mc-stepper', { ...copies, value: 3 });
    const values: unknown[] = [];
    stepper.addEventListener('mc-value', (event) => values.push(event.value));
    stepper.focus();
    await sendKeys({ press: 'Enter' });
    await settled(stepper);
    assert.deepEqual(values, []);
    assert.equal(stepper.shadowRoot?.querySelector('[role=status]')?.textContent, 'Nhiều nhất là 3.');
    assert.equal(stepper.shadowRoot?.activeElement?.getAttribute('aria-label'), 'Thêm một: Số bản cần in');
  });

  it('takes the limit back when the number moves away from it', async () => {
    const stepper = await mount('mc-stepper', { ...copies, value: 1 });
    const [less, more] = stepper.shadowRoot?.querySelectorAll('button') ?? [];
    less?.click();
    await settled(stepper);
    assert.equal(stepper.shadowRoot?.querySelector('[role=status]')?.textContent, 'Ít nhất là 1.');
    more?.click();
    await settled(stepper);
    assert.equal(stepper.shadowRoot?.querySelector('[role=status]')?.textContent, '');
  });

  accessibleInEveryLook('mc-stepper', () => ({
    ...copies,
    help: '8.000 đ mỗi bản',
    error: 'Nhiều nhất là 3.',
  }));
});
