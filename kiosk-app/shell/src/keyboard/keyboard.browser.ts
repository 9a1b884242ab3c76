import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { key, page, press, tap, useKeyboardPage } from '../testing/keyboard-page.ts';
import { until } from '../testing/page.ts';

useKeyboardPage();

for (const [method, keys] of [
  ['telex', ['Hoa', 'N', ...'guyeenx'.split(''), ' ', 'Hoa', 'T', ...'hij'.split('')]],
  ['vni', ['Hoa', 'N', ...'guye6n4'.split(''), ' ', 'Hoa', 'T', ...'hi5'.split('')]],
  ['tone-row', ['Hoa', 'N', ...'guyên'.split(''), 'ngã', ' ', 'Hoa', 'T', 'h', 'i', 'nặng']],
] as const)
  it(`types a name by ${method}, into a field in a shadow root`, async () => {
    const { field, keyboard } = await page();
    keyboard.method = method;
    await keyboard.updateComplete;
    field.input.focus();
    const heard: string[] = [];
    field.input.addEventListener('input', () => heard.push(field.input.value));
    await press(keyboard, ...keys);
    assert.equal(field.input.value, 'Nguyễn Thị');
    assert.deepEqual(heard.slice(-2), ['Nguyễn Thi', 'Nguyễn Thị']);
  });

it('with the tone row letters are as they are; digits and signs lie on a page of their own', async () => {
  const { field, keyboard } = await page();
  field.input.focus();
  await press(keyboard, 'a', 'a', 's', ' ', '123', '1', '2', '/', '3', 'abc', 'b');
  assert.equal(field.input.value, 'aas 12/3b');
  await press(keyboard, '123', '4', ' ', 'c');
  assert.equal(field.input.value, 'aas 12/3b4 c');
});

it('a finger that rests on a key writes once; each finger writes when it comes down', async () => {
  const { field, keyboard } = await page();
  field.input.focus();
  const down = (label: string, pointerId: number): void => {
    key(keyboard, label).dispatchEvent(
      new PointerEvent('pointerdown', { pointerId, bubbles: true, composed: true, cancelable: true }),
    );
  };
  down('a', 1);
  down('b', 2);
  const menu = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true });
  key(keyboard, 'b').dispatchEvent(menu);
  assert.isTrue(menu.defaultPrevented);
  key(keyboard, 'a').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
  assert.equal(field.input.value, 'ab');
});

it('types beside the physical keyboard, at the caret, over what is selected', async () => {
  const { field, keyboard } = await page();
  field.input.focus();
  await sendKeys({ type: 'Tran An' });
  field.input.setSelectionRange(3, 3);
  await press(keyboard, 'Xóa', 'â', 'huyền');
  assert.equal(field.input.value, 'Trần An');
  assert.equal(field.input.selectionStart, 3);
  await sendKeys({ press: 'End' });
  await sendKeys({ type: 'h' });
  field.input.setSelectionRange(0, 4);
  await press(keyboard, 'l', 'ê');
  assert.equal(field.input.value, 'lê Anh');
  await press(keyboard, 'Xóa', 'Xóa', 'Xóa');
  assert.equal(field.input.value, ' Anh');
});

it('shows the tones on the vowel they would fall on', async () => {
  const { field, keyboard } = await page();
  const shown = (): string => key(keyboard, 'hỏi').textContent?.trim().split(/\s+/)[0] ?? '';
  assert.equal(shown(), 'ả');
  field.input.focus();
  await press(keyboard, 't', 'h', 'u', 'ơ');
  assert.equal(shown(), 'ở');
  await press(keyboard, 'hỏi');
  assert.equal(field.input.value, 'thuở');
  field.input.setSelectionRange(3, 3);
  await until(() => shown() === 'ủ', shown);
});

it('begins names with a capital where the field asks for it, and locks capitals on the second press', async () => {
  const { field, keyboard } = await page({ capitals: 'words' });
  field.input.focus();
  await press(keyboard, 'L', 'ê', ' ', 'A', 'n', 'Hoa', 'Hoa', 'B', 'C', 'HOA', 'd');
  assert.equal(field.input.value, 'Lê AnBCd');
});

it('respects the longest text a field takes, and composes within it', async () => {
  const { field, keyboard } = await page({ maximum: 3 });
  field.input.focus();
  await press(keyboard, 't', 'o', 'a', 'n', 'sắc');
  assert.equal(field.input.value, 'toá');
});

it('types a space by key alone into a field that trims its answer', async () => {
  const { field, keyboard } = await page();
  field.input.addEventListener('input', () => {
    queueMicrotask(() => (field.input.value = field.input.value.trim()));
  });
  key(keyboard, 'a').focus();
  await press(keyboard, 'a', ' ', 'b');
  assert.equal(field.input.value, 'a b');
  await press(keyboard, ' ', 'Xóa', 'c');
  assert.equal(field.input.value, 'a bc');
});

it('the key that leads on waits for the finger to leave it, and takes none that came down elsewhere', async () => {
  const { keyboard } = await page();
  let actions = 0;
  keyboard.addEventListener('mc-keyboard-action', () => (actions += 1));
  const go = key(keyboard, 'tục');
  go.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
  assert.equal(actions, 0);
  await tap(go);
  assert.equal(actions, 1);
});

it('sends its action, with the label it was given', async () => {
  const { keyboard } = await page();
  keyboard.action = 'Tìm hồ sơ';
  await keyboard.updateComplete;
  let actions = 0;
  keyboard.addEventListener('mc-keyboard-action', () => (actions += 1));
  await press(keyboard, 'sơ');
  assert.equal(actions, 1);
});
