import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, test } from 'node:test';
import { connectBarcodeReader } from './barcode-reader-client.ts';
import { encodeBase64Text } from './base64-text.ts';
import { FakeSocket } from './fake-socket.test-helper.ts';
import { connectReceiptPrinter } from './receipt-printer-client.ts';
import type { ServiceStatus } from './service-status.ts';

const host = 'http://127.0.0.1:9';
const signal = new AbortController().signal;
let cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const call of cleanUp) call();
  cleanUp = [];
});

function setUp(timing: { openTimeoutMs?: number; acknowledgeTimeoutMs?: number; graceMs?: number } = {}) {
  const sockets: FakeSocket[] = [];
  const opened = new EventTarget();
  const options = {
    host,
    token: 'a token/1',
    backOffMs: [1],
    ...timing,
    webSocket: (url: string) => {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      opened.dispatchEvent(new Event('socket'));
      return socket;
    },
  };
  const scanner = connectBarcodeReader(options);
  cleanUp.push(() => scanner.close());
  const socket = sockets[0];
  assert.ok(socket);
  const nextSocket = async (): Promise<FakeSocket> => {
    await once(opened, 'socket');
    const socket = sockets.at(-1);
    assert.ok(socket);
    return socket;
  };
  return { scanner, socket, nextSocket, options, sockets };
}

