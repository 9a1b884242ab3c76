import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { css, html, LitElement } from 'lit';
import './keyboard.define.ts';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import { suggestName } from '@motcua/suggestions';
import { attachKeyboard } from './attach-keyboard.ts';
import type { KeyPress } from './keyboard.events.ts';
import { keyMm, leastScreenWidthMm, toMm, usualScreenWidthMm, wearScreenSize } from '../physical-size.ts';
import type { McKeyboard } from './keyboard.ts';
import { isWritten, keyboardLayouts } from './keys.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

/** A field as our elements have it: a native input in a shadow root. */
class TestField extends LitElement {
  static override styles = css`
    input {
      font-size: 50px;
    }
  `;
  static override properties = { mode: {}, capitals: {}, maximum: { type: Number } };
  declare mode: string;
  declare capitals: string;
  declare maximum: number;

  constructor() {
    super();
    this.mode = 'text';
    this.capitals = 'off';
    this.maximum = 200;
  }

  protected override render() {
    return html`<label
      >Họ tên
      <input type="text" inputmode=${this.mode} autocapitalize=${this.capitals} maxlength=${this.maximum} />
    </label>`;
  }

  get input(): HTMLInputElement {
    const input = this.renderRoot.querySelector('input');
    assert.instanceOf(input, HTMLInputElement);
    return input;
  }
}
customElements.define('test-field', TestField);

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function put<E extends LitElement>(element: E, properties: Partial<E> = {}): Promise<E> {
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function page(
  properties: Partial<TestField> = {},
): Promise<{ field: TestField; keyboard: McKeyboard }> {
  const field = await put(new TestField(), properties);
  const keyboard = await put(document.createElement('mc-keyboard'));
  await frame();
  await frame();
  await frame();
  await keyboard.updateComplete;
  return { field, keyboard };
}

function key(keyboard: McKeyboard, label: string): HTMLButtonElement {
  const keys = [...(keyboard.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = keys.find((one) => one.textContent?.trim().split(/\s+/).at(-1) === label);
  assert.isDefined(found, `a key "${label}" among ${keys.map((one) => one.textContent?.trim()).join(' ')}`);
  return found;
}

async function press(keyboard: McKeyboard, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    key(keyboard, label === ' ' ? 'cách' : label).click();
    await keyboard.updateComplete;
  }
}

async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

describe('mc-keyboard', () => {
  beforeEach(() => document.body.style.setProperty('width', '1080px'));
  afterEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
    delete document.documentElement.dataset['text'];
  });

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
    const field = await put(new TestField());
    const keyboard = document.createElement('mc-keyboard');
    keyboard.suggest = () => suggestName;
    await put(keyboard);
    field.input.focus();
    await frame();
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

  it('whoever walks along the keys stays on them when the one with the focus gives way', async () => {
    const field = await put(new TestField());
    const keyboard = document.createElement('mc-keyboard');
    keyboard.suggest = () => suggestName;
    await put(keyboard);
    field.input.focus();
    await frame();
    await press(keyboard, 'n', 'g');
    key(keyboard, 'Nguyễn').focus();
    await press(keyboard, 'Nguyễn');
    assert.equal(keyboard.shadowRoot?.activeElement, keyboard.shadowRoot?.querySelector('button'));
    keyboard.layout = 'digits';
    await keyboard.updateComplete;
    assert.equal(keyboard.shadowRoot?.activeElement?.textContent?.trim(), '1');
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

  it('keeps the focus in the field when a key is touched', async () => {
    const { field, keyboard } = await page();
    field.input.focus();
    await tap(key(keyboard, 'ơ'));
    assert.equal(field.input.value, 'ơ');
    assert.equal(document.activeElement, field);
    assert.equal(field.shadowRoot?.activeElement, field.input);
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
    while (shown() !== 'ủ') await frame();
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

  it('is one tab stop; arrow keys lead from key to key, Enter presses', async () => {
    const { field, keyboard } = await page();
    field.input.focus();
    await sendKeys({ press: 'Tab' });
    assert.equal(document.activeElement, keyboard);
    for (const arrow of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await sendKeys({ press: arrow });
    const chosen = keyboard.shadowRoot?.activeElement;
    assert.match(chosen?.textContent?.trim() ?? '', /^[qwer]$/);
    await sendKeys({ press: 'Enter' });
    assert.equal(field.input.value, chosen?.textContent?.trim());
    assert.equal(keyboard.shadowRoot?.activeElement, chosen);
    assert.lengthOf(keyboard.shadowRoot?.querySelectorAll('button[tabindex="0"]:not(.go)') ?? [], 1);
    assert.lengthOf(keyboard.shadowRoot?.querySelectorAll('.go[tabindex="0"]') ?? [], 1);
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

  it('reaches every key of every layout with the arrow keys', async () => {
    const { keyboard } = await page();
    for (const layout of keyboardLayouts) {
      keyboard.layout = layout;
      await keyboard.updateComplete;
      const keys = [...(keyboard.shadowRoot?.querySelectorAll('button') ?? [])];
      const reached = new Set<Element>();
      const queue = keys.slice(0, 1);
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        reached.add(next);
        for (const name of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          next.focus();
          next.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
          const active = keyboard.shadowRoot?.activeElement;
          if (active instanceof HTMLButtonElement && !reached.has(active)) queue.push(active);
        }
      }
      assert.equal(reached.size, keys.length, layout);
    }
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

  for (const layout of keyboardLayouts)
    for (const language of ['vi', 'en'] as const)
      for (const method of isWritten(layout) ? (['telex', 'vni', 'tone-row'] as const) : (['telex'] as const))
        it(`${layout}, ${method}, ${language}: accessible, keys of 20 mm, nothing cut off`, async function () {
          this.timeout(20_000);
          const { keyboard } = await page();
          Object.assign(keyboard, { layout, language, method });
          await keyboard.updateComplete;
          await assertAccessible(keyboard);
          for (const screenWidthMm of [leastScreenWidthMm, 236, usualScreenWidthMm, 398]) {
            wearScreenSize(screenWidthMm);
            await frame();
            for (const one of keyboard.shadowRoot?.querySelectorAll('button') ?? []) {
              const { width, height } = one.getBoundingClientRect();
              const name = `${one.textContent.trim()} on ${screenWidthMm} mm`;
              assert.isAtLeast(toMm(width, screenWidthMm), keyMm, name);
              assert.isAtLeast(toMm(height, screenWidthMm), keyMm, name);
              assert.isAtMost(one.scrollWidth, one.clientWidth, name);
            }
          }
        });

  it('the question how somebody types is accessible too', async () => {
    const { keyboard } = await page();
    keyboard.asks = true;
    await keyboard.updateComplete;
    await assertAccessible(keyboard);
  });

  it('a screen on which ten keys of 20 mm do not fit is refused', () => {
    assert.throws(() => wearScreenSize(leastScreenWidthMm - 1), /no room for keys of 20 mm/);
    assert.throws(() => wearScreenSize(Number.NaN));
  });
});

async function assertAccessible(keyboard: McKeyboard): Promise<void> {
  const { violations } = await axe.run(keyboard);
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
}
