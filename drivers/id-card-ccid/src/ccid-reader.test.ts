import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrustStore, readChip } from '@motcua/emrtd';
import { createDocumentIssuer, nguyenVanAn, personaliseCard, VirtualChip } from '@motcua/emrtd/simulator';
import * as fc from 'fast-check';
import { CcidSimulator } from './simulator/index.ts';
import type { CcidSimulatorOptions } from './simulator/index.ts';
import {
  bench,
  claimed,
  done,
  inState,
  never,
  open,
  plainCard,
  powered,
  select,
  withPresence,
} from './testing/ccid-bench.ts';
import { usbTransport, udevAdvice } from './transport-usb.ts';

for (const [name, options] of [
  ['whole messages', {}],
  ['chained in blocks of 261 bytes', { messageBytesMax: 271 }],
  ['short APDUs only', { level: 'short-apdu', messageBytesMax: 271 }],
  ['more time before each answer', { timeExtensions: 3 }],
  ['no interrupt pipe, voltages by hand', { hasInterrupts: false, automaticVoltage: false }],
] as const satisfies readonly (readonly [string, CcidSimulatorOptions])[])
  test(`an identity card is read: ${name}`, async () => {
    const issuer = createDocumentIssuer();
    const chip = new VirtualChip(personaliseCard(nguyenVanAn, issuer, { portraitBytes: 'none' }));
    const { reader, card } = await bench(options, chip);
    await using _reader = reader;
    const isShort = 'level' in options;
    assert.equal(reader.capabilities.extendedLength, isShort ? 'no' : 'yes');
    assert.equal(card.answerBytesMax, isShort ? 258 : 65_538);
    const reading = await readChip(card, {
      access: { can: '012345', bac: 'never' },
      mrzFields: [],
      cardFields: ['fullName'],
      portrait: false,
      trust: createTrustStore({ certificates: [issuer.authority] }).store,
      now: new Date('2026-11-22T03:00:00Z'),
      signal: never,
      apduTimeoutMs: 60_000,
    });
    assert.equal(reading.code, 'read');
    assert.equal(reading.authenticity.verdict, 'genuine');
  });

test('long commands and answers pass in blocks, whatever the lengths', async () => {
  const { reader, card } = await bench(
    { messageBytesMax: 271 },
    plainCard((command) => Buffer.concat([command, done])),
  );
  await using _reader = reader;
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 4, maxLength: 3000 }), async (command) => {
      const result = await card.transmit(command, { signal: never });
      assert.equal(result.code, 'answered');
      assert.ok(Buffer.from(result.bytes).equals(Buffer.concat([command, done])));
    }),
  );
});

test('a command too long for the reader does not reach the card', async () => {
  let commands = 0;
  const { reader, card } = await bench(
    { level: 'short-apdu' },
    plainCard(() => {
      commands += 1;
      return done;
    }),
  );
  await using _reader = reader;
  const extended = Uint8Array.of(0, 0xb0, 0, 0, 0, 0x10, 0x00);
  assert.deepEqual(await card.transmit(extended, { signal: never }), {
    code: 'answered',
    bytes: Uint8Array.of(0x67, 0x00),
  });
  assert.equal(commands, 0);
  assert.equal((await card.transmit(select, { signal: never })).code, 'answered');
});

test('readers that exchange TPDUs or characters are refused, with what to do', async () => {
  for (const level of ['tpdu', 'character'] as const) {
    await using reader = open(new CcidSimulator({ level }));
    await inState(reader, 'faulted');
    assert.deepEqual(reader.state, { kind: 'faulted', faults: ['unsupported-reader'] });
    assert.match(reader.advice ?? '', /pcscd/);
    assert.deepEqual(reader.claim(), { code: 'faulted', faults: ['unsupported-reader'] });
  }
  await using noSlot = open(new CcidSimulator(), { slot: 1 });
  await inState(noSlot, 'faulted');
});

test('no right to open the reader: told as a fault, with the rule to add', async () => {
  await using reader = open(new CcidSimulator({ access: 'denied' }));
  await inState(reader, 'faulted');
  assert.deepEqual(reader.state, { kind: 'faulted', faults: ['permission-denied'] });
  assert.match(
    udevAdvice({ vendorId: 0x72f, productId: 0x223b }),
    /ATTR\{idVendor\}=="072f", ATTR\{idProduct\}=="223b"/,
  );
});

for (const hasInterrupts of [true, false])
  test(`cards come and go, ${hasInterrupts ? 'told by interrupts' : 'looked for'}`, async () => {
    const simulator = new CcidSimulator({ hasInterrupts });
    await using reader = open(simulator);
    await using claim = await claimed(reader);
    assert.equal(reader.capabilities.presence, hasInterrupts ? 'events' : 'polling');
    for (let round = 0; round < 5; round += 1) {
      const waiting = powered(claim);
      simulator.insertCard(plainCard());
      const card = await waiting;
      assert.equal((await card.transmit(select, { signal: never })).code, 'answered');
      const removed = claim.waitForRemoval({ signal: never });
      simulator.pullCard();
      assert.deepEqual(await removed, { code: 'removed' });
      assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'canceled' });
    }
    assert.equal(reader.statistics.counts.reads, 5);
  });

test('a card pulled in the middle of a command is torn', async () => {
  const simulator = new CcidSimulator();
  simulator.insertCard({
    insert: () => undefined,
    transmit: async () => {
      simulator.pullCard();
      return { code: 'card-torn' };
    },
  });
  await using reader = open(simulator);
  await using claim = await claimed(reader);
  const card = await powered(claim);
  assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'card-torn' });
  assert.equal(reader.statistics.counts.torn, 1);
});

test('another card put in between two commands is not taken for the first one', async () => {
  const { simulator, reader, card, claim } = await bench();
  await using _reader = reader;
  simulator.pullCard();
  simulator.insertCard(plainCard());
  assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'card-torn' });
  assert.equal((await (await powered(claim)).transmit(select, { signal: never })).code, 'answered');
});

test('health, and a presence that is told to who listens', async () => {
  const simulator = new CcidSimulator();
  await using reader = open(simulator);
  await inState(reader, 'ready');
  assert.deepEqual(await reader.checkHealth({ depth: 'external', signal: never }), {
    code: 'healthy',
    proof: 'answer',
  });
  simulator.insertCard(plainCard());
  await withPresence(reader, 'present');
  assert.deepEqual(await reader.checkHealth({ depth: 'interactive', signal: never }), {
    code: 'healthy',
    proof: 'work',
  });
  simulator.unplug();
  assert.deepEqual(await reader.checkHealth({ depth: 'internal', signal: never }), { code: 'lost' });
});

test('the usb binding loads here, and a reader that is not there is absent', async () => {
  const transport = usbTransport({ vendorId: 0xfff1, productId: 0xfff2 });
  const opened = await transport.open({
    bytes: () => undefined,
    interrupt: () => undefined,
    lost: () => undefined,
  });
  assert.deepEqual(opened, { code: 'absent' });
});
