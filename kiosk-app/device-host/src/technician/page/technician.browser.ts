import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import type { TechnicianReport } from '@motcua/care';
import type { HostApi } from '@motcua/care/host-api';
import { McTechnician } from './technician.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

const report: TechnicianReport = {
  kiosk: 'Kiosk 1',
  devices: [
    {
      name: 'receipt-printer',
      state: 'ready',
      faults: [],
      warnings: ['paper-low'],
      counts: { prints: 3 },
      tests: ['print'],
    },
  ],
  events: [{ time: '2026-11-19T02:10:00Z', level: 'info', event: 'device-found', device: 'lights' }],
};
const waiting: NonNullable<TechnicianReport['waiting']> = {
  at: '2026-11-19T02:16:00Z',
  applications: { count: 2, since: '2026-11-17T02:00:00Z' },
  tickets: { count: 0 },
  feedback: 3,
};
const selfTest: NonNullable<TechnicianReport['selfTest']> = {
  at: '2026-11-19T00:00:00Z',
  depth: 'internal',
  checks: [
    { subject: 'receipt-printer', grade: 'attention', finding: 'attention', faults: ['paper-low'] },
    { subject: 'clock', grade: 'well', finding: 'right' },
  ],
};

if (customElements.get('mc-technician') === undefined) customElements.define('mc-technician', McTechnician);

before(async () => {
  const files = ['../../../../../packages/elements/src/styles/tokens.css', './technician.css'];
  const sheets = files.map(async (file) => {
    const response = await fetch(new URL(file, import.meta.url));
    return await new CSSStyleSheet().replace(await response.text());
  });
  document.adoptedStyleSheets = await Promise.all(sheets);
});
afterEach(() => document.body.replaceChildren());

/** The page, told this report and nothing after it. */
async function shown(told: TechnicianReport): Promise<McTechnician> {
  const page = new McTechnician();
  const api: Pick<HostApi, 'follow'> = {
    follow: ({ link, report: tell }) => {
      link('open');
      tell(told);
      return Promise.resolve();
    },
  };
  page.api = api as HostApi;
  document.body.append(page);
  await page.updateComplete;
  return page;
}

const written = (page: Element): string => page.textContent.replaceAll(/\s+/g, ' ');

describe('the host’s own page for technicians', () => {
  it('says what waits at the screen since when, and what the last self-test found', async () => {
    const page = await shown({ ...report, waiting, selfTest });
    const text = written(page);
    assert.include(text, 'Đang chờ gửi đi Màn hình báo lúc 09:16 ngày 19/11/2026.');
    assert.include(text, 'Có phần chờ quá một ngày.');
    assert.include(text, 'Hồ sơ 2, từ 09:00 ngày 17/11/2026');
    assert.include(text, 'Tự kiểm tra Lần cuối: 07:00, 19/11/2026');
    assert.include(text, 'Máy phục vụ được. Có 1 việc cần xem.');
    const { violations } = await axe.run(document.documentElement);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  });

  it('before the screen has said anything, says that nothing was tested', async () => {
    const page = await shown(report);
    assert.include(written(page), 'Chưa kiểm tra lần nào.');
    assert.notInclude(written(page), 'Đang chờ gửi đi');
  });
});
