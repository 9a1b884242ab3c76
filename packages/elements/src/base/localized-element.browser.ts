import { assert } from 'chai';
import '../text-field/text-field.define.ts';
import { html, render } from 'lit';
import { LocalizedElement } from './localized-element.ts';
import { baseStyles, valueStyles } from '../styles/base.styles.ts';

class TestOuter extends LocalizedElement {
  static override styles = [...baseStyles];
  protected override render(): unknown {
    return html`<mc-text-field label="Bên trong"></mc-text-field>`;
  }
}
customElements.define('test-outer', TestOuter);

const hasOwnValues = (element: Element | null | undefined): boolean =>
  element?.shadowRoot?.adoptedStyleSheets.some((sheet) => sheet === valueStyles.styleSheet) === true;

it('takes its values from the element around it, and has its own where there is none', async () => {
  const page = document.createElement('div');
  document.body.append(page);
  render(html`<test-outer></test-outer><mc-text-field label="Một mình"></mc-text-field>`, page);
  const outer = page.querySelector<TestOuter>('test-outer');
  const alone = page.querySelector('mc-text-field');
  await outer?.updateComplete;
  await alone?.updateComplete;
  const inner = outer?.renderRoot.querySelector('mc-text-field');
  await inner?.updateComplete;
  assert.isTrue(hasOwnValues(outer));
  assert.isTrue(hasOwnValues(alone));
  assert.isFalse(hasOwnValues(inner));
  for (const element of [alone, inner]) {
    assert.ok(element);
    const box = element.renderRoot.querySelector('.box');
    assert.ok(box);
    assert.equal(getComputedStyle(box).backgroundColor, 'rgb(255, 255, 255)');
  }
  page.remove();
});
