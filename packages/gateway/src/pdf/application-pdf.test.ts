import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import type { Draft } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { encode } from 'fast-png';
import type { CaseRecord } from '../cases/case-record.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { applicationPdf } from './application-pdf.ts';
import { builtInDefinition } from './testing/definitions.ts';
import { bare, readPdf } from './testing/read-pdf.ts';
import { caseOf, sampleDay, sampleUnit, wizardOf } from './testing/sample-case.ts';

const birthRegistration = await builtInDefinition('birth-registration');
const householdBusinessRegistration = await builtInDefinition('household-business-registration');
const extract = wizardOf(civilStatusExtract);
const extractDraft = fillInAll(extract, { today: sampleDay, unit: sampleUnit, path: 'shortest' });
const makePdf = applicationPdf({
  catalogue: catalogueOf([civilStatusExtract, birthRegistration, everyField, householdBusinessRegistration]),
});

const read = async (record: CaseRecord) => readPdf(await makePdf(record));

/** The extract with another name of the applicant. */
const named = (name: string): Draft => extract.answer(extractDraft, 'applicantName', name);

test('it has the head of an administrative document, the title of the form and the agency', async () => {
  const { text, title, language, roles } = await read(caseOf(extract, extractDraft));
  for (const expected of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'TỜ KHAI ĐỀ NGHỊ CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH',
    'Kính gửi: Ủy ban nhân dân phường Sài Gòn',
    'Phường Sài Gòn, ngày 23 tháng 11 năm 2026',
    'NGƯỜI YÊU CẦU',
    civilStatusExtract.consent.text.vi,
  ])
    assert.ok(text.includes(bare(expected)), expected);
  assert.equal(title, 'TỜ KHAI ĐỀ NGHỊ CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH H29.26740-261123-0007');
  assert.equal(language, 'vi-VN');
  for (const role of ['Document', 'H1', 'H2', 'P', 'Figure']) assert.ok(roles.includes(role), role);
});

test('the same case gives the same bytes', async () => {
  const digest = async (record: CaseRecord): Promise<string> =>
    createHash('sha256')
      .update(await makePdf(record))
      .digest('hex');
  const record = caseOf(extract, extractDraft);
  assert.equal(await digest(record), await digest(record));
  assert.notEqual(await digest(record), await digest(caseOf(extract, named('Trần Thị Bình'))));
});

test('what the form asks for under several headings stands under each', async () => {
  const wizard = wizardOf(birthRegistration);
  let draft = fillInAll(wizard, { today: sampleDay, unit: sampleUnit, path: 'longest' });
  draft = wizard.answer(draft, 'relation', 'mother');
  draft = wizard.answer(draft, 'applicantName', 'Lê Thị Sen');
  const { text } = await read(caseOf(wizard, draft));
  const name = 'Lê Thị Sen';
  assert.ok(text.includes(bare(`Họ, chữ đệm, tên người yêu cầu: ${name}`)));
  assert.ok(text.includes(bare(`Họ, chữ đệm, tên người mẹ: ${name}`)));
});

test('the items of a group go over several pages, the head of the table with them, no row cut', async () => {
  const wizard = wizardOf(householdBusinessRegistration);
  let draft = fillInAll(wizard, { today: sampleDay, unit: sampleUnit, path: 'longest', items: 20 });
  for (let item = 1; item <= 20; item += 1) {
    draft = wizard.answer(draft, `members.${item}.name`, `Người thứ ${item} đầu`);
    draft = wizard.answer(draft, `members.${item}.address`, `Nơi ở ${'dài '.repeat(30)} ${item} cuối`);
  }
  const { pages, roles } = await read(caseOf(wizard, draft));
  const pageOf = (text: string): number => {
    const found = pages.findIndex((page) => page.includes(bare(text)));
    assert.ok(found >= 0, text);
    return found;
  };
  const pagesOfItems = new Set<number>();
  for (let item = 1; item <= 20; item += 1) {
    assert.equal(pageOf(`Người thứ ${item} đầu`), pageOf(`${item} cuối`), `row ${item} is cut`);
    pagesOfItems.add(pageOf(`Người thứ ${item} đầu`));
  }
  assert.ok(pagesOfItems.size >= 2, `${pagesOfItems.size} pages`);
  for (const page of pagesOfItems) assert.ok(pages[page]?.includes(bare('TT Họ, chữ đệm và tên')));
  for (const role of ['Table', 'TR', 'TH', 'TD']) assert.ok(roles.includes(role), role);
});

