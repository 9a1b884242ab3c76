import { assert } from 'chai';
import './status-bar.define.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

describe('mc-status-bar', () => {
  afterEach(clearPage);

  it('is spoken when it changes, and moves only while something is under way', async () => {
    const bar = await mount('mc-status-bar', { heading: 'Đang chờ thẻ của bạn' });
    assert.equal(bar.shadowRoot?.querySelector('[role=status]')?.textContent?.trim(), 'Đang chờ thẻ của bạn');
    assert.isNotNull(bar.shadowRoot?.querySelector('.waiting'));
    bar.kind = 'positive';
    await bar.updateComplete;
    assert.isNull(bar.shadowRoot?.querySelector('.waiting') ?? null);
  });

  for (const kind of ['waiting', 'positive', 'caution', 'danger'] as const) {
    describe(kind, () => {
      accessibleInEveryLook('mc-status-bar', () => ({
        kind,
        heading: 'Máy in hết giấy',
        textContent: 'Đã báo cán bộ.',
      }));
    });
  }
});
