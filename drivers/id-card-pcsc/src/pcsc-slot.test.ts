import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SlotReader } from '@motcua/devices/id-card';
import { serviceFault } from './advice.ts';
import { PcscSlot } from './pcsc-slot.ts';
import { bindingCrashed } from './pcsc-link.ts';

const never = new AbortController().signal;
/** The tricks of `testing/misbehaving-binding.ts`, which is a program and cannot be imported. */
const tricks = {
  answersTwice: 1,
  garbage: 2,
  endlessLength: 3,
  unknownKind: 4,
  crashes: 5,
  blocks: 6,
  losesReader: 7,
  brokenList: 8,
} as const;
const program = fileURLToPath(new URL('testing/misbehaving-binding.ts', import.meta.url));

function open(options: { readonly program?: string; readonly apduTimeoutMs?: number } = {}) {
  const slot = new PcscSlot({ reader: {}, interface: 'unknown', abandonMs: 20, program, ...options });
  const reader = new SlotReader(slot, {
    name: 'ID card',
    driver: 'test',
    tells: [],
    apduTimeoutMs: options.apduTimeoutMs ?? 120_000,
    retryMs: 20,
  });
  return { slot, reader };
}

function inState(reader: SlotReader, kind: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch((state) => (state.kind === kind ? resolve() : undefined));
  return promise.finally(unwatch);
}

async function session(reader: SlotReader) {
  await inState(reader, 'ready');
  const claimed = reader.claim();
  assert.equal(claimed.code, 'claimed');
  const waited = await claimed.claim.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  return { claim: claimed.claim, card: waited.card };
}

for (const name of [
  'garbage',
  'endlessLength',
  'unknownKind',
  'crashes',
  'losesReader',
  'brokenList',
] as const)
  test(`${name}: the command ends with reader-lost, and the reader comes back`, async () => {
    const { slot, reader } = open();
    await using _reader = reader;
    const { claim, card } = await session(reader);
    const before = slot.processId;
    const command = Uint8Array.of(tricks[name], 0, 0, 0);
    assert.deepEqual(await card.transmit(command, { signal: never }), { code: 'reader-lost' });
    await claim.release();
    if (name === 'losesReader') return;
    const { card: again } = await session(reader);
    assert.notEqual(slot.processId, before);
    assert.equal((await again.transmit(new Uint8Array(4), { signal: never })).code, 'answered');
  });

test('an answer that comes twice is not taken for that of the next command', async () => {
  await using reader = open().reader;
  const { card } = await session(reader);
  for (const trick of [tricks.answersTwice, 0]) {
    assert.deepEqual(await card.transmit(Uint8Array.of(trick, 0, 0, 0), { signal: never }), {
      code: 'answered',
      bytes: Uint8Array.of(0x90, 0),
    });
  }
});

test('a binding that blocks its process for ever: timeout, then a new process', async () => {
  const { slot, reader } = open({ apduTimeoutMs: 100 });
  await using _reader = reader;
  const { claim, card } = await session(reader);
  const before = slot.processId;
  const command = Uint8Array.of(tricks.blocks, 0, 0, 0);
  assert.deepEqual(await card.transmit(command, { signal: never }), { code: 'timeout' });
  const waited = await claim.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  assert.notEqual(slot.processId, before);
});

test('killed twenty times: no process, pipe or timer is left after close', async () => {
  const handlesBefore = process.getActiveResourcesInfo().length;
  const { slot, reader } = open();
  const seen = new Set<number>();
  for (let round = 0; round < 20; round += 1) {
    await inState(reader, 'ready');
    const { processId } = slot;
    assert.ok(processId !== undefined && !seen.has(processId));
    seen.add(processId);
    process.kill(processId, 'SIGKILL');
    await inState(reader, 'lost');
  }
  await inState(reader, 'ready');
  seen.add(slot.processId ?? 0);
  await reader.close();
  await reader.close();
  for (const processId of seen) assert.throws(() => process.kill(processId, 0), { code: 'ESRCH' });
  await handlesFall(handlesBefore);
  assert.deepEqual(reader.state, { kind: 'closed' });
});

/** The pipe of a process that has ended is closed a few turns later. */
async function handlesFall(to: number): Promise<void> {
  const deadline = performance.now() + 10_000;
  let handles = process.getActiveResourcesInfo();
  while (handles.length > to && performance.now() < deadline) {
    await new Promise((resolve) => setImmediate(resolve));
    handles = process.getActiveResourcesInfo();
  }
  assert.ok(handles.length <= to, `more than ${to}: ${handles.join(', ')}`);
}

test('closed in the middle of everything: what was waited for ends', async () => {
  const { reader } = open();
  const { claim, card } = await session(reader);
  const transmitting = card.transmit(Uint8Array.of(tricks.blocks, 0, 0, 0), { signal: never });
  const removal = claim.waitForRemoval({ signal: never });
  await reader.close();
  assert.ok(['reader-lost', 'canceled'].includes((await transmitting).code));
  assert.ok(['reader-lost', 'canceled'].includes((await removal).code));
});

test('a program that ends at once is told as a fault, with what to type', async () => {
  await using reader = open({ program: '/nonexistent/program.ts' }).reader;
  await inState(reader, 'faulted');
  assert.deepEqual(reader.state, { kind: 'faulted', faults: ['service-missing'] });
  assert.match(reader.advice ?? '', /apt-get install -y pcscd/);
});

test('what a user who may not use PC/SC has to add is named', () => {
  const denied = serviceFault('SecurityViolation');
  assert.equal(denied.kind, 'faulted');
  assert.deepEqual(denied.faults, ['permission-denied']);
  assert.match(denied.advice, /polkit-1\/rules\.d.*\n.*addRule/);
  const crashed = serviceFault(bindingCrashed);
  assert.equal(crashed.kind, 'faulted');
  assert.deepEqual(crashed.faults, ['service-missing']);
});
