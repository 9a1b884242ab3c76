import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { ProcessingTime } from '../definition.ts';
import {
  calendarSources,
  daysOff,
  dueAt,
  extraWorkingDays,
  isWorkingDay,
  stepDueAt,
  vietnamCalendar,
} from './index.ts';

const text = { vi: 'Trong ngày', en: 'The same day' };
const sameDay: ProcessingTime = { kind: 'same-day', cutOff: '15:00', text };
const workingDays = (days: number): ProcessingTime => ({ kind: 'working-days', days, text });

/** An instant by the wall clock in Vietnam. */
const at = (wallClock: string): Date => new Date(`${wallClock.replace(' ', 'T')}+07:00`);
const due = (processing: ProcessingTime, submitted: string): string =>
  new Date(dueAt(processing, at(submitted), vietnamCalendar).getTime() + 7 * 3_600_000)
    .toISOString()
    .slice(0, 16);

const sameDayCases: readonly (readonly [why: string, submitted: string, due: string])[] = [
  ['in the morning', '2026-11-23 09:16:00', '2026-11-23T17:00'],
  ['before the office opens', '2026-11-23 00:00:00', '2026-11-23T17:00'],
  ['a second before the cut-off', '2026-11-18 14:59:59', '2026-11-18T17:00'],
  ['at the cut-off', '2026-11-18 15:00:00', '2026-11-19T17:00'],
  ['a second after it', '2026-11-18 15:00:01', '2026-11-19T17:00'],
  ['at night, when UTC still has the day before', '2026-11-19 00:30:00', '2026-11-19T17:00'],
  ['late in the evening', '2026-11-18 23:59:59', '2026-11-19T17:00'],
  ['on Friday after the cut-off', '2026-11-20 15:30:00', '2026-11-23T17:00'],
  ['on Saturday morning', '2026-11-21 08:00:00', '2026-11-23T17:00'],
  ['on Sunday night', '2026-11-22 23:00:00', '2026-11-23T17:00'],
  ['before a single day off', '2026-11-23 15:00:00', '2026-11-25T17:00'],
  ['on a single day off', '2026-11-24 10:00:00', '2026-11-25T17:00'],
  ['on the last Friday before Tết 2026', '2026-02-13 14:00:00', '2026-02-13T17:00'],
  ['too late for Tết 2026', '2026-02-13 15:00:00', '2026-02-23T17:00'],
  ['on the first day of the year of the horse', '2026-02-17 09:00:00', '2026-02-23T17:00'],
  ['too late for Tết 2027', '2027-02-04 16:00:00', '2027-02-12T17:00'],
  ['on Giỗ Tổ, a Sunday that is made up for', '2026-04-26 09:00:00', '2026-04-28T17:00'],
  ['before 30/4 and 1/5, which touch a weekend', '2026-04-29 15:00:00', '2026-05-04T17:00'],
  ['before National Day with its exchanged Monday', '2026-08-28 15:00:00', '2026-09-03T17:00'],
  ['on a Saturday that is worked', '2026-08-22 10:00:00', '2026-08-22T17:00'],
  ['on the last day of the year', '2026-12-31 15:00:00', '2027-01-04T17:00'],
];

for (const [why, submitted, expected] of sameDayCases) {
  test(`the same day, handed in ${why}`, () => assert.equal(due(sameDay, submitted), expected));
}

test('working days are counted from the day after', () => {
  assert.equal(due(workingDays(1), '2026-11-18 08:00:00'), '2026-11-19T17:00');
  assert.equal(due(workingDays(3), '2026-11-18 16:00:00'), '2026-11-23T17:00');
  assert.equal(due(workingDays(1), '2026-11-21 08:00:00'), '2026-11-23T17:00');
  assert.equal(due(workingDays(5), '2026-02-11 08:00:00'), '2026-02-25T17:00');
});

test('the calendar’s days are real, dated once, and have a source', () => {
  for (const days of [daysOff, extraWorkingDays]) {
    assert.equal(new Set(days.map((day) => day.date)).size, days.length);
    for (const { date, source } of days) {
      assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date);
      assert.ok(source in calendarSources, source);
    }
  }
  for (const { date } of extraWorkingDays)
    assert.ok([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
});

test('each year of the calendar has its 12 days off and what makes up for weekends', () => {
  for (const year of ['2026', '2027']) {
    const dates = daysOff.filter((day) => day.date.startsWith(year)).map((day) => day.date.slice(5));
    for (const fixed of ['01-01', '04-30', '05-01', '09-02', '11-24'])
      assert.ok(dates.includes(fixed), fixed);
    assert.equal(
      daysOff.filter((day) => day.date.startsWith(year) && day.name.startsWith('Tết Nguyên đán')).length,
      5,
    );
  }
});

const anyInstant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-11-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const anyProcessing = fc.oneof(fc.constant(sameDay), fc.integer({ min: 1, max: 20 }).map(workingDays));

test('due is after submission, at closing time of a working day', () => {
  fc.assert(
    fc.property(anyInstant, anyProcessing, (submittedAt, processing) => {
      const end = dueAt(processing, submittedAt, vietnamCalendar);
      assert.ok(end > submittedAt);
      const wallClock = new Date(end.getTime() + 7 * 3_600_000).toISOString();
      assert.equal(wallClock.slice(11, 16), '17:00');
      assert.ok(isWorkingDay(wallClock.slice(0, 10), vietnamCalendar));
    }),
  );
});

test('steps fall in office hours, in order, the last one with the whole', () => {
  fc.assert(
    fc.property(anyInstant, anyProcessing, (submittedAt, processing) => {
      let before = submittedAt;
      for (const share of [0, 0.25, 0.5, 0.8, 1]) {
        const step = stepDueAt(processing, { submittedAt, share }, vietnamCalendar);
        assert.ok(step >= before, `${share}`);
        if (share > 0) {
          const wallClock = new Date(step.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
          assert.ok(wallClock >= '07:30' && wallClock <= '17:00', wallClock);
        }
        before = step;
      }
      assert.deepEqual(before, dueAt(processing, submittedAt, vietnamCalendar));
    }),
  );
});

test('the days of a step are working days too', () => {
  const submittedAt = at('2026-11-19 17:00:00');
  const step = stepDueAt(workingDays(2), { submittedAt, share: 0.75 }, vietnamCalendar);
  assert.equal(step.toISOString(), at('2026-11-23 11:30:00').toISOString());
});

test('a morning’s application: searched by early afternoon, signed an hour before closing', () => {
  const submittedAt = at('2026-11-23 09:16:00');
  const step = (share: number): string =>
    new Date(stepDueAt(sameDay, { submittedAt, share }, vietnamCalendar).getTime() + 7 * 3_600_000)
      .toISOString()
      .slice(11, 16);
  assert.deepEqual([0, 0.5, 0.8, 1].map(step), ['09:16', '14:00', '16:00', '17:00']);
});
