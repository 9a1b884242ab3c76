import { assert } from 'chai';
import './timeline.define.ts';
import type { McTimeline } from './timeline.ts';
import { caseSteps } from '../testing/sample.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const steps = (timeline: McTimeline): string[] =>
  Array.from(timeline.shadowRoot?.querySelectorAll('li') ?? []).map((item) =>
    (item.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );

describe('mc-timeline', () => {
  afterEach(clearPage);

  it('tells done, current and coming steps apart in words, with wall-clock times of Vietnam', async () => {
    const timeline = await mount('mc-timeline', { steps: caseSteps, today: '2026-11-22' });
    const [done, current, next] = steps(timeline);
    assert.include(done, '(đã xong) 09:16 hôm nay');
    assert.include(current, 'Đang làm Trước 11:30 hôm nay Công chức tư pháp – hộ tịch');
    assert.include(next, '(chưa tới) Trước 17:00, 24/11/2026');
    assert.equal(timeline.shadowRoot?.querySelector('[aria-current=step]')?.className.trim(), 'current');
  });

  it('says that a returned case waits for the person, and promises no time', async () => {
    const timeline = await mount('mc-timeline', { steps: caseSteps, returned: true, today: '2026-11-22' });
    assert.include(steps(timeline)[1], 'Cần bổ sung');
    assert.notInclude(steps(timeline)[1], 'Trước');
  });

  accessibleInEveryLook('mc-timeline', () => ({ steps: caseSteps }));
  describe('of a returned case', () => {
    accessibleInEveryLook('mc-timeline', () => ({ steps: caseSteps, returned: true }));
  });
});
