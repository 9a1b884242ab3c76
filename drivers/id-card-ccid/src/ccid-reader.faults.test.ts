import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { openCcidReader } from './index.ts';
import { CcidSimulator } from './simulator/index.ts';
import type { CcidSimulatorOptions, ReaderFault } from './simulator/index.ts';
import {
  bench,
  claimed,
  commandsToPower,
  done,
  inState,
  never,
  open,
  plainCard,
  powered,
  select,
} from './testing/ccid-bench.ts';

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
