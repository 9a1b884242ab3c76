import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadReceiptFonts } from '../fonts/load-fonts.ts';
import { paperStyle } from '../layout/styles.ts';
import { readQrTexts } from '../testing/read-qr.ts';
import { renderWhole } from '../testing/whole-paper.ts';
import { encodePaperPng } from '../virtual-paper/encode-paper-png.ts';
import { composeTicket } from './ticket.ts';
import type { TicketInput } from './ticket.ts';

const fonts = await loadReceiptFonts();

const input = (change: Partial<TicketInput> = {}): TicketInput => ({
  language: 'vi',
  unitName: { vi: 'Phường Bến Đò', en: 'Bến Đò Ward' },
  kioskName: 'Kiosk 1',
  number: 'A012',
  code: 'Q.26740-261123-A012',
  service: { vi: 'Hộ tịch, cư trú', en: 'Civil status, residence' },
  counters: [
    { vi: 'Quầy 1', en: 'Counter 1' },
    { vi: 'Quầy 2', en: 'Counter 2' },
  ],
  takenAt: '2026-11-23T02:16:00Z',
  ahead: 3,
  minutes: 15,
  offline: false,
  ...change,
});

const written = (change?: Partial<TicketInput>): string =>
  JSON.stringify(composeTicket(input(change)).blocks).replaceAll('\u00A0', ' ');

test('the ticket says its number, where to go, how long, and what to have ready', () => {
  const text = written({ prepare: { name: 'Khai sinh', papers: ['Giấy chứng sinh', 'Thẻ căn cước'] } });
  for (const part of [
    '"kind":"number","text":"A012"',
    'Hộ tịch, cư trú',
    'Nghe gọi đến Quầy 1 hoặc Quầy 2',
    '"label":"Người chờ trước bạn","value":"3"',
    '"value":"15 phút"',
    '09:16, thứ Hai 23/11/2026',
    'Chuẩn bị sẵn: Khai sinh',
    '2. Thẻ căn cước',
    'Q.26740-261123-A012',
  ])
    assert.ok(text.includes(part), part);
  assert.ok(written({ language: 'en' }).includes('Listen for Counter 1 or Counter 2'));
});

test('what nobody knows is not printed', () => {
  const text = written({ ahead: undefined, minutes: undefined, counters: [], offline: true });
  for (const part of ['Người chờ', 'Chờ khoảng', 'Nghe gọi đến', 'box'])
    assert.ok(!text.includes(part), part);
  assert.match(text, /mất mạng/);
});

for (const widthDots of [576, 384]) {
  for (const number of ['A012', 'K12-0345']) {
    test(`${number} at ${widthDots} dots is huge, stands on the paper whole, and its code is read back`, async () => {
      const code = `Q.26740-261123-${number}`;
      const whole = renderWhole(composeTicket(input({ number, code })), { fonts, widthDots });
      assert.deepEqual(await readQrTexts(encodePaperPng(whole)), [code]);
      const { marginDots } = paperStyle(widthDots);
      for (let y = 0; y < whole.heightDots; y += 1)
        assert.ok(
          !whole.isBlack(marginDots - 3, y) && !whole.isBlack(widthDots - marginDots + 2, y),
          `row ${y}`,
        );
    });
  }
}
