import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChipReadResult } from '@motcua/chip-reader';
import { startHostFixture } from '../testing/host-fixture.ts';
import type { RawClient } from '../testing/host-fixture.ts';
import { schemaFindings } from '../testing/public-schema.ts';

/** Notes which messages come; a client says itself what the schema has against them. */
function note(client: RawClient, seen: Set<string>): void {
  client.socket.on('message', (data: Buffer) => {
    const { header } = JSON.parse(data.toString('utf8')) as { header: { type: string; name: string } };
    seen.add(`${header.type} ${header.name}`);
  });
}

test('the schema finds what is wrong', () => {
  const header = { type: 'completion', name: 'Common.Status', version: '1.0', requestId: 1 };
  assert.deepEqual(schemaFindings({ header, payload: { common: { device: 'online' } } }), []);
  assert.notDeepEqual(schemaFindings({ header, payload: { common: { device: 'well' } } }), []);
  assert.notDeepEqual(schemaFindings({ header, payload: {} }), []);
  assert.notDeepEqual(schemaFindings({ header: { ...header, type: 'acknowledge' }, payload: {} }), []);
});

test('every message that the host sends is valid under the public schema', async () => {
  await using fixture = await startHostFixture();
  const { scanner, printer } = fixture;
  const seen = new Set<string>();
  const reader = await fixture.connect('barcode-scanner');
  const receipts = await fixture.connect('receipt-printer');
  const publisher = await fixture.connect('publisher');
  for (const client of [reader, receipts, publisher]) note(client, seen);

  let requestId = 0;
  const run = async (client: RawClient, name: string, payload: object = {}): Promise<void> => {
    requestId += 1;
    client.command(name, requestId, payload);
    await client.expect('acknowledge');
    await client.expect('completion');
  };
  for (const client of [reader, receipts, publisher]) {
    for (const name of ['Status', 'Capabilities', 'Cancel']) await run(client, `Common.${name}`);
    await run(client, 'Common.SetVersions', { commands: { 'Common.Status': 1 } });
    await run(client, 'Common.SetVersions', { commands: { 'Common.Status': 9 } });
    await run(client, 'CashDispenser.Dispense');
  }
  await run(publisher, 'ServicePublisher.GetServices');
  await run(reader, 'BarcodeReader.Reset');
  await run(receipts, 'Printer.Reset');
  await run(receipts, 'Printer.PrintRaw', { inputData: 'yes' });

  for (const end of [
    { code: 'scanned', text: 'Nguyễn Văn An' },
    { code: 'unreadable', reason: 'too-long' },
    { code: 'lost' },
  ] as const) {
    const done = run(reader, 'BarcodeReader.Read');
    (await scanner.reads.next())(end);
    await done;
  }
  for (const end of [
    { code: 'printed' },
    { code: 'faulted', faults: ['paper-out'] },
    { code: 'faulted', faults: ['paper-jam'] },
    { code: 'lost' },
  ] as const) {
    const done = run(receipts, 'Printer.PrintRaw', { inputData: 'no', data: 'G0A=' });
    (await printer.prints.next())(end);
    await done;
  }
  for (const kind of ['starting', 'busy', 'lost', 'ready'] as const) scanner.enter({ kind });
  printer.enter({ kind: 'faulted', faults: ['paper-out'] });
  printer.warnings = ['paper-low'];
  printer.enter({ kind: 'ready' });
  reader.socket.send('{"header":{"type":"command","name":"Common.Status","requestId":-1}}');
  await reader.expect('acknowledge');
  await run(reader, 'Common.Status');
  await run(receipts, 'Common.Status');

  const findings = [reader, receipts, publisher].flatMap((client) => client.findings);
  assert.deepEqual(findings, []);
  for (const message of [
    'unsolicited Common.StatusChangedEvent',
    'unsolicited Printer.PaperThresholdEvent',
    'completion ServicePublisher.GetServices',
    'completion BarcodeReader.Read',
    'completion Printer.PrintRaw',
  ]) {
    assert.ok(seen.has(message), message);
  }
});

test('every message about the card reader is valid under the public schema', async () => {
  await using fixture = await startHostFixture({ hasCardReader: true });
  const { cardReader } = fixture;
  const client = await fixture.connect('id-card-reader');
  const seen = new Set<string>();
  note(client, seen);
  let requestId = 0;
  const begin = async (name: string, payload: object = {}): Promise<void> => {
    requestId += 1;
    client.command(name, requestId, payload);
    await client.expect('acknowledge');
  };
  for (const name of ['Common.Status', 'Common.Capabilities', 'CardReader.Reset', 'MotCua.Claim']) {
    await begin(name);
    await client.expect('completion');
  }
  const request = { idNumber: '001099012345', items: ['fullName'], portrait: false };
  const read: ChipReadResult = {
    code: 'read',
    answer: { items: { fullName: 'Nguyễn Văn An' }, verdict: 'genuine', expiry: 'valid' },
  };
  for (const end of [
    read,
    { code: 'refused', reason: 'wrong-can' },
    { code: 'lost' },
    { code: 'busy' },
  ] as const) {
    await begin('MotCua.ReadIdCard', request);
    const done = await cardReader.reads.next();
    cardReader.show('present');
    cardReader.progress({ step: 'card-present' });
    cardReader.progress({ step: 'authenticity', verdict: 'genuine' });
    done(end);
    assert.equal((await client.expect('event')).header.name, 'CardReader.MediaInsertedEvent');
    for (let events = 0; events < 2; events += 1) await client.expect('event');
    await client.expect('completion');
    cardReader.show('absent');
  }
  for (const presence of ['mute', 'unknown'] as const) cardReader.show(presence);
  cardReader.enter({ kind: 'faulted', faults: ['service-missing'] });
  for (const kind of ['lost', 'starting', 'busy', 'ready'] as const) cardReader.enter({ kind });
  await begin('MotCua.ReadIdCard', { idNumber: 'x' });
  await client.expect('completion');
  await begin('Common.Status');
  await client.expect('completion');
  assert.deepEqual(client.findings, []);
  for (const message of [
    'completion CardReader.Reset',
    'event CardReader.MediaInsertedEvent',
    'unsolicited Common.StatusChangedEvent',
    'completion Common.Capabilities',
  ])
    assert.ok(seen.has(message), message);
});

test('discovery names each service with its own address', async () => {
  await using fixture = await startHostFixture();
  const publisher = await fixture.connect('publisher');
  publisher.command('ServicePublisher.GetServices', 1);
  await publisher.expect('acknowledge');
  const { payload } = await publisher.expect('completion');
  const base = `${fixture.host.address.replace('http', 'ws')}/xfs4iot/v1.0`;
  assert.deepEqual(payload['services'], [
    { serviceURI: `${base}/barcode-scanner` },
    { serviceURI: `${base}/receipt-printer` },
  ]);
});

test('a version that is not spoken here is refused before anything begins', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  const send = (version: string, requestId: number): void => {
    const header = { type: 'command', name: 'BarcodeReader.Read', version, requestId };
    client.socket.send(JSON.stringify({ header, payload: {} }));
  };
  for (const [requestId, version] of ['9.0', 'newest', '1'].entries()) {
    send(version, requestId + 1);
    assert.equal((await client.expect('acknowledge')).header.status, 'invalidMessage');
  }
  send('2.0', 9);
  assert.equal((await client.expect('acknowledge')).header.status, undefined);
});
