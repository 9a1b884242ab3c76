import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { barcodeScannerService } from '../services/barcode-scanner.ts';
import { FakeScanner } from '../testing/fake-devices.ts';
import type { WireMessage } from '../testing/host-fixture.ts';
import { ClientConnection } from './client-connection.ts';
import { CommandQueue } from './command-queue.ts';

function openConnection(): { connection: ClientConnection; sent: WireMessage[] } {
  const sent: WireMessage[] = [];
  const connection = new ClientConnection({
    service: barcodeScannerService(new FakeScanner()),
    queue: new CommandQueue({ capacity: 8, claimWaitMs: 1 }),
    send: (text) => sent.push(JSON.parse(text) as WireMessage),
    log: { info: () => undefined, error: () => undefined },
  });
  return { connection, sent };
}

const word = fc.oneof(
  fc.constantFrom('command', 'completion', 'BarcodeReader.Read', 'BarcodeReader.Reset', 'Common.Cancel'),
  fc.constantFrom(1, 2, 0, -1, 1e9, null),
  fc.jsonValue(),
);
const nearlyRight = fc.record({
  header: fc.record(
    { type: fc.constantFrom('command', 'event'), name: word, requestId: word, timeout: word },
    { requiredKeys: ['type'] },
  ),
  payload: fc.oneof(fc.record({ requestIds: word }), fc.jsonValue()),
});

test('whatever comes is answered with exactly one acknowledge, and nothing throws', () => {
  const { connection, sent } = openConnection();
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    nearlyRight.map((message) => JSON.stringify(message)),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(anything, (data) => {
      const before = sent.filter(({ header }) => header.type === 'acknowledge').length;
      connection.receive(data);
      const after = sent.filter(({ header }) => header.type === 'acknowledge').length;
      assert.equal(after, before + 1);
    }),
    { numRuns: 500 },
  );
  connection.close();
});
