import { assert } from 'chai';
import './progress.define.ts';
import type { McProgress } from './progress.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { clearPage, looks, mount, wear } from '../testing/mount.ts';

const steps = ['Xem giấy tờ', 'Điền đơn', 'Kiểm tra lại'];
const read = (progress: McProgress): string[] =>
  Array.from(progress.shadowRoot?.querySelectorAll('li') ?? []).map(
    (item) => item.querySelector('.hidden')?.textContent ?? '',
  );

describe('mc-progress', () => {
  afterEach(clearPage);

  it('says in words where one is', async () => {
    const progress = await mount('mc-progress', { steps, current: 2 });
    assert.deepEqual(read(progress), [
      'Xem giấy tờ, đã xong',
      'Điền đơn, đang làm',
      'Kiểm tra lại, chưa làm',
    ]);
    assert.equal(progress.shadowRoot?.querySelector('ol')?.getAttribute('aria-label'), 'Bước 2 trên 3');
  });

  it('is done when the last step is behind', async () => {
    const progress = await mount('mc-progress', { steps, current: 4 });
    assert.equal(progress.shadowRoot?.querySelectorAll('.done').length, 3);
    assert.equal(progress.shadowRoot?.querySelector('ol')?.getAttribute('aria-label'), 'Đã xong cả 3 bước');
  });

  for (const [where, look] of Object.entries(looks)) {
    it(`is accessible on the lintel of ${where}`, async () => {
      await wear(look);
      document.body.style.background = look.tokens ? 'var(--mc-accent-deep)' : '#002a25';
      await assertAccessible(await mount('mc-progress', { steps, current: 2 }));
    });
  }
});
