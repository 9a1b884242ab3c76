import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrustStore, readChip } from '@motcua/emrtd';
import { createDocumentIssuer, nguyenVanAn, personaliseCard, VirtualChip } from '@motcua/emrtd/simulator';
import * as fc from 'fast-check';
import type { TransparentCardReader } from '@motcua/devices';
import type { TransparentClaim } from '@motcua/devices/id-card';
import { openCcidReader } from './index.ts';
import type { CcidReaderOptions } from './index.ts';
import { CcidSimulator } from './simulator/index.ts';
import type { CcidSimulatorOptions, ReaderFault, SimulatedCard } from './simulator/index.ts';
import { usbTransport, udevAdvice } from './transport-usb.ts';

const never = new AbortController().signal;
const done = Uint8Array.of(0x90, 0x00);
const select = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
/** Commands to the reader until a card has power: slot status, power on. */
const commandsToPower = 2;

function plainCard(answer: (command: Uint8Array) => Uint8Array = () => done): SimulatedCard {
  return {
    insert: () => undefined,
    transmit: async (command) => ({ code: 'answered', bytes: answer(command) }),
  };
}

function open(simulator: CcidSimulator, options: Partial<CcidReaderOptions> = {}): TransparentCardReader {
  return openCcidReader({
    name: 'ID card',
    transport: { kind: 'line', line: simulator },
    apduTimeoutMs: 120_000,
    replyTimeoutMs: 120_000,
    retryMs: 5,
    pollMs: 5,
    ...options,
  });
}

function inState(reader: TransparentCardReader, kind: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch((state) => (state.kind === kind ? resolve() : undefined));
  return promise.finally(unwatch);
}

function withPresence(reader: TransparentCardReader, presence: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watchPresence((now) => (now === presence ? resolve() : undefined));
  return promise.finally(unwatch);
}

async function claimed(reader: TransparentCardReader): Promise<TransparentClaim> {
  await inState(reader, 'ready');
  const result = reader.claim();
  assert.equal(result.code, 'claimed');
  return result.claim;
}

async function powered(claim: TransparentClaim) {
  const waited = await claim.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  return waited.card;
}

/** A simulated reader with a card, and the driver with the card under power. */
async function bench(
  options: CcidSimulatorOptions & { readonly driver?: Partial<CcidReaderOptions> } = {},
  card: SimulatedCard = plainCard(),
) {
  const simulator = new CcidSimulator(options);
  simulator.insertCard(card);
  const reader = open(simulator, options.driver);
  const claim = await claimed(reader);
  return { simulator, reader, claim, card: await powered(claim) };
}

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

test('answers that come twice, or late with another number, are not taken for the next one', async () => {
  let count = 0;
  const { simulator, reader, card } = await bench(
    {},
    plainCard(() => Uint8Array.of((count += 1), 0x90, 0x00)),
  );
  await using _reader = reader;
  simulator.inject({ kind: 'twice', at: commandsToPower + 1 });
  simulator.inject({ kind: 'stale', at: commandsToPower + 2 });
  for (const expected of [1, 2, 3]) {
    const result = await card.transmit(select, { signal: never });
    assert.deepEqual(result, { code: 'answered', bytes: Uint8Array.of(expected, 0x90, 0x00) });
  }
});

const lossKinds = ['garbage', 'unplugged', 'unplugged-within'] as const;
for (const kind of lossKinds)
  test(`${kind} at each command of a session: coded, and the reader comes back`, async () => {
    for (let at = 1; at <= 4; at += 1) {
      const simulator = new CcidSimulator();
      simulator.insertCard(plainCard());
      simulator.inject({ kind, at });
      await using reader = open(simulator);
      const unwatch = reader.watch((state) => (state.kind === 'lost' ? simulator.plugIn() : undefined));
      await using claim = await claimed(reader);
      const waited = await claim.waitForCard({ signal: never });
      const result = waited.code === 'card' ? await waited.card.transmit(select, { signal: never }) : waited;
      assert.ok(['answered', 'reader-lost'].includes(result.code), `${kind} at ${at}: ${result.code}`);
      await claim.release();
      await using again = await claimed(reader);
      const card = await powered(again);
      assert.equal((await card.transmit(select, { signal: never })).code, 'answered');
      unwatch();
    }
  });

test('every error of the table is a coded result', async () => {
  for (let error = 0; error < 256; error += 1) {
    const { simulator, reader, card } = await bench();
    await using _reader = reader;
    simulator.inject({ kind: 'failed', at: commandsToPower + 1, error });
    const { code } = await card.transmit(select, { signal: never });
    assert.ok(['card-torn', 'reader-lost'].includes(code), `${error}: ${code}`);
  }
});

