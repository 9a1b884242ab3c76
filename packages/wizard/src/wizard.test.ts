import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { card, context, ownBirthExtract, wizard } from './testing/fixtures.ts';
import type { Draft } from './types.ts';
import { createWizard } from './wizard.ts';

const pageIds = (draft: Draft): readonly string[] => wizard.pages(draft).map((page) => page.definition.id);
const codes = (draft: Draft, pageId?: string): readonly string[] =>
  wizard
    .errors(draft, pageId === undefined ? undefined : { pageId })
    .map(({ fieldId, code }) => `${fieldId} ${code}`);

test('a new draft has nothing chosen, no consent, and counts at their start', () => {
  const draft = wizard.start('26740');
  assert.deepEqual(draft.answers, { copies: { value: 1, provenance: 'typed' } });
  assert.equal(draft.consented, false);
  assert.equal(draft.unit, '26740');
  assert.deepEqual(draft.procedure, { id: 'civil-status-extract', version: civilStatusExtract.version });
  assert.deepEqual(codes(draft, 'extract'), ['kind required']);
  assert.equal(codes(draft).at(-1), 'consent consent');
});

test('the own birth extract, from card to payload', () => {
  const draft = wizard.consent(ownBirthExtract(), true);
  assert.deepEqual(wizard.errors(draft), []);
  assert.deepEqual(pageIds(draft), [
    'applicant',
    'extract',
    'subject',
    'registration',
    'delivery',
    'contact',
  ]);
  assert.ok(wizard.pages(draft).every((page) => page.complete));

  const payload = wizard.payload(draft, 'en');
  assert.equal(payload.feeShown, 16_000);
  assert.deepEqual(payload.consent, { id: civilStatusExtract.consent.id, given: true, language: 'en' });
  assert.deepEqual(payload.answers['applicantName'], { value: 'Nguyễn Văn An', provenance: 'id-card-qr' });
  assert.deepEqual(payload.answers['phone'], { value: '0900000123', provenance: 'typed' });
  assert.equal(JSON.stringify(JSON.parse(JSON.stringify(draft))), JSON.stringify(draft));
});

test('a death extract is never one’s own; a marriage has a spouse', () => {
  let draft = wizard.answer(wizard.start('26740'), 'kind', 'death');
  assert.ok(!pageIds(draft).includes('subject'));
  assert.ok(pageIds(draft).includes('person'));
  assert.ok(pageIds(draft).includes('relation'));
  draft = wizard.answer(draft, 'kind', 'marriage');
  assert.ok(pageIds(draft).includes('spouse'));
  assert.ok(!pageIds(draft).includes('person'));
});

test('a hidden answer waits in the draft and counts for nothing', () => {
  let draft = wizard.answer(ownBirthExtract(), 'subject', 'other');
  draft = wizard.answer(draft, 'personName', '12345');
  assert.deepEqual(codes(draft, 'person'), ['personName bad-characters', 'personBirthDate required']);

  draft = wizard.consent(wizard.answer(draft, 'subject', 'me'), true);
  assert.deepEqual(wizard.errors(draft), []);
  assert.ok(!wizard.review(draft).some((row) => row.fieldId === 'personName'));
  assert.ok(!('personName' in wizard.payload(draft, 'vi').answers));

  draft = wizard.answer(draft, 'subject', 'other');
  assert.equal(draft.answers['personName']?.value, '12345');
});

test('a condition does not see a hidden answer', () => {
  let draft = wizard.answer(wizard.start('26740'), 'kind', 'birth');
  draft = wizard.answer(draft, 'subject', 'other');
  assert.ok(pageIds(draft).includes('person'));
  draft = wizard.clear(draft, 'kind');
  assert.deepEqual(pageIds(draft), ['applicant', 'extract', 'registration', 'delivery', 'contact']);
});

test('a field of a visible page can be hidden on its own', () => {
  const visibleWhen = { '===': [{ var: 'answers.kind' }, 'birth'] };
  const pages = civilStatusExtract.pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) => (field.id === 'copies' ? { ...field, visibleWhen } : field)),
  }));
  const other = createWizard({ ...civilStatusExtract, pages }, context);
  const draft = other.consent(ownBirthExtract(), true);
  assert.ok('copies' in other.payload(draft, 'vi').answers);
  const death = other.answer(draft, 'kind', 'death');
  assert.ok(!('copies' in other.payload(death, 'vi').answers));
  assert.deepEqual(other.fee(death), { lines: [], total: 0 });
});

