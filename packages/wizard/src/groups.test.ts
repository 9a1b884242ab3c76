import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { context } from './testing/fixtures.ts';
import { fillIn, ownShop, sharedShop, shopWizard as wizard } from './testing/sample-shop.ts';
import { file } from './testing/values.ts';
import type { Draft, FieldState } from './types.ts';
import { validateApplication } from './validate-application.ts';

const codes = (draft: Draft, pageId?: string): readonly string[] =>
  wizard
    .errors(draft, pageId === undefined ? undefined : { pageId })
    .map(({ fieldId, code, rule }) => `${fieldId} ${rule?.id ?? code}`);
const stateOf = (draft: Draft, fieldId: string): FieldState | undefined =>
  wizard
    .pages(draft)
    .flatMap((page) => page.fields)
    .find((field) => field.id === fieldId);
const itemPaths = (draft: Draft): readonly string[] =>
  (stateOf(draft, 'coOwners')?.items ?? []).flatMap((item) => item.fields.map((field) => field.id));

test('a shop of one owner and one of three people are taken by both sides', () => {
  for (const draft of [ownShop(), sharedShop()].map((one) => wizard.consent(one, true))) {
    assert.deepEqual(codes(draft), []);
    const payload: unknown = JSON.parse(JSON.stringify(wizard.payload(draft, 'vi')));
    assert.deepEqual(validateApplication(everyField, payload, context), []);
  }
});

test('a group starts with its least number of items, counts at their start, nothing chosen', () => {
  const draft = wizard.start('26740');
  assert.deepEqual(draft.answers, {
    coOwners: { value: ['1'], provenance: 'typed' },
    'coOwners.1.pieces': { value: 1, provenance: 'typed' },
  });
  assert.equal(stateOf(draft, 'coOwners'), undefined, 'hidden until somebody says there are co-owners');
});

test('each item has its own scope', () => {
  const draft = sharedShop();
  assert.deepEqual(
    itemPaths(draft).filter((path) => /amount|pieces|price|worth/.test(path)),
    ['coOwners.1.amount', 'coOwners.1.worth', 'coOwners.2.pieces', 'coOwners.2.price', 'coOwners.2.worth'],
  );
  const work = fillIn(draft, { 'coOwners.2.brings': 'work' });
  assert.deepEqual(
    itemPaths(work).filter((path) => /\.2\.(?:amount|pieces|price|worth)/.test(path)),
    [],
  );
  assert.equal(wizard.payload(work, 'vi').answers['coOwners.2.price'], undefined);
  assert.deepEqual(work.answers['coOwners.2.price'], { value: 1_500_000, provenance: 'typed' }, 'it waits');
});

test('items keep their keys when one before them goes', () => {
  let draft = wizard.removeItem(wizard.addItem(sharedShop(), 'coOwners'), 'coOwners', '1');
  assert.deepEqual(
    stateOf(draft, 'coOwners')?.items?.map(({ key, number }) => [key, number]),
    [
      ['2', 1],
      ['3', 2],
    ],
  );
  assert.ok(!Object.keys(draft.answers).some((path) => path.startsWith('coOwners.1.')));
  assert.equal(draft.answers['coOwners.2.name']?.value, "Y'Bia Êban");
  draft = wizard.removeItem(draft, 'coOwners', '7');
  assert.equal(stateOf(draft, 'coOwners')?.items?.length, 2);
});

test('a group has its bounds', () => {
  let draft = sharedShop();
  for (let count = 0; count < 40; count += 1) draft = wizard.addItem(draft, 'coOwners');
  assert.equal(stateOf(draft, 'coOwners')?.items?.length, 30);
  draft = wizard.clear(sharedShop(), 'coOwners');
  assert.deepEqual(wizard.errors(draft, { pageId: 'co-owners' }), [
    { fieldId: 'coOwners', code: 'group-minimum', parameters: { minimum: 1, missing: 1 } },
  ]);
  assert.deepEqual(
    Object.keys(draft.answers).filter((path) => path.startsWith('coOwners')),
    [],
  );
});

test('errors stand at the field of the item, after those of the items before', () => {
  const draft = fillIn(wizard.clear(sharedShop(), 'coOwners.2.agrees'), {
    'coOwners.1.idNumber': '123',
    'coOwners.2.letter': [file('a', { type: 'image/png' })],
  });
  assert.deepEqual(codes(draft, 'co-owners'), [
    'coOwners.1.idNumber id-number-length',
    'coOwners.2.letter file-type',
    'coOwners.2.agrees confirm',
  ]);
  assert.deepEqual(
    stateOf(draft, 'coOwners')?.items?.map((item) => item.complete),
    [false, false],
  );
});

