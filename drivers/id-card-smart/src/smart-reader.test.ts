import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SmartCardReader, SmartClaim } from '@motcua/devices/id-card';
import { openPseudoTerminal, socatAvailable } from '@motcua/devices/testing';
import * as fc from 'fast-check';
import { builtInMappings, openSmartReader } from './index.ts';
import type { SmartReaderMapping, SmartReaderOptions } from './index.ts';
import { startSmartReaderSimulator } from './simulator/index.ts';

const [mapping, linesMapping] = builtInMappings as [SmartReaderMapping, SmartReaderMapping];
const never = new AbortController().signal;
const person = { IdNumber: '001099012345', FullName: 'Nguyễn Văn An', BirthDate: '20/05/1999' };
const wanted = { fields: ['idNumber', 'fullName'], signal: never } as const;
const readPerson = {
  code: 'read',
  content: {
    fields: { idNumber: '001099012345', fullName: 'Nguyễn Văn An' },
    files: {},
    portrait: undefined,
    assurance: 'reader-reported',
  },
};

function open(url: string, options: Partial<SmartReaderOptions> = {}): SmartCardReader {
  return openSmartReader({
    name: 'ID card',
    transport: { kind: 'websocket', url },
    mapping,
    readTimeoutMs: 120_000,
    ...options,
  });
}

function inState(reader: SmartCardReader, kind: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch((state) => (state.kind === kind ? resolve() : undefined));
  return promise.finally(unwatch);
}

function withPresence(reader: SmartCardReader, presence: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watchPresence((now) => (now === presence ? resolve() : undefined));
  return promise.finally(unwatch);
}

async function claimed(reader: SmartCardReader): Promise<SmartClaim> {
  await inState(reader, 'ready');
  const result = reader.claim();
  assert.equal(result.code, 'claimed');
  return result.claim;
}

const result = (requestId: string, data: unknown = person) => ({
  MessageType: 'CARD_RESULT',
  RequestId: requestId,
  Data: data,
});

test('a card is read over a WebSocket: what was asked for, as the word of the reader', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  const claim = await claimed(reader);
  const reading = claim.read({ ...wanted, can: '012345' });
  const requestId = await simulator.asked(1);
  simulator.say({ MessageType: 'CARD', Present: true });
  simulator.say(result(requestId));
  assert.deepEqual(await reading, readPerson);
  assert.equal(simulator.received[0]?.['Can'], '012345');
  assert.deepEqual(reader.presence, 'present');
  assert.equal(reader.statistics.counts.reads, 1);
  assert.deepEqual(reader.claim(), { code: 'busy' });
  await claim.release();
  assert.equal(reader.state.kind, 'ready');
});

test('refused, torn, garbled: each its own result, and the next reading works', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  const claim = await claimed(reader);
  const cases: readonly (readonly [(requestId: string) => void, unknown])[] = [
    [
      (id) => simulator.say({ MessageType: 'RESPONSE', RequestId: id, Ok: false, Error: 'WRONG_CAN' }),
      { code: 'refused', vendorCode: 'WRONG_CAN' },
    ],
    [
      () => {
        simulator.say({ MessageType: 'CARD', Present: true });
        simulator.say({ MessageType: 'CARD', Present: false });
      },
      { code: 'card-torn' },
    ],
    [() => simulator.sayText('{"MessageType":"CARD_RES'), { code: 'garbled' }],
    [(id) => simulator.say(result(id, { FullName: { first: 'An' } })), { code: 'garbled' }],
    [(id) => simulator.say(result(id)), readPerson],
  ];
  for (const [count, [say, expected]] of cases.entries()) {
    const reading = claim.read(wanted);
    say(await simulator.asked(count + 1));
    assert.deepEqual(await reading, expected);
  }
});

test('an answer that comes late, or twice, is not taken for the next person', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  const claim = await claimed(reader);
  const controller = new AbortController();
  const canceled = claim.read({ ...wanted, signal: controller.signal });
  const first = await simulator.asked(1);
  controller.abort();
  assert.deepEqual(await canceled, { code: 'canceled' });
  const second = claim.read(wanted);
  const requestId = await simulator.asked(2);
  simulator.say(result(first, { ...person, FullName: 'Trần Thị Bình' }));
  simulator.say(result(requestId));
  simulator.say(result(requestId, { ...person, FullName: 'Trần Thị Bình' }));
  assert.deepEqual(await second, readPerson);
  const third = claim.read(wanted);
  simulator.say(result(await simulator.asked(3)));
  assert.deepEqual(await third, readPerson);
});

