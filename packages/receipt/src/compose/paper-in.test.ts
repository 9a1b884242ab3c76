import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { sampleInput } from '../testing/sample-case.ts';
import { composeCaseReceipt } from './case-receipt.ts';
import { paperIn } from './paper-in.ts';

await loadLanguage('zh-Hant');

const paper = (chosen: Language) =>
  paperIn(chosen, (language) => composeCaseReceipt({ ...sampleInput('vi'), language }));

test('a paper in Vietnamese or English is in that language alone', () => {
  for (const language of ['vi', 'en'] as const) {
    assert.deepEqual(paper(language), composeCaseReceipt({ ...sampleInput('vi'), language }));
    assert.equal(paper(language).language, language);
  }
});

test('a paper in Chinese says everything in Vietnamese first, and once where both are the same', () => {
  const { blocks, language } = paper('zh-Hant');
  assert.equal(language, 'vi');
  const one = (kind: (typeof blocks)[number]['kind'], index = 0) =>
    blocks.filter((block) => block.kind === kind)[index];
  assert.deepEqual(one('title'), { kind: 'title', text: 'Biên nhận hồ sơ\n收件單' });
  assert.deepEqual(one('row', 1), { kind: 'row', label: 'Người nộp\n申請人', value: 'Nguyễn Văn An' });
  assert.deepEqual(one('code'), { kind: 'code', text: 'H29.268-261123-0042' });
  assert.deepEqual(one('qr'), { kind: 'qr', text: 'H29.268-261123-0042' });
  const box = one('box');
  assert.ok(box?.kind === 'box');
  assert.deepEqual(
    [box.title, box.lines[0]],
    ['Khi đi nhận, mang theo\n領取時請帶', '1. Tờ giấy này\n1. 這張單'],
  );
  const steps = one('steps');
  assert.ok(steps?.kind === 'steps');
  assert.deepEqual(
    steps.steps.map(({ detail }) => detail),
    [
      '09:16, 23/11/2026',
      'trước 11:30, 23/11/2026\n23/11/2026 11:30 前',
      'trước 17:00, 23/11/2026\n23/11/2026 17:00 前',
    ],
  );
});

test('blocks that another language does not have stay as they are', () => {
  const other = { language: 'vi', blocks: [{ kind: 'rule' }] } as const;
  const composed = composeCaseReceipt(sampleInput('vi'));
  assert.deepEqual(
    paperIn('zh-Hant', (language) => (language === 'vi' ? composed : other)),
    composed,
  );
});