test('rules within an item, between items, and between fields', () => {
  const minor = fillIn(sharedShop(), { 'coOwners.2.birthDate': '24/11/2008' });
  assert.deepEqual(codes(minor, 'co-owners'), ['coOwners.2.birthDate adult']);
  assert.deepEqual(codes(fillIn(minor, { 'coOwners.2.birthDate': '23/11/2008' }), 'co-owners'), []);

  const owner = fillIn(sharedShop(), { 'coOwners.1.idNumber': '001099012345' });
  assert.deepEqual(codes(owner, 'co-owners'), ['coOwners.1.idNumber not-the-owner']);

  const twins = fillIn(sharedShop(), { 'coOwners.1.idNumber': '066190000002' });
  assert.deepEqual(codes(twins, 'co-owners'), ['coOwners different-people']);
  assert.equal(wizard.errors(twins)[0]?.rule?.message.vi, 'Có hai người trùng số căn cước. Bạn xem lại.');

  const small = fillIn(ownShop(), { goods: ['books', 'food'], area: 12 });
  assert.deepEqual(codes(small, 'shop'), ['area room-for-two-kinds']);
  assert.deepEqual(codes(fillIn(small, { area: 20 }), 'shop'), []);
  assert.deepEqual(codes(fillIn(small, { goods: ['food'] }), 'shop'), []);
});

test('a rule waits until what it reads is right by itself', () => {
  const draft = fillIn(sharedShop(), { 'coOwners.1.idNumber': '066190000002', 'coOwners.2.name': '12' });
  assert.deepEqual(codes(draft, 'co-owners'), ['coOwners.2.name bad-characters']);
});

test('a rule may count what is blank', () => {
  const draft = wizard.clear(sharedShop(), 'remarks');
  assert.deepEqual(codes(draft, 'papers'), ['remarks reachable']);
  assert.deepEqual(codes(fillIn(draft, { ownerEmail: 'an@vidu.vn' }), 'papers'), []);
});

test('values are worked out from what is visible, and never sent', () => {
  const draft = sharedShop();
  const total = stateOf(draft, 'total');
  assert.equal(total?.answer?.value, 74_500_000);
  assert.deepEqual([total?.computed, total?.locked], [true, true]);
  assert.equal(wizard.payload(draft, 'vi').answers['total'], undefined);
  assert.equal(wizard.answer(draft, 'total', 5), draft);
  assert.equal(
    stateOf(wizard.clear(draft, 'capital'), 'total')?.answer,
    undefined,
    'it waits for the capital',
  );
  const unpriced = wizard.clear(draft, 'coOwners.2.price');
  assert.equal(stateOf(unpriced, 'total')?.answer?.value, 70_000_000);
});

test('a note has nothing to answer', () => {
  const draft = wizard.answer(ownShop(), 'advice', 'x');
  assert.equal(draft.answers['advice'], undefined);
  assert.equal(stateOf(draft, 'advice')?.required, false);
});

test('a declaration is made by hand, and taken back', () => {
  const draft = wizard.answer(ownShop(), 'truth', false);
  assert.equal(draft.answers['truth'], undefined);
  assert.deepEqual(codes(draft, 'papers'), ['truth confirm']);
});

test('programs that name no field of an item are told so; items that are gone are left alone', () => {
  const draft = sharedShop();
  assert.throws(() => wizard.answer(draft, 'coOwners.1.age', 5), /no field "coOwners.1.age"/);
  assert.throws(() => wizard.answer(draft, 'coOwners.name', 'x'), /no field "coOwners.name"/);
  assert.throws(() => wizard.addItem(draft, 'goods'), /no group/);
  assert.equal(wizard.answer(draft, 'coOwners.9.name', 'An'), draft);
});

test('the review names the item, the fee counts them, and books alone are free', () => {
  const draft = sharedShop();
  const labels = wizard.review(draft).map((row) => `${row.label.vi}: ${row.value.vi}`);
  for (const line of [
    'Người góp vốn 1 · Họ, chữ đệm và tên: Trần Thị Bình',
    'Người góp vốn 2 · Trị giá phần góp: 4.500.000 đ',
    'Tổng vốn: 74.500.000 đ',
    'Bán những gì: Quần áo',
    'Diện tích: 24,5 m²',
    'Hợp đồng thuê nhà: hợp đồng.jpg',
    'Cam kết: Tôi cam kết cửa hàng không gây ồn.',
  ]) {
    assert.ok(labels.includes(line), line);
  }
  assert.equal(wizard.fee(draft).total, 140_000);
  const food = fillIn(draft, { goods: ['clothes', 'food'] });
  assert.equal(wizard.fee(food).total, 190_000, 'the line’s own amount until there is another');
  assert.equal(wizard.fee(fillIn(food, { deposit: '75.000' })).total, 215_000);
  const books = wizard.fee(fillIn(ownShop(), { goods: ['books'] }));
  assert.equal(books.total, 0);
  assert.equal(books.free?.[0]?.basis.vi, 'Thông tư 00/2025/TT-MAU, Điều 1');
});

test('each agency gets its own pages', () => {
  const [shop, tax] = wizard.agencyParts(sharedShop());
  assert.deepEqual(Object.keys(shop?.answers ?? {}), Object.keys(wizard.payload(sharedShop(), 'vi').answers));
  assert.equal(tax?.id, 'tax');
  assert.ok(tax.answers['coOwners.1.name'] !== undefined && tax.answers['lease'] === undefined);
  assert.ok(tax.review.every((row) => row.pageId !== 'papers'));
  assert.deepEqual(
    wizard.agencyParts(fillIn(sharedShop(), { capital: 0 })).map((part) => part.id),
    ['shop'],
  );
});