test('values of a card are locked until somebody types over them', () => {
  let draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', card);
  const locked = (): readonly string[] =>
    wizard
      .pages(draft)
      .flatMap((page) => page.fields)
      .filter((state) => state.locked)
      .map((state) => state.definition.id);
  assert.deepEqual(locked(), [
    'applicantName',
    'applicantIdNumber',
    'applicantBirthDate',
    'applicantAddress',
  ]);

  draft = wizard.answer(draft, 'applicantAddress', card.address ?? '');
  assert.equal(draft.answers['applicantAddress']?.provenance, 'id-card-qr');
  draft = wizard.answer(draft, 'applicantAddress', 'Số 1, đường A, phường Sài Gòn');
  assert.equal(draft.answers['applicantAddress']?.provenance, 'typed');
  assert.deepEqual(locked(), ['applicantName', 'applicantIdNumber', 'applicantBirthDate']);
});

test('the card’s value that is not valid can be mended', () => {
  const draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', { ...card, idNumber: '003099012345' });
  const state = wizard.pages(draft)[0]?.fields[1];
  assert.equal(state?.locked, false);
  assert.deepEqual(codes(draft, 'applicant'), ['applicantIdNumber id-number-province']);
});

test('a second card replaces the first one wholly', () => {
  let draft = wizard.answer(wizard.start('26740'), 'applicantName', 'Tên Đã Gõ');
  draft = wizard.prefill(draft, 'id-card-qr', card);
  assert.equal(draft.answers['applicantName']?.value, 'Nguyễn Văn An');
  draft = wizard.prefill(draft, 'id-card-chip', { fullName: 'Trần Thị Bình', idNumber: '079185000001' });
  assert.deepEqual(draft.answers['applicantName'], { value: 'Trần Thị Bình', provenance: 'id-card-chip' });
  assert.equal(draft.answers['applicantAddress'], undefined);
  assert.equal(draft.answers['applicantBirthDate'], undefined);
});

test('a card that says nothing leaves what was typed', () => {
  const typed = wizard.answer(wizard.start('26740'), 'applicantAddress', 'Số 1, đường A');
  const draft = wizard.prefill(typed, 'id-card-qr', { fullName: 'Nguyễn Văn An', address: ' ' });
  assert.deepEqual(draft.answers['applicantAddress'], { value: 'Số 1, đường A', provenance: 'typed' });
});

test('an empty text clears the answer', () => {
  const draft = wizard.answer(wizard.answer(wizard.start('26740'), 'phone', '0900000123'), 'phone', '  ');
  assert.equal(draft.answers['phone'], undefined);
});

test('the fee follows the number of copies and names its law', () => {
  const fee = wizard.fee(ownBirthExtract());
  assert.equal(fee.total, 16_000);
  assert.deepEqual(fee.lines, [
    {
      id: 'copies',
      name: civilStatusExtract.fee.lines[0]?.name,
      quantity: 2,
      amount: 8000,
      total: 16_000,
      basis: {
        vi: 'Thông tư 281/2016/TT-BTC, Điều 4',
        en: 'Circular 281/2016/TT-BTC, Article 4',
        'zh-Hant': '通知 281/2016/TT-BTC, 第 4 條',
      },
    },
  ]);
});

test('a number of copies out of bounds is an error and charges one copy', () => {
  for (const copies of [0, 11, 2.5, 'nhiều']) {
    const draft = wizard.answer(ownBirthExtract(), 'copies', copies);
    assert.equal(wizard.fee(draft).total, 8000, String(copies));
    assert.equal(codes(draft, 'extract').length, 1);
  }
});

