import { suggestName } from '@motcua/suggestions';
import { assert } from 'chai';
import { key, page, press, put, tap, TestField, useKeyboardPage } from '../testing/keyboard-page.ts';
import { frames } from '../testing/page.ts';
import type { McKeyboard } from './keyboard.ts';

useKeyboardPage();

/** A box for a name has the focus, and the keyboard knows names. */
async function typingName(): Promise<{ readonly field: TestField; readonly keyboard: McKeyboard }> {
  const field = await put(new TestField());
  const keyboard = document.createElement('mc-keyboard');
  keyboard.suggest = () => suggestName;
  await put(keyboard);
  field.input.focus();
  await frames(1);
  return { field, keyboard };
}

it('asks how somebody types before the first Vietnamese field, never for digits, and when they ask for it', async () => {
  const { field, keyboard } = await page();
  const chosen: (string | undefined)[] = [];
  keyboard.addEventListener('mc-keyboard-method', (event) => chosen.push(event.method));
  keyboard.asks = true;
  await keyboard.updateComplete;
  const ways = [...(keyboard.shadowRoot?.querySelectorAll<HTMLElement>('[data-method]') ?? [])];
  assert.deepEqual(
    ways.map((way) => way.dataset['method']),
    ['tone-row', 'telex', 'vni'],
  );
  ways[2]?.click();
  assert.deepEqual(chosen, ['vni']);
  field.mode = 'numeric';
  const number = await put(new TestField(), { mode: 'numeric' });
  number.input.focus();
  await keyboard.updateComplete;
  assert.isNull(keyboard.shadowRoot?.querySelector('[data-method]'));
  keyboard.asks = false;
  keyboard.layout = 'text';
  await keyboard.updateComplete;
  keyboard.shadowRoot?.querySelector<HTMLElement>('.method')?.click();
  assert.deepEqual(chosen, ['vni', undefined]);
});

it('offers what begins as it was typed; nothing is written until it is pressed', async () => {
  const { field, keyboard } = await typingName();
  await press(keyboard, 'n', 'g', 'u', 'y', 'e');
  assert.equal(field.input.value, 'nguye');
  const offered = (): readonly string[] =>
    [...(keyboard.shadowRoot?.querySelectorAll('.suggestion') ?? [])].map((one) => one.textContent.trim());
  assert.deepEqual(offered(), ['Nguyễn']);
  await press(keyboard, 'Nguyễn');
  assert.equal(field.input.value, 'Nguyễn ');
  assert.deepEqual(offered(), []);
  await tap(key(keyboard, 'v'));
  await keyboard.updateComplete;
  assert.deepEqual(offered(), ['Văn', 'Viết', 'Vĩnh']);
  await tap(key(keyboard, 'Văn'));
  assert.equal(field.input.value, 'Nguyễn Văn ');
});

it('writes nothing that was offered for the text of before the last letter', async () => {
  const { field, keyboard } = await typingName();
  await press(keyboard, 'n', 'g', 'u');
  const offered = key(keyboard, 'Nguyễn');
  key(keyboard, 'y').click();
  offered.click();
  assert.equal(field.input.value, 'nguy');
  await frames(2);
  await press(keyboard, 'Nguyễn');
  assert.equal(field.input.value, 'Nguyễn ');
});

it('whoever walks along the keys stays on them when the one with the focus gives way', async () => {
  const { keyboard } = await typingName();
  await press(keyboard, 'n', 'g');
  key(keyboard, 'Nguyễn').focus();
  await press(keyboard, 'Nguyễn');
  assert.equal(keyboard.shadowRoot?.activeElement, keyboard.shadowRoot?.querySelector('button'));
  keyboard.layout = 'digits';
  await keyboard.updateComplete;
  assert.equal(keyboard.shadowRoot?.activeElement?.textContent?.trim(), '1');
});
