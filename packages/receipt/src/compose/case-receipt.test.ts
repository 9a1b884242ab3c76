import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptDocument } from '../document.ts';
import { sampleCase, sampleInput } from '../testing/sample-case.ts';
import { composeCaseReceipt } from './case-receipt.ts';

/** Every text of a receipt, no-break spaces as spaces. */
function textsOf(document: ReceiptDocument): readonly string[] {
  return document.blocks.flatMap(blockTexts).map((text) => text.replaceAll('\u00A0', ' '));
}

function blockTexts(block: ReceiptDocument['blocks'][number]): readonly string[] {
  switch (block.kind) {
    case 'row':
      return [`${block.label}: ${block.value}`];
    case 'steps':
      return block.steps.map((step) => `${step.done ? '✓' : '○'} ${step.name}: ${step.detail}`);
    case 'box':
      return [block.title, ...block.lines];
    case 'letterhead':
      return [block.name, block.detail];
    case 'ornament':
    case 'rule':
      return [];
    default:
      return [block.text];
  }
}

test('the Vietnamese receipt says what, who, how much, when, and what to bring', () => {
  assert.deepEqual(textsOf(composeCaseReceipt(sampleInput('vi'))), [
    'Phường Bến Đò',
    'Trung tâm Phục vụ hành chính công',
    'Biên nhận hồ sơ',
    '09:16, thứ Hai 23/11/2026, Kiosk 1',
    'H29.268-261123-0042',
    'H29.268-261123-0042',
    'Việc: Cấp bản sao trích lục hộ tịch',
    'Người nộp: Nguyễn Văn An',
    'Số căn cước: 001 ••• ••• 345',
    'Loại: Khai sinh',
    'Số bản: 2',
    'Hẹn trả: trước 17:00, thứ Hai 23/11/2026',
    'Bản sao trích lục, 2 × 8.000 đ: 16.000 đ',
    'Phải trả: 16.000 đ',
    'Trả ở quầy, khi nhận giấy.',
    'Mức thu theo Thông tư 281/2016/TT-BTC, Điều 4.',
    'Việc tiếp theo',
    '✓ Đã nộp hồ sơ: 09:16, 23/11/2026',
    '○ Cán bộ tra sổ và ký: trước 11:30, 23/11/2026',
    '○ Nhận giấy ở quầy 5: trước 17:00, 23/11/2026',
    'Khi đi nhận, mang theo',
    '1. Tờ giấy này',
    '2. Thẻ căn cước',
    '3. Tiền lệ phí: 16.000 đ',
    'Mất giấy này, bạn vẫn nhận được: đọc mã hồ sơ hoặc đưa thẻ căn cước.',
    'Hỏi, 7:30 đến 17:00: 028 0000 0000',
  ]);
});

test('the English receipt takes the English names', () => {
  const texts = textsOf(composeCaseReceipt(sampleInput('en')));
  for (const text of [
    'Bến Đò Ward',
    'Application receipt',
    'Service: Extract copy of a civil-status record',
    'Ready: by 17:00, Monday 23/11/2026',
    'To pay: 16.000 đ',
  ]) {
    assert.ok(texts.includes(text), text);
  }
});

test('an identity number that comes in clear, or with spaces, is masked', () => {
  for (const idNumber of ['001099012345', '001 099 012 345', '001 ••• ••• 345']) {
    const texts = textsOf(composeCaseReceipt({ ...sampleInput('vi'), idNumber }));
    assert.ok(texts.includes('Số căn cước: 001 ••• ••• 345'), idNumber);
    assert.ok(!texts.some((text) => text.replaceAll(' ', '').includes('099012')), idNumber);
  }
});

test('where nothing is to be paid, nothing says where to pay or to bring money', () => {
  const free = { ...sampleCase, fee: { total: 0, lines: [] } };
  const texts = textsOf(composeCaseReceipt({ ...sampleInput('vi'), result: free }));
  assert.ok(texts.includes('Phải trả: 0 đ'));
  assert.ok(!texts.some((text) => /quầy, khi|lệ phí|Mức thu/.test(text)));
});

test('an application that names nobody has no line for a name', () => {
  const texts = textsOf(composeCaseReceipt({ ...sampleInput('vi'), applicantName: '' }));
  assert.ok(!texts.some((text) => text.startsWith('Người nộp')));
});

test('what is optional leaves no trace', () => {
  const { language, result, kioskName, applicantName } = sampleInput('vi');
  const document = composeCaseReceipt({ language, result, kioskName, applicantName, bring: [] });
  const texts = textsOf(document);
  assert.ok(!document.blocks.some((block) => block.kind === 'box'));
  assert.ok(!texts.some((text) => /Số căn cước|Số bản|Hỏi/.test(text)));
});
