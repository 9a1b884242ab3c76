import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import { translator } from '@motcua/texts';
import { technicianTexts } from '@motcua/texts/technician';
import { render } from 'lit';
import { refusalCodes } from '../configuration-report.ts';
import type { ConfigurationReport } from '../configuration-report.ts';
import { configurationView } from './configuration-view.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

const page = document.createElement('main');
before(() => {
  document.title = 'Một Cửa';
  document.documentElement.lang = 'vi';
  document.body.append(page);
});
after(() => page.remove());

function shown(report: ConfigurationReport, language: 'vi' | 'en' = 'vi'): string {
  render(configurationView(report, translator(technicianTexts, language)), page);
  return page.textContent ?? '';
}

describe('how the unit’s configuration stands', () => {
  it('in use, waiting, expired', async () => {
    const text = shown({ version: 12, state: 'in-use', hasExpired: true, waitingVersion: 13 });
    assert.include(text, 'Đang dùng phiên bản 12.');
    assert.include(text, 'Phiên bản này đã hết hạn.');
    assert.include(text, 'Phiên bản 13 chờ');
    assert.deepEqual((await axe.run(page)).violations, []);
  });

  it('each refusal has a plain reason of its own, with time, source and fields', () => {
    for (const language of ['vi', 'en'] as const) {
      const texts = refusalCodes.map((code) =>
        shown(
          {
            version: 0,
            state: 'none',
            hasExpired: false,
            refusal: {
              code,
              source: '/media/stick/motcua-config.jws',
              version: 13,
              reasons: ['/brand/hue: must be <= 359.99'],
              at: '2026-11-23T01:00:00Z',
            },
          },
          language,
        ),
      );
      assert.equal(new Set(texts).size, refusalCodes.length);
      for (const text of texts) {
        assert.include(text, '08:00:00');
        assert.include(text, '/media/stick/motcua-config.jws');
        assert.include(text, '/brand/hue');
        assert.notMatch(text, /\{\w+\}|undefined/);
      }
    }
  });
});