test('items that make no table that can be read stand one after the other', async () => {
  const sample = wizardOf(everyField);
  const thirty = fillInAll(sample, { today: sampleDay, unit: sampleUnit, path: 'longest', items: 30 });
  const wide = await read(caseOf(sample, thirty));
  for (const row of sample.review(thirty)) assert.ok(wide.text.includes(bare(row.value.vi)), row.fieldId);

  const wizard = wizardOf(householdBusinessRegistration);
  let draft = fillInAll(wizard, { today: sampleDay, unit: sampleUnit, path: 'longest', items: 2 });
  draft = wizard.answer(draft, 'members.1.address', 'rất dài '.repeat(190));
  const { text } = await read(caseOf(wizard, draft));
  assert.ok(text.includes(bare('Thành viên 1')));
  assert.ok(text.includes(bare('rất dài '.repeat(190))));
});

const odd: readonly (readonly [string, string, string])[] = [
  ['500 characters', 'Nguyễn Văn '.repeat(46).trim(), 'Nguyễn Văn '.repeat(46)],
  ['a word of 300 letters', 'Ế'.repeat(300), 'Ế'.repeat(300)],
  ['NFD', 'Nguyễn Thị Ửng'.normalize('NFD'), 'Nguyễn Thị Ửng'],
  ['several lines', 'Thôn Cầu\r\nĐông Quý\n\nThái Bình', 'Thôn CầuĐông QuýThái Bình'],
  ['emoji', 'An 👨‍👩‍👧 Bình', 'An □ Bình'],
  ['right to left', 'An \u202eمحمد\u202c Bình', 'An □□□□ Bình'],
  ['Chinese and Khmer', '阮 ខ្មែរ', '□'],
  ['controls and blanks', 'A\u0000n\u200b\u00a0\u3000B', 'An B'],
  ['half a surrogate pair', 'An \ud83d Bình', 'An □ Bình'],
  ['only marks', '\u0301\u0323', ''],
];

for (const [name, value, expected] of odd) {
  test(`odd values are printed or visibly replaced: ${name}`, async () => {
    const record = caseOf(extract, extractDraft);
    const [first, ...others] = record.review;
    assert.ok(first !== undefined);
    const text = { vi: value, en: value };
    // As the case might have been stored by another release: the paper takes whatever is there.
    const strange = { ...record, applicantName: value, review: [{ ...first, value: text }, ...others] };
    const read = await readPdf(await makePdf(strange));
    assert.ok(read.text.includes(bare(expected)), read.text.slice(0, 400));
    assert.equal(read.text.includes(bare('Ký tự không in được')), expected.includes('□'));
  });
}

test('a case whose definition is gone, or reads otherwise today, shows what the citizen saw', async () => {
  const record = caseOf(extract, extractDraft);
  const gone = await readPdf(await applicationPdf({ catalogue: catalogueOf([everyField]) })(record));
  const [first, ...others] = record.review;
  assert.ok(first !== undefined);
  const changed = await read({
    ...record,
    review: [{ ...first, label: { vi: 'Tên cũ', en: 'Old name' } }, ...others],
  });
  for (const { text } of [gone, changed]) {
    assert.ok(text.includes(bare('HỒ SƠ ĐỀ NGHỊ')));
    for (const row of record.review) assert.ok(text.includes(bare(row.value.vi)), row.value.vi);
  }
  assert.ok(changed.text.includes(bare('Tên cũ')));
});

test('the drawn signature stands above the name; without its file the paper says so', async () => {
  const wizard = wizardOf(householdBusinessRegistration);
  const draft = fillInAll(wizard, { today: sampleDay, unit: sampleUnit, path: 'longest', items: 1 });
  const record = caseOf(wizard, draft);
  const data = new Uint8Array(40 * 20 * 4);
  for (let pixel = 100; pixel < 300; pixel += 1) data[pixel * 4 + 3] = 255;
  const png = encode({ width: 40, height: 20, data, channels: 4, depth: 8 });
  const catalogue = catalogueOf([householdBusinessRegistration]);
  const asked: string[] = [];
  const signed = await applicationPdf({
    catalogue,
    readCaseFile: async (_record, id) => {
      asked.push(id);
      return png;
    },
  })(record);
  assert.equal(asked.length, 1);
  const withPicture = await readPdf(signed);
  assert.equal(withPicture.roles.filter((role) => role === 'Figure').length, 2);
  assert.ok(!withPicture.text.includes(bare('Chữ ký vẽ trên màn hình lưu')));
  const without = await readPdf(
    await applicationPdf({ catalogue, readCaseFile: async () => undefined })(record),
  );
  assert.ok(without.text.includes(bare('Chữ ký vẽ trên màn hình lưu cùng hồ sơ')));
});
