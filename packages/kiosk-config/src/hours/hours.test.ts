import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { OpeningHours } from '../content/schema.ts';
import { sampleHours } from '../testing/sample.ts';
import { announcementsAt, hoursOf, instantOf, openingAt } from './index.ts';

const hours: OpeningHours = {
  ...sampleHours,
  daysOff: ['2027-01-01', '2026-12-25'],
  special: [
    { date: '2026-12-25', periods: [{ from: '09:00', to: '10:00' }] },
    {
      date: '2026-12-31',
      periods: [{ from: '20:00', to: '24:00' }],
      reason: { vi: 'Trực Tết', en: 'New year' },
    },
  ],
};
const at = (text: string): Date => new Date(`${text}:00+07:00`);
const opening = (text: string) => {
  const found = openingAt(hours, at(text));
  return found === undefined ? undefined : [found.from, found.to];
};

test('in the hours, before them, at noon, and over a weekend', () => {
  assert.deepEqual(opening('2026-11-23T08:00'), [at('2026-11-23T07:30'), at('2026-11-23T11:30')]);
  assert.deepEqual(opening('2026-11-23T05:00'), [at('2026-11-23T07:30'), at('2026-11-23T11:30')]);
  assert.deepEqual(opening('2026-11-23T11:30'), [at('2026-11-23T13:30'), at('2026-11-23T17:00')]);
  assert.deepEqual(opening('2026-11-28T11:30'), [at('2026-11-30T07:30'), at('2026-11-30T11:30')]);
});

test('late in the evening in Vietnam it is still the day before in UTC', () => {
  assert.deepEqual(opening('2026-11-23T00:30'), [at('2026-11-23T07:30'), at('2026-11-23T11:30')]);
});

test('a special day comes before a day off, a day off before the weekday', () => {
  assert.deepEqual(opening('2026-12-25T07:45'), [at('2026-12-25T09:00'), at('2026-12-25T10:00')]);
  assert.deepEqual(hoursOf(hours, '2027-01-01').periods, []);
  assert.deepEqual(hoursOf(hours, '2026-12-31').reason, { vi: 'Trực Tết', en: 'New year' });
});

test('a night that goes on after midnight is one opening', () => {
  const night: OpeningHours = {
    ...hours,
    friday: [{ from: '20:00', to: '24:00' }],
    saturday: [{ from: '00:00', to: '02:00' }],
  };
  assert.deepEqual(openingAt(night, at('2026-11-27T21:00')), {
    from: at('2026-11-27T20:00'),
    to: at('2026-11-28T02:00'),
  });
});

test('open day and night has an end two months ahead, and never open has none', () => {
  const allDay = [{ from: '00:00', to: '24:00' }];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const always = Object.fromEntries(days.map((day) => [day, allDay])) as unknown as OpeningHours;
  const found = openingAt(always, at('2026-11-23T08:00'));
  assert.ok(found !== undefined && found.from <= at('2026-11-23T08:00') && found.to > at('2027-01-01T00:00'));
  const never = Object.fromEntries(days.map((day) => [day, []])) as unknown as OpeningHours;
  assert.equal(openingAt(never, at('2026-11-23T08:00')), undefined);
});

test('whatever the time: the opening has not ended, and is open exactly when it has begun', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 120 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const now = new Date(at('2026-11-01T00:00').getTime() + minutes * 60_000);
      const found = openingAt(hours, now);
      assert.ok(found !== undefined && found.to > now);
      const local = new Date(now.getTime() + 7 * 3600_000).toISOString();
      const { periods } = hoursOf(hours, local.slice(0, 10));
      const time = local.slice(11, 16);
      const isOpen = periods.some(({ from, to }) => from <= time && time < to);
      assert.equal(found.from <= now, isOpen);
    }),
  );
});

test('announcements have their time, and two are shown at most', () => {
  const text = { vi: 'a', en: 'a' };
  const list = [
    { to: '2026-11-23T08:00:00+07:00', text },
    { from: '2026-11-23T08:00:00+07:00', text: { vi: 'b', en: 'b' } },
    { text: { vi: 'c', en: 'c' } },
    { text: { vi: 'd', en: 'd' } },
  ];
  const shown = announcementsAt(list, at('2026-11-23T08:00')).map(({ text }) => text.vi);
  assert.deepEqual(shown, ['b', 'c']);
  assert.deepEqual(announcementsAt(undefined, new Date()), []);
  assert.equal(instantOf('2026-11-23', '24:00').toISOString(), '2026-11-23T17:00:00.000Z');
});
