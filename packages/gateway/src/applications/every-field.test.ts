import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { createWizard } from '@motcua/wizard';
import type { ApplicationPayload } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { OfficerCase, Problem, SubmissionResult } from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import { newKey } from '../testing/synthetic-application.ts';
import { withUploads } from '../testing/upload-attachments.ts';

const catalogue = catalogueOf([everyField]);
const today = '2026-11-23';
const wizard = createWizard(everyField, { today, unitName: (code) => catalogue.unitName(code) });

function application(items: number): ApplicationPayload & Record<'channel' | 'place' | 'language', string> {
  const draft = fillInAll(wizard, { today, unit: '26740', path: 'longest', items });
  return { ...wizard.payload(draft, 'vi'), channel: 'website', place: 'phuong.example', language: 'vi' };
}

test('an application with thirty items, files, amounts and declarations becomes a case', async () => {
  await using fixture = startGateway({ catalogue });
  const answer = await fixture.submit(await withUploads(fixture, application(30)), newKey());
  assert.equal(answer.statusCode, 201, answer.body);
  const result = answer.json<SubmissionResult>();
  assert.equal(result.fee.lines.find((line) => line.id === 'co-owners')?.quantity, 30);
  const shown = (await fixture.officer('GET', `/${result.caseCode}`)).json<OfficerCase>();
  const labels = shown.answers.map((row) => `${row.label.vi}: ${row.value.vi}`);
  assert.ok(labels.includes('Người góp vốn 30 · Trị giá phần góp: 10.000.000 đ'), labels.at(-1));
  assert.ok(labels.includes('Tổng vốn: 310.000.000 đ'));
});

test('a broken rule comes back with its place and its own sentence', async () => {
  await using fixture = startGateway({ catalogue });
  const good = application(2);
  const answers = { ...good.answers, 'coOwners.1.birthDate': { value: '2020-01-01', provenance: 'typed' } };
  const answer = await fixture.submit({ ...good, answers }, newKey());
  assert.equal(answer.statusCode, 422, answer.body);
  const [error] = answer.json<Problem>().errors ?? [];
  assert.equal(error?.fieldId, 'coOwners.1.birthDate');
  assert.equal(error.rule?.id, 'adult');
  assert.match(error.rule.message.vi, /đủ 18 tuổi/);
});

test('values of the wrong kind are refused, not turned into others', async () => {
  await using fixture = startGateway({ catalogue });
  const good = application(2);
  for (const [path, value] of [
    ['truth', 'true'],
    ['capital', '10000000'],
    ['goods', 'food'],
    ['coOwners', '1'],
    ['coOwners.1.pieces', [1]],
  ] as const) {
    const answers = { ...good.answers, [path]: { value, provenance: 'typed' } };
    const answer = await fixture.submit({ ...good, answers }, newKey());
    assert.ok([400, 422].includes(answer.statusCode), `${path}: ${answer.body}`);
  }
});
