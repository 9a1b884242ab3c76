import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { decodeBase64Text } from '@motcua/devices/wire';
import { startHostFixture } from '../testing/host-fixture.ts';

/** Sends an upgrade request by hand and returns the status of the answer. */
async function upgradeStatus(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const { hostname, port, host } = new URL(address);
  const all: Readonly<Record<string, string>> = {
    Host: host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const [data] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(data.toString('latin1').split(' ')[1]);
}

test('admission: only our origin, our token, our services, our address', async () => {
  await using fixture = await startHostFixture();
  const { address, token } = fixture.host;
  const path = `/xfs4iot/v1.0/barcode-scanner?token=${token}`;
  const own = { Origin: address };
  const cases: [string, number, string, Record<string, string>][] = [
    ['the shell itself', 101, path, own],
    ['a configured origin', 101, path, { Origin: 'http://kiosk.test' }],
    ['another web page', 403, path, { Origin: 'https://evil.example' }],
    ['no origin', 403, path, {}],
    ['the null origin of a sandboxed page', 403, path, { Origin: 'null' }],
    ['a name bound to loopback', 421, path, { ...own, Host: 'evil.example' }],
    ['a wrong token', 401, path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), own],
    ['no token', 401, '/xfs4iot/v1.0/barcode-scanner', own],
    ['an unknown service', 404, `/xfs4iot/v1.0/cash-dispenser?token=${token}`, own],
    ['a broken address', 404, '//', own],
  ];
  for (const [what, status, target, headers] of cases) {
    assert.equal(await upgradeStatus(address, target, headers), status, what);
  }
});

test('a scan: acknowledge, armed, the text as base64, disarmed', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1);
  assert.equal((await client.expect('acknowledge')).header.status, undefined);
  assert.deepEqual((await client.expect('unsolicited')).payload, { barcodeReader: { scanner: 'on' } });
  (await fixture.scanner.reads.next())({ code: 'scanned', text: 'Đặng Thị Ỷ' });
  assert.deepEqual((await client.expect('unsolicited')).payload, { barcodeReader: { scanner: 'off' } });
  const { header, payload } = await client.expect('completion');
  assert.equal(header.completionCode, 'success');
  const [output] = payload['readOutput'] as { barcodeData: string }[];
  assert.equal(decodeBase64Text(output?.barcodeData), 'Đặng Thị Ỷ');
});

test('bad messages are refused, and the connection goes on', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.socket.send('{"header":');
  assert.equal((await client.expect('acknowledge')).header.status, 'invalidMessage');
  client.socket.send(Buffer.from('{}'), { binary: true });
  assert.equal((await client.expect('acknowledge')).header.status, 'invalidMessage');
  client.socket.send(JSON.stringify({ header: { type: 'completion', name: 'A.B', requestId: 3 } }));
  assert.equal((await client.expect('acknowledge')).header.requestId, 3);
  client.command('CashDispenser.Dispense', 4);
  await client.expect('acknowledge');
  assert.equal((await client.expect('completion')).header.completionCode, 'unsupportedCommand');
  client.command('Common.Cancel', 5, { requestIds: ['all'] });
  await client.expect('acknowledge');
  assert.equal((await client.expect('completion')).header.completionCode, 'invalidData');
  client.command('Common.Status', 6);
  await client.expect('acknowledge');
  assert.deepEqual((await client.expect('completion')).payload, {
    completionCode: 'success',
    common: { device: 'online' },
    barcodeReader: { scanner: 'off' },
    motCua: { state: { kind: 'ready' }, warnings: [] },
  });
});

test('a message larger than the limit ends that connection, and no other', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('receipt-printer');
  const other = await fixture.connect('receipt-printer');
  client.socket.send('x'.repeat(70_000));
  const [code] = (await once(client.socket, 'close')) as [number];
  assert.equal(code, 1009);
  other.command('Common.Capabilities', 1);
  await other.expect('acknowledge');
  assert.equal((await other.expect('completion')).header.completionCode, 'success');
});

test('a request id that is still under way is refused', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1);
  await client.expect('acknowledge');
  client.command('BarcodeReader.Read', 1);
  assert.equal((await client.expect('acknowledge')).header.status, 'invalidRequestID');
});

