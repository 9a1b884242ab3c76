import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './button.define.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

describe('mc-button', () => {
  afterEach(clearPage);

  it('is pressed with Enter and with the space bar', async () => {
    const button = await mount('mc-button', { textContent: 'Tiếp tục' });
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    assert.equal(presses, 2);
  });

  it('says what is happening while busy, swallows presses, keeps the focus', async () => {
    const button = await mount('mc-button', { textContent: 'Nộp', variant: 'main' });
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    button.busy = true;
    button.busyLabel = 'Đang nộp hồ sơ';
    await settled(button);
    await sendKeys({ press: 'Enter' });
    assert.equal(presses, 0);
    assert.equal(document.activeElement, button);
    assert.include(button.shadowRoot?.querySelector('.label')?.textContent, 'Đang nộp hồ sơ');
  });

  for (const variant of ['main', 'back', 'plain', 'quiet'] as const) {
    describe(variant, () => {
      accessibleInEveryLook('mc-button', () => ({ textContent: 'Tiếp tục', variant }));
    });
  }
});
