import { sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { css, html, LitElement } from 'lit';
import '../keyboard/keyboard.define.ts';
import type { McKeyboard } from '../keyboard/keyboard.ts';
import { axeTimeoutMs } from './axe.ts';
import { frames } from './page.ts';

/** A field as our elements have it: a native input in a shadow root. */
export class TestField extends LitElement {
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

/** As wide as the screen is drawn; each test leaves an empty page. */
export function useKeyboardPage(): void {
  beforeEach(function () {
    this.currentTest?.timeout(axeTimeoutMs);
    document.body.style.setProperty('width', '1080px');
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
  });
}

/** Puts an element on the page, drawn. */
export async function put<E extends LitElement>(element: E, properties: Partial<E> = {}): Promise<E> {
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** A page of one field, and the keyboard that writes into it. */
export async function page(
  properties: Partial<TestField> = {},
): Promise<{ field: TestField; keyboard: McKeyboard }> {
  const field = await put(new TestField(), properties);
  const keyboard = await put(document.createElement('mc-keyboard'));
  await frames(3);
  await keyboard.updateComplete;
  return { field, keyboard };
}

/** The key with this label, or that ends with it. */
export function key(keyboard: McKeyboard, label: string): HTMLButtonElement {
  const keys = [...(keyboard.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = keys.find((one) => one.textContent?.trim().split(/\s+/).at(-1) === label);
  assert.isDefined(found, `a key "${label}" among ${keys.map((one) => one.textContent?.trim()).join(' ')}`);
  return found;
}

/** Presses keys by their labels; `' '` is the space. */
export async function press(keyboard: McKeyboard, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    key(keyboard, label === ' ' ? 'cách' : label).click();
    await keyboard.updateComplete;
  }
}

/** Touches the middle of it, as a finger does. */
export async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}
