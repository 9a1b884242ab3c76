import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHostFixture } from '../testing/host-fixture.ts';
import type { RawClient } from '../testing/host-fixture.ts';
import { schemaFindings } from '../testing/public-schema.ts';

/** Notes what the schema has against each message that comes. */
function watch(client: RawClient, findings: string[], seen: Set<string>): void {
  client.socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { header: { type: string; name: string } };
    seen.add(`${message.header.type} ${message.header.name}`);
    findings.push(...schemaFindings(message).map((finding) => `${message.header.name}: ${finding}`));
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
  const findings: string[] = [];
  const seen = new Set<string>();
  const reader = await fixture.connect('barcode-scanner');
  const receipts = await fixture.connect('receipt-printer');
  const publisher = await fixture.connect('publisher');
  for (const client of [reader, receipts, publisher]) watch(client, findings, seen);

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
