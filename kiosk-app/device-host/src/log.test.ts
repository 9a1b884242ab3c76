import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHostFixture } from './testing/host-fixture.ts';

test('nothing that was scanned, printed, sent or thrown reaches the log, and no token', async () => {
  const planted = 'Planted Person 001099012345';
  await using fixture = await startHostFixture();
  const scanner = await fixture.connect('barcode-scanner');
  const printer = await fixture.connect('receipt-printer');

  scanner.command('BarcodeReader.Read', 1);
  await scanner.expect('acknowledge');
  (await fixture.scanner.reads.next())({ code: 'scanned', text: planted });
  await scanner.expect('completion');

  fixture.scanner.bug = new Error(`cannot read ${planted}`);
  scanner.command('BarcodeReader.Read', 2);
  await scanner.expect('acknowledge');
  assert.equal((await scanner.expect('completion')).header.completionCode, 'internalError');

  const blocks = [{ kind: 'title', text: planted }];
  printer.command('MotCua.PrintDocument', 1, { language: 'vi', blocks });
  await printer.expect('acknowledge');
  (await fixture.printer.prints.next())({ code: 'printed' });
  await printer.expect('completion');
  printer.command('MotCua.PrintDocument', 2, { language: planted, [planted]: planted, blocks });
  await printer.expect('acknowledge');
  await printer.expect('completion');
  printer.socket.send(`{"${planted}`);
  await printer.expect('acknowledge');
  printer.socket.send(JSON.stringify({ header: { type: 'command', name: planted, requestId: 9 } }));
  await printer.expect('acknowledge');
  await fetch(`${fixture.host.address}/${encodeURIComponent(planted)}`);

  const log = fixture.logLines.join('');
  assert.match(log, /command-completed/);
  assert.match(log, /command-failed/);
  assert.match(log, /message-refused/);
  assert.doesNotMatch(log, /Planted|001099012345/);
  assert.equal(log.includes(fixture.host.token), false);
  for (const line of fixture.logLines) assert.ok(JSON.parse(line));
});
