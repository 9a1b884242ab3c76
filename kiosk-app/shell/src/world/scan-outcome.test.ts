import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTicketCode } from '@motcua/client';
import * as fc from 'fast-check';
import { parseProcedureCode, procedureCodeOf } from './procedure-code.ts';
import { toScanOutcome } from './scan-outcome.ts';

const today = '2026-11-22';
const scan = (text: string) => toScanOutcome({ code: 'scanned', text }, today);
const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';

test('whatever a person has in hand opens the right thing', () => {
  assert.equal(scan(card).code, 'id-card');
  assert.deepEqual(scan('H29.26740-261122-0042'), { code: 'case', caseCode: 'H29.26740-261122-0042' });
  assert.deepEqual(scan('0612 5536 7354 8508'), { code: 'case', caseCode: '0612-5536-7354-8508' });
  assert.deepEqual(scan('q.26740-261122-a012\r'), { code: 'ticket', ticketCode: 'Q.26740-261122-A012' });
  assert.deepEqual(scan('Q.26740-261122-K1-001'), { code: 'ticket', ticketCode: 'Q.26740-261122-K1-001' });
  const procedure = { code: 'procedure', procedureId: 'birth-registration' };
  assert.deepEqual(scan('P.birth-registration'), procedure);
  assert.deepEqual(scan('https://motcua.example/p/#n.birth-registration.26740'), procedure);
});

test('other pages stay closed, also those that end like ours', () => {
  for (const address of [
    'https://motcua.example/p/#f.aaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb',
    'https://motcua.example/p/#n.Birth Registration.26740',
    'https://motcua.example/p/#n..26740',
    'https://motcua.example/#n.birth-registration.26740',
    'http://example.com/',
  ])
    assert.deepEqual(scan(address), { code: 'not-useful', problem: 'web-address' }, address);
  for (const text of ['P.', 'P.-a', 'P.a_b', 'Q.26740-261122-', 'Q.26740-261122-K001', 'javascript:alert(1)'])
    assert.equal(scan(text).code, 'not-useful', text);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc
    .tuple(
      fc.constantFrom(card, 'Q.26740-261122-A012', 'P.birth-registration', 'https://a.vn/p/#n.a.1'),
      fc.nat(),
      fc.string(),
    )
    .map(([text, at, more]) => text.slice(0, at % text.length) + more + text.slice(at % text.length)),
);

test('random codes are judged, never believed', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const outcome = scan(text);
      if (outcome.code === 'procedure') assert.match(outcome.procedureId, /^[a-z0-9-]{1,80}$/);
      if (outcome.code === 'ticket') assert.equal(parseTicketCode(outcome.ticketCode), outcome.ticketCode);
      assert.ok(outcome.code !== 'busy' && outcome.code !== 'lost');
    }),
  );
});

test('the code of a sheet leads back to its procedure', () => {
  const ids = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$/);
  fc.assert(fc.property(ids, (id) => assert.equal(parseProcedureCode(procedureCodeOf(id)), id)));
});