test('a reader that does not number its answers: a late one dies with its connection', async () => {
  await using simulator = await startSmartReaderSimulator();
  const { requestIdPath: _none, ...unnumbered } = mapping;
  await using reader = open(simulator.url, { mapping: unnumbered, readTimeoutMs: 30 });
  const claim = await claimed(reader);
  const late = claim.read(wanted);
  assert.deepEqual(await late, { code: 'timeout' });
  await claim.release();
  await inState(reader, 'ready');
  assert.equal(simulator.received.at(-1)?.['CommandName'], 'Cancel');
  assert.equal(reader.statistics.counts.timeouts, 1);
});

test('the connection drops, before and within a reading: lost, and back again', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  for (let round = 1; round <= 5; round += 1) {
    const claim = await claimed(reader);
    const reading = claim.read(wanted);
    await simulator.asked(round);
    simulator.drop();
    assert.deepEqual(await reading, { code: 'reader-lost' });
    await claim.release();
    await inState(reader, 'lost');
    assert.deepEqual(reader.claim(), { code: 'lost' });
  }
  await inState(reader, 'ready');
  assert.equal(reader.statistics.counts.losses, 5);
});

test('the program says that its reader is unplugged, and plugged in again', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  await inState(reader, 'ready');
  simulator.say({ MessageType: 'READER', Connected: false });
  await inState(reader, 'lost');
  simulator.say({ MessageType: 'READER', Connected: true });
  await inState(reader, 'ready');
});

test('nobody listens: lost. An address elsewhere is a mistake of ours', async () => {
  await using reader = open('ws://127.0.0.1:9');
  await inState(reader, 'lost');
  assert.throws(() => open('ws://192.0.2.1:8000'), RangeError);
});

test('noise of any kind: a state, and no result that nobody sent', async () => {
  await using simulator = await startSmartReaderSimulator();
  await using reader = open(simulator.url);
  const claim = await claimed(reader);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 5 }), async (texts) => {
      const controller = new AbortController();
      const reading = claim.read({ ...wanted, signal: controller.signal });
      count += 1;
      await simulator.asked(count);
      for (const text of texts) simulator.sayText(text);
      simulator.say({ MessageType: 'CARD', Present: count % 2 === 0 });
      await withPresence(reader, count % 2 === 0 ? 'present' : 'absent');
      controller.abort();
      assert.ok(['canceled', 'garbled', 'card-torn'].includes((await reading).code));
    }),
    { numRuns: 30 },
  );
});

test('closed in the middle of a reading, and twice: no connection is left', async () => {
  await using simulator = await startSmartReaderSimulator();
  const reader = open(simulator.url);
  const claim = await claimed(reader);
  const reading = claim.read(wanted);
  await simulator.asked(1);
  await reader.close();
  await reader.close();
  assert.deepEqual(await reading, { code: 'reader-lost' });
  assert.equal(reader.state.kind, 'closed');
  await simulator.idle();
});

const skip = socatAvailable() ? false : 'socat is not installed';

test('lines of JSON over a pseudo-terminal, pulled in the middle of one', { skip }, async () => {
  const terminal = await openPseudoTerminal();
  const { path } = terminal;
  const write = (text: string): Promise<boolean> => terminal.write(Buffer.from(text));
  try {
    await using reader = openSmartReader({
      name: 'ID card',
      transport: { kind: 'serial', path },
      mapping: linesMapping,
      readTimeoutMs: 120_000,
    });
    const claim = await claimed(reader);
    const reading = claim.read(wanted);
    await write('{"event":"card","present":true}\n{"event":"data","cccd":"001099');
    await withPresence(reader, 'present');
    await write('012345","full_name":"Nguyễn Văn An"}\n');
    assert.deepEqual(await reading, readPerson);
    const torn = claim.read(wanted);
    await write('{"event":"data","cccd":"0010');
    await terminal.pullPlug();
    assert.deepEqual(await torn, { code: 'reader-lost' });
  } finally {
    await terminal.close();
  }
});
