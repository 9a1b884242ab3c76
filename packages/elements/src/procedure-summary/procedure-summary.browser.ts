import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { assert } from 'chai';
import './procedure-summary.define.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('mc-procedure-summary', () => {
  afterEach(clearPage);

  it('says time, fee, papers, and how it goes at the kiosk', async () => {
    const text = textOf(
      await mount('mc-procedure-summary', { definition: civilStatusExtract, place: 'kiosk' }),
    );
    for (const part of [
      'Trong ngày',
      'nếu nộp trước 15:00',
      '8.000 đ',
      'mỗi bản',
      'Thẻ căn cước của bạn',
      'Làm trên máy này, khoảng 5 phút',
      'Đưa thẻ căn cước cho máy đọc',
    ]) {
      assert.include(text, part);
    }
  });

  it('counts working days where a procedure takes some', async () => {
    const text = textOf(
      await mount('mc-procedure-summary', {
        language: 'en',
        definition: {
          ...civilStatusExtract,
          processing: {
            kind: 'working-days',
            days: 5,
            text: { vi: 'Kể từ ngày sau khi nộp', en: 'From the next day' },
          },
          fee: { lines: [], text: { vi: '', en: '' } },
        },
      }),
    );
    assert.include(text, '5 working days');
    assert.include(text, 'From the next day');
    assert.include(text, 'Free of charge');
    assert.include(text, 'Online, about 5 minutes');
  });

  accessibleInEveryLook('mc-procedure-summary', () => ({
    definition: civilStatusExtract,
    place: 'kiosk' as const,
    step: 'Bước 1 trên 5 · Xem giấy tờ',
  }));
});
