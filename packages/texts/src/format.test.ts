import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDate,
  formatDong,
  formatTime,
  formatWeekday,
  groupIdNumber,
  maskIdNumber,
  toVietnamTime,
} from './format.ts';

test('amounts take a dot for thousands', () => {
  assert.equal(formatDong(0), '0 đ');
  assert.equal(formatDong(8000), '8.000 đ');
  assert.equal(formatDong(1234567), '1.234.567 đ');
});

test('whole and partial dates', () => {
  assert.equal(formatDate('2026-11-23'), '23/11/2026');
  assert.equal(formatDate('1999-05'), '05/1999');
  assert.equal(formatDate('1999'), '1999');
});

test('an instant late in the UTC day belongs to the next day in Vietnam', () => {
  assert.deepEqual(toVietnamTime('2026-11-22T18:30:00Z'), { date: '2026-11-23', time: '01:30' });
  assert.equal(formatDate('2026-11-22T18:30:00Z'), '23/11/2026');
  assert.equal(formatTime('2026-11-22T18:30:00Z'), '01:30');
  assert.equal(formatWeekday('2026-11-22T18:30:00Z', 'vi'), 'thứ Hai');
  assert.equal(formatWeekday('2026-11-22', 'en'), 'Sunday');
});

test('identity numbers in threes, and masked', () => {
  assert.equal(groupIdNumber('001099012345'), '001 099 012 345');
  assert.equal(maskIdNumber('001099012345'), '001 ••• ••• 345');
  assert.equal(maskIdNumber('123456789'), '123 ••• 789');
  assert.equal(maskIdNumber('12345'), '•••••');
});
