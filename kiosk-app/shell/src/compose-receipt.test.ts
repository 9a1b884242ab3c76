import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { createWizard } from '@motcua/wizard';
import { fakeUnit } from './testing/fake-world.ts';
import { longestReceipt, receiptOf } from './testing/longest-receipt.ts';
import { annsCard } from './testing/test-kiosk.ts';

const wizard = createWizard(civilStatusExtract, { today: '2026-11-19', unitName: () => fakeUnit.name });

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const householdBusiness =
  loaded.definitions.find(({ id }) => id === 'household-business-and-tax') ?? assert.fail('not there');

/** All that would stand on the paper of a procedure, its longest way. */
const paperOf = (definition: ProcedureDefinition): string => JSON.stringify(longestReceipt(definition)('vi'));

/** All that would stand on the paper of somebody who gets it delivered this way. */
function paperFor(delivery: string): string {
  let draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', annsCard);
  const answers = { kind: 'birth', subject: 'me', delivery, postalAddress: '5 Lê Duẩn', phone: '0900000123' };
  for (const [field, value] of Object.entries(answers)) draft = wizard.answer(draft, field, value);
  return JSON.stringify(receiptOf(wizard, draft)('vi'));
}

test('collected at the counter: pay there, and what to bring', () => {
  const paper = paperFor('counter');
  assert.match(paper, /Trả ở quầy/);
  assert.match(paper, /mang theo/);
});

test('sent by post: nobody is told to come to the counter with money', () => {
  const paper = paperFor('post');
  assert.match(paper, /Trả khi nhận thư/);
  assert.doesNotMatch(paper, /Trả ở quầy|mang theo/);
});

test('an application to two agencies names them, and tells no declarations or items', () => {
  const paper = paperOf(householdBusiness);
  assert.match(paper, /Đăng ký thuế/);
  assert.doesNotMatch(paper, /cấm kinh doanh|Ngành, nghề khác/);
});

test('nothing to pay: nobody is told where to pay', () => {
  const paper = paperOf({ ...householdBusiness, fee: { ...householdBusiness.fee, lines: [] } });
  assert.doesNotMatch(paper, /Trả ở quầy|Tiền lệ phí/);
});

test('the paper names the applicant and masks the number; phone, address and birth date stay off it', () => {
  const paper = paperFor('post');
  assert.match(paper, /Nguyễn Văn An/);
  assert.match(paper, /001\s•••\s•••\s345/);
  for (const value of ['001099012345', '0900000123', 'Lê Duẩn', 'Đông Quý', '20/05/1999']) {
    assert.ok(!paper.includes(value), value);
  }
});
