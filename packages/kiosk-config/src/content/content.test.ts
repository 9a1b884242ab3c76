import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { publishedSchema } from '../published-schema.ts';
import { sampleConfiguration } from '../testing/index.ts';
import { checkConfiguration } from './check-configuration.ts';
import { differences } from './differences.ts';
import type { Configuration } from './schema.ts';

function reasonsOf(value: unknown): string {
  const checked = checkConfiguration(value);
  return checked.code === 'invalid' ? checked.reasons.join('\n') : '';
}
const wrong = (changes: Partial<Configuration>): string => reasonsOf(sampleConfiguration(changes));

test('a configuration that says everything is right, and so is the shortest', () => {
  assert.equal(reasonsOf(sampleConfiguration()), '');
  assert.equal(reasonsOf({ format: 1, version: 1, audience: { units: ['26740'] } }), '');
});

test('the published schema is the one in use', () => {
  const file = new URL('../../kiosk-config.schema.json', import.meta.url);
  assert.equal(
    readFileSync(file, 'utf8'),
    publishedSchema(),
    'run: node packages/kiosk-config/src/write-schema.node.ts',
  );
});

test('a sentence must be one of ours, with its placeholders, composed', () => {
  assert.match(
    wrong({ texts: { 'start.hallo': { vi: 'Chào' } } }),
    /start\.hallo: there is no such sentence/,
  );
  assert.match(wrong({ texts: { constructor: { vi: 'Chào' } } }), /constructor: there is no such sentence/);
  assert.match(
    wrong({ texts: { 'home.minutes': { vi: 'Nhanh thôi' } } }),
    /home\.minutes\/vi: must have exactly \{minutes\}/,
  );
  assert.match(wrong({ texts: { 'start.hello': { vi: 'Chào {name}' } } }), /must have no placeholders/);
  assert.match(wrong({ texts: { 'start.hello': { vi: 'Mời bạn vào'.normalize('NFD') } } }), /not composed/);
  assert.match(wrong({ texts: { 'start.hello': { vi: '  ' } } }), /is empty/);
});

test('a hue or chroma beyond what keeps contrast is refused', () => {
  assert.match(wrong({ brand: { hue: 360, chroma: 0.05 } }), /\/brand\/hue/);
  assert.match(wrong({ brand: { hue: 20, chroma: 0.11 } }), /\/brand\/chroma/);
});

test('hours end after they begin, in the order of the day, on days that exist', () => {
  const { hours } = sampleConfiguration();
  assert.ok(hours !== undefined);
  const withHours = (changes: Partial<typeof hours>): string => wrong({ hours: { ...hours, ...changes } });
  assert.match(withHours({ monday: [{ from: '17:00', to: '07:30' }] }), /monday\/0: must end after/);
  const overlap = [
    { from: '07:30', to: '12:00' },
    { from: '11:00', to: '17:00' },
  ];
  assert.match(withHours({ monday: overlap }), /monday\/1: begins before/);
  assert.match(withHours({ daysOff: ['2027-02-30'] }), /daysOff\/0: there is no such day/);
  const day = { date: '2027-02-17', periods: [] };
  assert.match(withHours({ special: [day, day] }), /special\/1\/date: this day stands here twice/);
});

test('times come in order; what is wanted most is offered; a rollback goes back', () => {
  assert.match(wrong({ expires: '2026-01-01T00:00:00+07:00' }), /notBefore: must come before/);
  assert.match(
    wrong({ notBefore: '2026-02-30T00:00:00+07:00', expires: '2026-02-01T00:00:00+07:00' }),
    /notBefore/,
  );
  assert.match(wrong({ services: { procedures: ['a'], mostWanted: 'b' } }), /mostWanted: must be one of/);
  assert.match(wrong({ version: 3, rollback: { from: 3 } }), /rollback\/from: must be greater/);
});

test('garbage and half-right values never throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      checkConfiguration(value);
      checkConfiguration({ ...sampleConfiguration(), hours: value });
      checkConfiguration({ ...sampleConfiguration(), texts: value });
    }),
  );
});

test('differences: one line a field; a long value is shortened', () => {
  const lines = differences(
    sampleConfiguration(),
    sampleConfiguration({ version: 13, brand: { hue: 20, chroma: 0.08 }, announcements: [] }),
  );
  assert.deepEqual(lines, [
    '+ /announcements: []',
    '- /announcements/0/text/en: "Counter 3 is closed this Friday."',
    '- /announcements/0/text/vi: "Thứ Sáu này quầy 3 nghỉ."',
    '~ /brand/hue: 255 → 20',
    '~ /version: 12 → 13',
  ]);
  assert.match(differences({ a: 'x'.repeat(500) }, {})[1] ?? '', /… \(502 characters\)$/);
  assert.deepEqual(differences(sampleConfiguration(), sampleConfiguration()), []);
});
