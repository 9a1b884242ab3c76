import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogRecord } from '@motcua/care';
import * as fc from 'fast-check';
import { encode } from 'uqr';
import { logDigest, mostDigestBytes } from './log-digest.ts';

const faults: readonly LogRecord[] = [
  { time: '2026-11-19T02:10:00Z', level: 'info', event: 'device-found', device: 'receipt-printer' },
  {
    time: '2026-11-19T02:11:00Z',
    level: 'info',
    event: 'device-state',
    device: 'receipt-printer',
    state: 'faulted',
    faults: 'paper-out',
  },
  { time: '2026-11-19T02:12:00Z', level: 'error', event: 'request-failed', error: 'Error', at: 'at x (y:1)' },
];

test('the newest entries come first, each a short line, under the kiosk’s name and the day', () => {
  assert.deepEqual(logDigest(faults, { kiosk: 'Kiosk 1' }), {
    text: [
      'Kiosk 1 19/11/2026',
      '09:12 request-failed Error',
      '09:11 device-state receipt-printer faulted paper-out',
      '09:10 device-found receipt-printer',
    ].join('\n'),
    count: 3,
  });
  assert.deepEqual(logDigest([], { kiosk: 'Kiosk 1' }), { text: 'Kiosk 1', count: 0 });
});

test('what does not fit is left out, the oldest first', () => {
  const many = Array.from({ length: 60 }, () => faults).flat();
  const { count, text } = logDigest(many, { kiosk: 'Máy ở sảnh' });
  assert.equal(text.split('\n').length, count + 1);
  assert.ok(count >= 8, `${count} lines`);
  assert.ok(encode(text, { ecc: 'M' }).version <= 15);
});

test('no sentence, no long number, nothing that a phone could not read, whatever stands in the log', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('001099012345', 'Nguyễn Văn An', 'nguyen van an', 'id-001099012345'),
  );
  const record = fc
    .tuple(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
      fc.dictionary(fc.string(), value),
      value,
    )
    .map(([time, fields, event]) => ({ ...fields, time: time.toISOString(), event: String(event) }));
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), fc.string({ unit: 'binary' }), (events, kiosk) => {
      const { count, text } = logDigest(events, { kiosk });
      assert.ok(new TextEncoder().encode(text).length <= mostDigestBytes);
      const lines = count === 0 ? [] : text.split('\n').slice(-count);
      for (const line of lines) {
        assert.match(line, /^\d\d:\d\d(?: [\w.:@/+-]{1,32})*$/);
        assert.doesNotMatch(line, /\d{9}/);
      }
      assert.ok(encode(text === '' ? ' ' : text, { ecc: 'M' }).version <= 15);
    }),
  );
});
