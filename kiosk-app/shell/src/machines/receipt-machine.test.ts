import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ReceiptActor } from '../screen-of.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';
import type { ReceiptFault } from './receipt-machine.ts';

const ends: readonly (readonly [string, DocumentPrintResult, ReceiptFault])[] = [
  ['paper runs out', { code: 'faulted', faults: ['paper-out'] }, 'paper-out'],
  ['the cover is opened', { code: 'faulted', faults: ['cover-open'] }, 'cover-open'],
  ['the printer is pulled in the middle of the receipt', { code: 'lost' }, 'lost'],
  ['the device host goes away', { code: 'host-lost' }, 'host-lost'],
  ['the printer does not answer', { code: 'timeout' }, 'timeout'],
  ['the printer names no fault', { code: 'faulted', faults: [] }, 'unrecoverable'],
  ['the host could not do it', { code: 'failed' }, 'unrecoverable'],
];

for (const [scenario, result, fault] of ends) {
  test(`${scenario}: the case stays, and the receipt can be printed again`, async () => {
    using kiosk = new TestKiosk();
    await kiosk.submit();
    await kiosk.at('printing');
    kiosk.world.finishPrint(result);
    await kiosk.at('receipt-fault');
    assert.equal(receiptOf(kiosk).getSnapshot().context.fault, fault);
    assert.equal(receiptOf(kiosk).getSnapshot().context.result.caseCode, 'H29.26740-261119-0042');
    receiptOf(kiosk).send({ type: 'PRINT_AGAIN' });
    await kiosk.at('printing');
    kiosk.world.finishPrint({ code: 'printed' });
    await kiosk.at('done');
    assert.equal(kiosk.world.submissions.length, 1);
  });
}

test('the device host never says how the print ended', async () => {
  using kiosk = new TestKiosk();
  await kiosk.submit();
  await kiosk.at('printing');
  for (let second = 0; second < 60; second += 20) {
    kiosk.actor.send({ type: 'ACTIVITY' });
    await kiosk.pass(20_000);
  }
  assert.equal(kiosk.screen.name, 'receipt-fault');
  assert.equal(receiptOf(kiosk).getSnapshot().context.fault, 'timeout');
});

test('with the code on the screen the person can finish without paper', async () => {
  using kiosk = new TestKiosk();
  await kiosk.submit();
  await kiosk.at('printing');
  kiosk.world.finishPrint({ code: 'lost' });
  await kiosk.at('receipt-fault');
  receiptOf(kiosk).send({ type: 'FINISH' });
  await kiosk.at('start');
});

function receiptOf({ screen }: TestKiosk): ReceiptActor {
  assert.ok('receipt' in screen, screen.name);
  return screen.receipt;
}
