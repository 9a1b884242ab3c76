import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import * as fc from 'fast-check';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { summaryOf } from '../testing/summary-of.ts';
import { offeredServices } from './offered-services.ts';
import { asBuilt, parseConfiguration, takesConfiguration } from './shown-configuration.ts';
import { withUnitTexts } from './unit-texts.ts';

const summary = (id: string) => ({ ...summaryOf(civilStatusExtract), id });
const all = ['birth', 'civil-status-extract', 'marriage'].map(summary);
const offer = (services: object) => {
  const offered = offeredServices(all, { digest: 'd', services });
  return [offered?.procedures.map(({ id }) => id), offered?.mostWanted];
};

test('the unit chooses what is offered and what stands first', () => {
  assert.deepEqual(offer({}), [['birth', 'civil-status-extract', 'marriage'], 'civil-status-extract']);
  assert.deepEqual(offer({ procedures: ['marriage', 'birth'] }), [['birth', 'marriage'], 'birth']);
  assert.deepEqual(offer({ mostWanted: 'marriage' }), [
    ['birth', 'civil-status-extract', 'marriage'],
    'marriage',
  ]);
});

test('none of the chosen is there any more: all are offered', () => {
  assert.deepEqual(offer({ procedures: ['withdrawn'], mostWanted: 'withdrawn' }), [
    ['birth', 'civil-status-extract', 'marriage'],
    'birth',
  ]);
  assert.equal(offeredServices([], asBuilt), undefined);
});

test('the unit’s sentences stand in for ours in their language, with what is filled in', () => {
  const texts = { 'home.minutes': { vi: 'Chừng {minutes} phút thôi' } };
  const t = withUnitTexts(translator(shellTexts, 'vi'), { digest: 'd', texts }, 'vi');
  assert.equal(t('home.minutes', { minutes: 5 }), 'Chừng 5 phút thôi');
  assert.equal(t('start.hello'), shellTexts.vi['start.hello']);
  const english = withUnitTexts(translator(shellTexts, 'en'), { digest: 'd', texts }, 'en');
  assert.notEqual(english('home.minutes', { minutes: 5 }), 'Chừng 5 phút thôi');
});

test('whatever the host says, it is read', () => {
  assert.deepEqual(parseConfiguration({ configuration: null }), asBuilt);
  fc.assert(fc.property(fc.anything(), (value) => void parseConfiguration({ configuration: value })));
  fc.assert(fc.property(fc.anything(), (value) => void parseConfiguration(value)));
});

test('a host that takes configurations says so before it has one', () => {
  assert.deepEqual([{}, null, 1, { configuration: null }].map(takesConfiguration), [
    false,
    false,
    false,
    true,
  ]);
});