test('fee lines come and go with their condition and their quantity', () => {
  const basis = 'fee-circular';
  const name = { vi: 'Khoản', en: 'Line' };
  const definition: ProcedureDefinition = {
    ...civilStatusExtract,
    fee: {
      ...civilStatusExtract.fee,
      lines: [
        { id: 'post', name, amount: 30_000, basis, when: { '===': [{ var: 'answers.delivery' }, 'post'] } },
        { id: 'flat', name, amount: 1000, basis },
        { id: 'unasked', name, amount: 5, basis, quantityField: 'nothing' },
      ],
    },
  };
  const other = createWizard(definition, context);
  const draft = ownBirthExtract();
  assert.equal(other.fee(draft).total, 1000);
  assert.equal(other.fee(other.answer(draft, 'delivery', 'post')).total, 31_000);
});

test('the review speaks as people do, in page order, in both languages', () => {
  let draft = wizard.answer(ownBirthExtract(), 'registeredAt', '00004');
  draft = wizard.answer(draft, 'registeredOn', '5/1999');
  const rows = wizard.review(draft);
  assert.deepEqual(
    rows.map((row) => `${row.label.vi}: ${row.value.vi}`),
    [
      'Người làm đơn: Nguyễn Văn An',
      'Số căn cước: 001 099 012 345',
      'Ngày sinh: 20/05/1999',
      'Nơi ở: Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
      'Trích lục: Khai sinh',
      'Số bản: 2',
      'Của ai: Cho chính tôi',
      'Nơi đăng ký: Phường Ba Đình, TP. Hà Nội',
      'Ngày đăng ký: 05/1999',
      'Nhận giấy: Tại quầy ở đây',
      'Điện thoại nhận tin: 0900 000 123',
    ],
  );
  assert.deepEqual(rows[0], {
    fieldId: 'applicantName',
    pageId: 'applicant',
    label: { vi: 'Người làm đơn', en: 'Applicant', 'zh-Hant': '申請人' },
    value: { vi: 'Nguyễn Văn An', en: 'Nguyễn Văn An' },
    provenance: 'id-card-qr',
    sensitivity: 'personal',
    compareCard: true,
  });
  assert.equal(rows.find((row) => row.fieldId === 'registeredAt')?.value.en, 'Ba Đình Ward, Hà Nội City');
});

test('the consent is in the language in which its text was shown', () => {
  const { consent } = civilStatusExtract;
  const vietnamese = { ...consent, text: { vi: consent.text.vi, en: consent.text.en } };
  const other = createWizard({ ...civilStatusExtract, consent: vietnamese }, context);
  const draft = wizard.consent(ownBirthExtract(), true);
  assert.equal(wizard.payload(draft, 'zh-Hant').consent.language, 'zh-Hant');
  assert.equal(other.payload(draft, 'zh-Hant').consent.language, 'vi');
  assert.equal(other.payload(draft, 'en').consent.language, 'en');
});

test('drafts are never changed in place', () => {
  const draft = ownBirthExtract();
  const before = JSON.stringify(draft);
  wizard.answer(draft, 'copies', 3);
  wizard.clear(draft, 'phone');
  wizard.consent(draft, true);
  wizard.prefill(draft, 'id-card-qr', { fullName: 'Trần Thị Bình' });
  assert.equal(JSON.stringify(draft), before);
});

test('a draft from outside whose key means the prototype brings no answers by it', () => {
  const text = JSON.stringify(ownBirthExtract()).replace(
    '"answers":{',
    '"answers":{"__proto__":{"phone":{"value":"0900000123","provenance":"typed"}},',
  );
  const draft = wizard.clear(JSON.parse(text) as Draft, 'phone');
  const after = wizard.answer(draft, 'applicantName', 'Trần Thị Bình');
  assert.equal(after.answers['applicantName']?.value, 'Trần Thị Bình');
  assert.deepEqual(codes(after, 'contact'), codes(draft, 'contact'));
  assert.deepEqual(codes(after, 'contact'), ['phone required']);
});

test('programs that name no field, or conditions nobody knows, are told so', () => {
  assert.throws(() => wizard.answer(wizard.start('26740'), 'nothing', 'x'), /no field "nothing"/);
  const [page] = civilStatusExtract.pages;
  assert.ok(page);
  const definition = { ...civilStatusExtract, pages: [{ ...page, visibleWhen: { eval: ['x'] } }] };
  assert.throws(() => createWizard(definition, context), /unknown operator, "eval"/);
});
