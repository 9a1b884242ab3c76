import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import type { FieldErrorCode } from '@motcua/wizard';
import { problemCodes } from './codes.ts';

/** The compiler keeps this list complete. */
const fieldCodes: Readonly<Record<FieldErrorCode, true>> = {
  required: true,
  'unknown-field': true,
  'wrong-type': true,
  'not-an-option': true,
  'too-short': true,
  'too-long': true,
  'bad-characters': true,
  'id-number-length': true,
  'id-number-province': true,
  'phone-length': true,
  'phone-prefix': true,
  email: true,
  'date-incomplete': true,
  'date-impossible': true,
  'date-future': true,
  'date-too-early': true,
  'count-minimum': true,
  'count-maximum': true,
  'unknown-unit': true,
  'date-past': true,
  'not-a-number': true,
  'amount-minimum': true,
  'amount-maximum': true,
  'number-minimum': true,
  'number-maximum': true,
  'number-decimals': true,
  'choices-minimum': true,
  'choices-maximum': true,
  'group-minimum': true,
  'group-maximum': true,
  'file-missing': true,
  'files-maximum': true,
  'file-type': true,
  'file-empty': true,
  'file-size': true,
  'file-gone': true,
  provenance: true,
  confirm: true,
  rule: true,
  'information-only': true,
  consent: true,
};

const codes = [
  ...Object.keys(problemCodes),
  ...Object.keys(fieldCodes).map((code) => `field.${code}`),
].toSorted();

test('each code has a sentence in each language, and no sentence lacks its code', () => {
  for (const language of languages)
    assert.deepEqual(Object.keys(errorsTexts[language]).toSorted(), codes, language);
});

const guide = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
const entries = [...guide.matchAll(/^### (\S+)\n\n([^\n]+)/gm)];

test('each code has an entry in docs/errors.md, and no entry lacks its code', () => {
  assert.deepEqual(entries.map(([, code]) => String(code)).toSorted(), codes);
});

test('entries in docs/errors.md name the status of their problem', () => {
  const statuses = new Map(entries.map(([, code, text]) => [code, text?.slice(0, 4)]));
  for (const [code, { status }] of Object.entries(problemCodes))
    assert.equal(statuses.get(code), `${status}.`, code);
});
