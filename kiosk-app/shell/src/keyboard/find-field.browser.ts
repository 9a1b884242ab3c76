import { assert } from 'chai';
import { key, page, press, put, tap, TestField, useKeyboardPage } from '../testing/keyboard-page.ts';
import { attachKeyboard } from './attach-keyboard.ts';
import type { KeyPress } from './keyboard.events.ts';

useKeyboardPage();

it('keeps the focus in the field when a key is touched', async () => {
  const { field, keyboard } = await page();
  field.input.focus();
  await tap(key(keyboard, 'ơ'));
  assert.equal(field.input.value, 'ơ');
  assert.equal(document.activeElement, field);
  assert.equal(field.shadowRoot?.activeElement, field.input);
});

it('takes the layout of the field that gets the focus', async () => {
  const { field, keyboard } = await page({ mode: 'tel' });
  assert.equal(keyboard.layout, 'digits', 'already for the only field of the page');
  const email = await put(new TestField(), { mode: 'email' });
  email.input.focus();
  await keyboard.updateComplete;
  await press(keyboard, 'a', 's', '@gmail.com');
  assert.equal(email.input.value, 'as@gmail.com', 'no Telex in an address');
  field.input.focus();
  await keyboard.updateComplete;
  await press(keyboard, '0', '9', '1', 'Xóa');
  assert.equal(field.input.value, '09');
});

it('finds the first empty field when nobody has chosen one', async () => {
  const { field, keyboard } = await page();
  await press(keyboard, 'a');
  assert.equal(field.input.value, 'a');
  assert.equal(document.activeElement, field);
});

it('leaves alone what may not be typed into', async () => {
  const { field, keyboard } = await page();
  field.input.readOnly = true;
  field.input.focus();
  await press(keyboard, 'a');
  assert.equal(field.input.value, '');
  field.input.readOnly = false;
  field.input.addEventListener('beforeinput', (event) => event.preventDefault());
  await press(keyboard, 'a');
  assert.equal(field.input.value, '');
});

it('by hand: only says what was pressed, until it is attached and after it is taken off', async () => {
  const field = await put(new TestField());
  const keyboard = document.createElement('mc-keyboard');
  keyboard.setAttribute('manual', '');
  await put(keyboard);
  const presses: KeyPress[] = [];
  keyboard.addEventListener('mc-key', (event) => presses.push(event.press));
  field.input.focus();
  await press(keyboard, 'a', 'sắc');
  assert.deepEqual(presses, [
    { kind: 'type', text: 'a', method: 'tone-row' },
    { kind: 'tone', tone: 'sac' },
  ]);
  assert.equal(field.input.value, '');
  const detach = attachKeyboard(keyboard, field.input);
  await press(keyboard, 'b');
  detach();
  await press(keyboard, 'c');
  assert.equal(field.input.value, 'b');
});

it('forgets the field when it leaves the page', async () => {
  const { field, keyboard } = await page();
  field.input.focus();
  keyboard.remove();
  key(keyboard, 'a').click();
  assert.equal(field.input.value, '');
});