test('a card that never answers: the time is over, the command is taken back, the reader is used again', async () => {
  const { simulator, reader, claim, card } = await bench({ driver: { apduTimeoutMs: 30 } });
  await using _reader = reader;
  simulator.inject({ kind: 'silent', at: commandsToPower + 1 });
  assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'timeout' });
  assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'timeout' });
  const again = await powered(claim);
  assert.deepEqual((await again.transmit(select, { signal: never })).code, 'answered');
  assert.equal(simulator.timesOpened, 1);
});

for (const [name, options, fault] of [
  ['refuses to take a command back', { canAbort: false }, 'silent'],
  ['does not come to rest', {}, 'dead'],
] as const satisfies readonly (readonly [string, CcidSimulatorOptions, ReaderFault['kind']])[])
  test(`a reader that ${name} is opened anew`, async () => {
    const { simulator, reader, claim, card } = await bench({
      ...options,
      driver: { apduTimeoutMs: 30, replyTimeoutMs: 30 },
    });
    await using _reader = reader;
    simulator.inject({ kind: fault, at: commandsToPower + 1 });
    assert.deepEqual(await card.transmit(select, { signal: never }), { code: 'timeout' });
    await claim.release();
    await using again = await claimed(reader);
    assert.equal((await (await powered(again)).transmit(select, { signal: never })).code, 'answered');
    assert.equal(simulator.timesOpened, 2);
  });

test('canceled before, within and after a command', async () => {
  const early = new AbortController();
  const within = new AbortController();
  let commands = 0;
  const { reader, claim, card } = await bench(
    {},
    {
      insert: () => undefined,
      transmit: async () => {
        commands += 1;
        if (commands > 1) return { code: 'answered', bytes: done };
        within.abort();
        return new Promise(() => {});
      },
    },
  );
  await using _reader = reader;
  const transmitting = card.transmit(select, { signal: early.signal });
  early.abort();
  assert.deepEqual(await transmitting, { code: 'canceled' });
  assert.equal(commands, 0);
  const second = await powered(claim);
  assert.deepEqual(await second.transmit(select, { signal: within.signal }), { code: 'canceled' });
  const third = await powered(claim);
  assert.equal((await third.transmit(select, { signal: never })).code, 'answered');
  assert.deepEqual(await third.transmit(select, { signal: within.signal }), { code: 'canceled' });
  assert.deepEqual(await claim.waitForCard({ signal: within.signal }), { code: 'canceled' });
});

test('a second command before the first has ended is a mistake of ours', async () => {
  const { reader, card } = await bench();
  await using _reader = reader;
  const first = card.transmit(select, { signal: never });
  await assert.rejects(card.transmit(select, { signal: never }), /a command is under way/);
  assert.equal((await first).code, 'answered');
});

test('a thousand plug cycles: no line, timer or listener is left', async () => {
  const simulator = new CcidSimulator();
  const reader = open(simulator, {
    startTimer: (_delayMs, callback) => {
      const immediate = setImmediate(callback);
      return () => clearImmediate(immediate);
    },
  });
  for (let cycle = 0; cycle < 1000; cycle += 1) {
    await inState(reader, 'ready');
    simulator.unplug();
    assert.deepEqual(reader.state, { kind: 'lost' });
    simulator.plugIn();
  }
  await inState(reader, 'ready');
  await reader.close();
  await reader.close();
  assert.equal(simulator.openLines, 0);
  assert.equal(simulator.timesOpened, 1001);
  assert.equal(reader.statistics.counts.losses, 1000);
});

test('random bytes from the reader at any time: never a throw, and always a state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 20 }), async (chunks) => {
      const queue = [...chunks];
      await using reader = openCcidReader({
        name: 'noise',
        transport: {
          kind: 'line',
          line: {
            open: async (events) => {
              const line = await new CcidSimulator().open(events);
              if (line.code !== 'open') return line;
              const write = async (): Promise<boolean> => {
                const chunk = queue.shift();
                if (chunk !== undefined) events.bytes(chunk);
                if (chunk !== undefined) events.interrupt(chunk);
                return chunk !== undefined;
              };
              return { code: 'open', line: { ...line.line, write } };
            },
          },
        },
        replyTimeoutMs: 1,
        startTimer: (_delayMs, callback) => {
          const immediate = setImmediate(callback);
          return () => clearImmediate(immediate);
        },
      });
      const claim = reader.claim();
      if (claim.code === 'claimed') await claim.claim.waitForCard({ signal: AbortSignal.timeout(5) });
      assert.ok(['starting', 'ready', 'busy', 'lost', 'faulted'].includes(reader.state.kind));
    }),
  );
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