test('one client’s commands run one after the other; the ninth is too many', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  for (let id = 1; id <= 9; id += 1) client.command('BarcodeReader.Read', id);
  for (let id = 1; id <= 8; id += 1) {
    assert.equal((await client.expect('acknowledge')).header.status, undefined);
  }
  assert.equal((await client.expect('acknowledge')).header.status, 'tooManyRequests');
  for (let id = 1; id <= 8; id += 1) {
    (await fixture.scanner.reads.next())({ code: 'scanned', text: String(id) });
    assert.equal((await client.expect('completion')).header.requestId, id);
  }
});

test('cancel ends the running command and the waiting one', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1);
  client.command('BarcodeReader.Read', 2);
  await client.expect('acknowledge');
  await client.expect('acknowledge');
  client.command('Common.Cancel', 3);
  const ends = new Map<number | undefined, string | undefined>();
  await client.expect('acknowledge');
  for (let count = 0; count < 3; count += 1) {
    const { header } = await client.expect('completion');
    ends.set(header.requestId, header.completionCode);
  }
  assert.deepEqual([ends.get(1), ends.get(2), ends.get(3)], ['canceled', 'canceled', 'success']);
  client.command('Common.Cancel', 4);
  await client.expect('acknowledge');
  assert.deepEqual((await client.expect('completion')).payload, {
    completionCode: 'commandErrorCode',
    errorCode: 'noMatchingRequestIDs',
  });
});

test('reset ends what the client has under way', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1);
  await client.expect('acknowledge');
  client.command('BarcodeReader.Reset', 2);
  await client.expect('acknowledge');
  const codes = [await client.expect('completion'), await client.expect('completion')].map(
    ({ header }) => `${header.name} ${header.completionCode}`,
  );
  assert.deepEqual(codes.toSorted(), ['BarcodeReader.Read canceled', 'BarcodeReader.Reset success']);
});

test('a command with a timeout ends with it', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1, {}, 1);
  await client.expect('acknowledge');
  assert.equal((await client.expect('completion')).header.completionCode, 'timeOut');
});

test('while one client reads, another is refused and nothing reaches it', async () => {
  await using fixture = await startHostFixture();
  const first = await fixture.connect('barcode-scanner');
  const second = await fixture.connect('barcode-scanner');
  first.command('BarcodeReader.Read', 1);
  await first.expect('acknowledge');
  const scan = await fixture.scanner.reads.next();
  second.command('BarcodeReader.Read', 1);
  await second.expect('acknowledge');
  assert.equal((await second.expect('completion')).header.completionCode, 'sequenceError');
  scan({ code: 'scanned', text: 'x' });
  assert.equal((await first.expect('completion')).header.completionCode, 'success');
});

test('a page that reloads gets the scanner as soon as its old connection is gone', async () => {
  await using fixture = await startHostFixture({ claimWaitMs: 60_000 });
  const old = await fixture.connect('barcode-scanner');
  old.command('BarcodeReader.Read', 1);
  await old.expect('acknowledge');
  await fixture.scanner.reads.next();
  const fresh = await fixture.connect('barcode-scanner');
  fresh.command('BarcodeReader.Read', 1);
  await fresh.expect('acknowledge');
  old.close();
  (await fixture.scanner.reads.next())({ code: 'scanned', text: 'fresh' });
  assert.equal((await fresh.expect('completion')).header.completionCode, 'success');
});

test('status changes are told to every client, and only what changed', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('receipt-printer');
  client.command('Common.Status', 1);
  await client.expect('acknowledge');
  await client.expect('completion');
  fixture.printer.warnings = ['paper-low'];
  fixture.printer.enter({ kind: 'ready' });
  assert.deepEqual((await client.expect('unsolicited')).payload, {
    printer: { paper: { upper: 'low' }, media: 'unknown' },
    motCua: { state: { kind: 'ready' }, warnings: ['paper-low'] },
  });
  assert.deepEqual((await client.expect('unsolicited')).payload, { paperSource: 'upper', threshold: 'low' });
  fixture.printer.enter({ kind: 'faulted', faults: ['cutter'] });
  const { header, payload } = await client.expect('unsolicited');
  assert.equal(header.name, 'Common.StatusChangedEvent');
  assert.deepEqual(payload['common'], { device: 'hardwareError' });
  assert.equal('printer' in payload, false);
});

test('a host that closes leaves no listener on its devices', async () => {
  await using fixture = await startHostFixture();
  const before = fixture.scanner.listenerCount;
  const client = await fixture.connect('barcode-scanner');
  client.command('BarcodeReader.Read', 1);
  await client.expect('acknowledge');
  assert.equal(fixture.scanner.listenerCount, before + 1);
  await fixture.host.close();
  assert.equal(fixture.scanner.listenerCount, 0);
});
