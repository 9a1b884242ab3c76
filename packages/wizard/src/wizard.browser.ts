import { assert } from 'chai';
import { ownBirthExtract, wizard } from './testing/fixtures.ts';

it('runs as native modules, with the answers it gives in Node', () => {
  const draft = wizard.consent(ownBirthExtract(), true);
  assert.deepEqual(wizard.errors(draft), []);
  assert.equal(wizard.payload(draft, 'vi').feeShown, 16_000);
  const typed = wizard.answer(draft, 'applicantName', '  H’Hen   Bơ̆ Niê '.normalize('NFD'));
  assert.equal(typed.answers['applicantName']?.value, "H'Hen Bơ̆ Niê".normalize('NFC'));
  assert.deepEqual(wizard.errors(typed), []);
});
