import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PrintResult } from '@motcua/devices';
import * as fc from 'fast-check';
import { startHostFixture } from '../testing/host-fixture.ts';
import { checkReceiptDocument } from './receipt-document.ts';

const receipt = { language: 'vi', blocks: [{ kind: 'title', text: 'Giấy biên nhận' }] };

const results: [PrintResult, string, object][] = [
  [{ code: 'printed' }, 'success', {}],
  [
    { code: 'faulted', faults: ['cover-open', 'paper-out'] },
    'commandErrorCode',
    { errorCode: 'paperOut', motCua: { faults: ['cover-open', 'paper-out'] } },
  ],
  [
    { code: 'faulted', faults: ['cover-open'] },
    'commandErrorCode',
    { errorCode: 'motCuaFault', motCua: { faults: ['cover-open'] } },
  ],
  [{ code: 'lost' }, 'deviceNotReady', {}],
  [{ code: 'timeout' }, 'timeOut', {}],
  [{ code: 'busy' }, 'sequenceError', {}],
  [{ code: 'canceled' }, 'canceled', {}],
];
test('how a print ended goes over the wire', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('receipt-printer');
  let requestId = 0;
  for (const [result, completionCode, payload] of results) {
    requestId += 1;
    client.command('MotCua.PrintDocument', requestId, receipt);
    await client.expect('acknowledge');
    (await fixture.printer.prints.next())(result);
    const completion = await client.expect('completion');
    assert.equal(completion.header.completionCode, completionCode);
    assert.deepEqual(completion.payload, { completionCode, ...payload });
  }
});

const wrongDocuments: [string, object, string][] = [
  ['no blocks', { language: 'vi', blocks: [] }, 'document/blocks is not as expected'],
  ['a language we lack', { ...receipt, language: 'fr' }, 'document/language is not as expected'],
  ['an unknown block', { ...receipt, blocks: [{ kind: 'video' }] }, 'document/blocks/0 is not as expected'],
  [
    'a QR code larger than a receipt needs',
    { ...receipt, blocks: [{ kind: 'qr', text: 'x'.repeat(301) }] },
    'document/blocks/0 is not as expected',
  ],
  [
    'a receipt metres long',
    { ...receipt, blocks: Array.from({ length: 101 }, () => ({ kind: 'ornament' })) },
    'document/blocks is not as expected',
  ],
  ['a field of nobody’s', { ...receipt, copies: 3 }, 'document is not as expected'],
];
test('a document that is not as expected is refused with its place, and nothing is printed', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('receipt-printer');
  let requestId = 0;
  for (const [what, document, reason] of wrongDocuments) {
    requestId += 1;
    client.command('MotCua.PrintDocument', requestId, document);
    await client.expect('acknowledge');
    const { header } = await client.expect('completion');
    assert.equal(header.completionCode, 'invalidData', what);
    assert.equal(header.errorDescription, reason, what);
  }
  assert.equal(fixture.printer.printedBytes, 0);
});

test('any document is either accepted or refused', () => {
  const block = fc.record({ kind: fc.constantFrom('qr', 'row', 'steps', 'box'), text: fc.jsonValue() });
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ language: fc.constant('vi'), blocks: fc.array(block) })),
      (document) => {
        checkReceiptDocument(document);
      },
    ),
  );
});