/** Lets promise callbacks run; nothing here needs time. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('reads a code: command, acknowledge, completion', async () => {
  const { scanner, socket } = setUp();
  assert.equal(socket.url, 'ws://127.0.0.1:9/xfs4iot/v1.0/barcode-scanner?token=a%20token%2F1');
  socket.open();
  const read = scanner.readBarcode({ signal, timeoutMs: 9000 });
  await settle();
  const [command] = socket.sent;
  assert.deepEqual(command?.header, {
    type: 'command',
    name: 'BarcodeReader.Read',
    version: '1.0',
    requestId: 1,
    timeout: 9000,
  });
  const reply = { name: 'BarcodeReader.Read', requestId: 1 };
  socket.answer({ ...reply, type: 'acknowledge' });
  socket.deliver('garbage between');
  socket.answer(
    { ...reply, type: 'completion', completionCode: 'success' },
    { readOutput: [{ symbology: 'qrCode', barcodeData: encodeBase64Text('Nguyễn Văn An') }] },
  );
  assert.deepEqual(await read, { code: 'scanned', text: 'Nguyễn Văn An' });
});

const readResults = [
  ['timeOut', {}, { code: 'timeout' }],
  ['canceled', {}, { code: 'canceled' }],
  ['deviceNotReady', {}, { code: 'device-lost' }],
  ['sequenceError', {}, { code: 'busy' }],
  ['internalError', {}, { code: 'failed' }],
  ['success', {}, { code: 'unreadable', reason: 'not-utf8' }],
  [
    'commandErrorCode',
    { errorCode: 'barcodeInvalid', motCua: { reason: 'too-long' } },
    { code: 'unreadable', reason: 'too-long' },
  ],
] as const;
for (const [completionCode, payload, expected] of readResults) {
  test(`a read that completes with ${completionCode} is ${expected.code}`, async () => {
    const { scanner, socket } = setUp();
    socket.open();
    const read = scanner.readBarcode({ signal });
    await settle();
    socket.answer({ type: 'completion', name: 'BarcodeReader.Read', requestId: 1, completionCode }, payload);
    assert.deepEqual(await read, expected);
  });
}

test('a refused read is busy when the host has too much to do', async () => {
  const { scanner, socket } = setUp();
  socket.open();
  const read = scanner.readBarcode({ signal });
  await settle();
  socket.answer({
    type: 'acknowledge',
    name: 'BarcodeReader.Read',
    requestId: 1,
    status: 'tooManyRequests',
  });
  assert.deepEqual(await read, { code: 'busy' });
});

test('abort cancels at the host and takes the host’s word for the end', async () => {
  const { scanner, socket } = setUp();
  socket.open();
  const controller = new AbortController();
  const read = scanner.readBarcode({ signal: controller.signal });
  await settle();
  controller.abort();
  assert.deepEqual(socket.sent[1]?.header.name, 'Common.Cancel');
  assert.deepEqual(socket.sent[1]?.payload, { requestIds: [1] });
  socket.answer(
    { type: 'completion', name: 'BarcodeReader.Read', requestId: 1, completionCode: 'success' },
    { readOutput: [{ barcodeData: encodeBase64Text('it was quicker') }] },
  );
  assert.deepEqual(await read, { code: 'scanned', text: 'it was quicker' });
});

test('abort of a host that has gone silent still ends as canceled', async () => {
  const { scanner, socket } = setUp({ graceMs: 1 });
  socket.open();
  const controller = new AbortController();
  const read = scanner.readBarcode({ signal: controller.signal });
  await settle();
  controller.abort();
  assert.deepEqual(await read, { code: 'canceled' });
});

test('an aborted signal sends nothing', async () => {
  const { scanner, socket } = setUp();
  socket.open();
  assert.deepEqual(await scanner.readBarcode({ signal: AbortSignal.abort() }), { code: 'canceled' });
  assert.deepEqual(socket.sent, []);
});

test('the connection breaks during a read: host-lost, and the next read uses the new connection', async () => {
  const { scanner, socket, nextSocket } = setUp();
  socket.open();
  const read = scanner.readBarcode({ signal });
  await settle();
  const reconnected = nextSocket();
  socket.drop();
  assert.deepEqual(await read, { code: 'host-lost' });
  const second = await reconnected;
  const again = scanner.readBarcode({ signal });
  second.open();
  await settle();
  const id = second.sent[0]?.header.requestId ?? 0;
  second.answer({
    type: 'completion',
    name: 'BarcodeReader.Read',
    requestId: id,
    completionCode: 'timeOut',
  });
  assert.deepEqual(await again, { code: 'timeout' });
});

test('a host that never acknowledges is lost', async () => {
  const { scanner, socket } = setUp({ acknowledgeTimeoutMs: 1 });
  socket.open();
  assert.deepEqual(await scanner.readBarcode({ signal }), { code: 'host-lost' });
});

test('a host that acknowledges and then hangs is lost after timeout and grace', async () => {
  const { scanner, socket } = setUp({ graceMs: 1 });
  socket.open();
  const read = scanner.readBarcode({ signal, timeoutMs: 1 });
  await settle();
  socket.answer({ type: 'acknowledge', name: 'BarcodeReader.Read', requestId: 1 });
  assert.deepEqual(await read, { code: 'host-lost' });
});

test('no host at all: host-lost after the wait for the connection', async () => {
  const { scanner } = setUp({ openTimeoutMs: 1 });
  assert.deepEqual(await scanner.readBarcode({ signal }), { code: 'host-lost' });
});

test('an attempt that neither opens nor fails is given up for a new one', async () => {
  const { socket, nextSocket } = setUp({ openTimeoutMs: 1 });
  await nextSocket();
  assert.equal(socket.closed, true);
});

test('closed for good: everything ends, nothing reconnects', async () => {
  const { scanner, socket, sockets } = setUp();
  socket.open();
  const read = scanner.readBarcode({ signal });
  await settle();
  scanner.close();
  scanner.close();
  assert.deepEqual(await read, { code: 'host-lost' });
  assert.deepEqual(await scanner.readBarcode({ signal }), { code: 'host-lost' });
  assert.equal(socket.closed, true);
  assert.equal(sockets.length, 1);
  assert.equal(scanner.connection.state, 'closed');
});

test('status: asked for at each connection, changed by events, gone with the host', async () => {
  const { scanner, socket, nextSocket } = setUp();
  const seen: ServiceStatus[] = [];
  const unwatch = scanner.watchStatus((status) => seen.push(status));
  socket.open();
  await settle();
  socket.answer(
    { type: 'completion', name: 'Common.Status', requestId: 1, completionCode: 'success' },
    { common: { device: 'online' }, motCua: { state: { kind: 'ready' }, warnings: [] } },
  );
  await settle();
  socket.answer(
    { type: 'unsolicited', name: 'Common.StatusChangedEvent' },
    { motCua: { state: { kind: 'lost' }, warnings: [] } },
  );
  const reconnected = nextSocket();
  socket.drop();
  (await reconnected).open();
  unwatch();
  assert.deepEqual(seen, [
    { host: 'connecting' },
    { host: 'open', device: { kind: 'ready' }, warnings: [] },
    { host: 'open', device: { kind: 'lost' }, warnings: [] },
    { host: 'connecting' },
  ]);
});

test('prints a document; faults come back as values', async () => {
  const { options, nextSocket } = setUp();
  const opened = nextSocket();
  const printer = connectReceiptPrinter(options);
  cleanUp.push(() => printer.close());
  const socket = await opened;
  socket.open();
  const document = { language: 'vi', blocks: [{ kind: 'ornament' }] } as const;
  const first = printer.printDocument(document, { signal });
  const second = printer.printDocument(document, { signal });
  await settle();
  assert.deepEqual(socket.sent[0]?.payload, document);
  const reply = { type: 'completion', name: 'MotCua.PrintDocument' };
  socket.answer(
    { ...reply, requestId: 2, completionCode: 'commandErrorCode' },
    { errorCode: 'paperOut', motCua: { faults: ['paper-out'] } },
  );
  socket.answer({ ...reply, requestId: 1, completionCode: 'success' });
  assert.deepEqual(await first, { code: 'printed' });
  assert.deepEqual(await second, { code: 'faulted', faults: ['paper-out'] });
});
