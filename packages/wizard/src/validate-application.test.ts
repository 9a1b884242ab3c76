import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import * as fc from 'fast-check';
import { anyApplication } from './testing/arbitraries.ts';
import { context, ownBirthExtract, wizard } from './testing/fixtures.ts';
import { validateApplication } from './validate-application.ts';

const payload = wizard.payload(wizard.consent(ownBirthExtract(), true), 'vi');
const judge = (value: unknown): readonly string[] =>
  validateApplication(civilStatusExtract, value, context).map(({ fieldId, code }) => `${fieldId} ${code}`);
const withAnswer = (id: string, answer: unknown): unknown => ({
  ...payload,
  answers: { ...payload.answers, [id]: answer },
});

test('what the wizard makes is taken', () => {
  assert.deepEqual(judge(payload), []);
  assert.deepEqual(judge(JSON.parse(JSON.stringify(payload))), []);
});

test('each thing wrong is named', () => {
  assert.deepEqual(judge(withAnswer('applicantIdNumber', { value: '0010990123456', provenance: 'typed' })), [
    'applicantIdNumber too-long',
  ]);
  assert.deepEqual(
    judge(withAnswer('applicantName', { value: 'An'.normalize('NFD') + '\u0301', provenance: 'typed' })),
    ['applicantName bad-characters'],
  );
  assert.deepEqual(judge(withAnswer('phone', '0900000123')), ['phone wrong-type']);
  assert.deepEqual(judge(withAnswer('phone', null)), ['phone wrong-type']);
  assert.deepEqual(judge(withAnswer('phone', { value: '0900000123', provenance: 'rumour' })), [
    'phone wrong-type',
  ]);
  assert.deepEqual(judge(withAnswer('copies', { value: '2', provenance: 'typed' })), ['copies wrong-type']);
  assert.deepEqual(judge(withAnswer('nothing', { value: 'x', provenance: 'typed' })), [
    'nothing unknown-field',
  ]);
  assert.deepEqual(judge(JSON.parse(JSON.stringify(payload).replace('"phone"', '"__proto__"'))), [
    'phone required',
    '__proto__ unknown-field',
  ]);
});

test('an answer to a question that is not asked is refused', () => {
  assert.deepEqual(judge(withAnswer('spouseName', { value: 'Trần Thị Bình', provenance: 'typed' })), [
    'spouseName unknown-field',
  ]);
});

test('consent counts only for this text, given, in a language', () => {
  for (const consent of [undefined, null, 'yes', { ...payload.consent, given: false }]) {
    assert.deepEqual(judge({ ...payload, consent }), ['consent consent']);
  }
  assert.deepEqual(judge({ ...payload, consent: { ...payload.consent, given: 'true' } }), [
    'consent consent',
  ]);
  assert.deepEqual(judge({ ...payload, consent: { ...payload.consent, id: 'older' } }), ['consent consent']);
  assert.deepEqual(judge({ ...payload, consent: { ...payload.consent, language: 'fr' } }), [
    'consent consent',
  ]);
});

test('another version or an unknown unit is refused', () => {
  assert.deepEqual(judge({ ...payload, procedure: { ...payload.procedure, version: '0.0.1' } }), [
    'procedure not-an-option',
  ]);
  assert.deepEqual(judge({ ...payload, unit: '99999' }), ['unit unknown-unit']);
  assert.deepEqual(judge({ ...payload, unit: 26_740 }), ['unit unknown-unit']);
});

test('any JSON at all is judged, never thrown at', () => {
  fc.assert(
    fc.property(anyApplication(payload), (json) => {
      assert.ok(Array.isArray(validateApplication(civilStatusExtract, json, context)));
    }),
    { numRuns: 2000 },
  );
});
