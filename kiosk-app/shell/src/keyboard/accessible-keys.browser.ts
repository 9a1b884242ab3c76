import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { keyMm, leastScreenWidthMm, toMm, usualScreenWidthMm, wearScreenSize } from '../physical-size.ts';
import { assertClean } from '../testing/axe.ts';
import { page, useKeyboardPage } from '../testing/keyboard-page.ts';
import { frames } from '../testing/page.ts';
import { isWritten, keyboardLayouts } from './keys.ts';

useKeyboardPage();

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

for (const layout of keyboardLayouts)
  for (const language of ['vi', 'en'] as const)
    for (const method of isWritten(layout) ? (['telex', 'vni', 'tone-row'] as const) : (['telex'] as const))
      it(`${layout}, ${method}, ${language}: accessible, keys of 20 mm, nothing cut off`, async () => {
        const { keyboard } = await page();
        Object.assign(keyboard, { layout, language, method });
        await keyboard.updateComplete;
        await assertClean(keyboard);
        for (const screenWidthMm of [leastScreenWidthMm, 236, usualScreenWidthMm, 398]) {
          wearScreenSize(screenWidthMm);
          await frames(1);
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
  await assertClean(keyboard);
});

it('a screen on which ten keys of 20 mm do not fit is refused', () => {
  assert.throws(() => wearScreenSize(leastScreenWidthMm - 1), /no room for keys of 20 mm/);
  assert.throws(() => wearScreenSize(Number.NaN));
});
