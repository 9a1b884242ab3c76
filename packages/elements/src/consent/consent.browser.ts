import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './consent.define.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const consent = { text: 'Tôi khai đúng sự thật và đồng ý để phường dùng thông tin này.' };

describe('mc-consent', () => {
  afterEach(clearPage);

  it('is not given until the person gives it, and can be taken back', async () => {
    const element = await mount('mc-consent', consent);
    assert.isFalse(element.shadowRoot?.querySelector('input')?.checked);
    const given: boolean[] = [];
    element.addEventListener('mc-consent', (event) => given.push(event.given));
    element.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Space' });
    assert.deepEqual(given, [true, false]);
  });

  accessibleInEveryLook('mc-consent', () => ({ ...consent, error: 'Bạn đọc rồi chạm vào ô đồng ý.' }));
  describe('given', () => {
    accessibleInEveryLook('mc-consent', () => ({ ...consent, given: true }));
  });
});
