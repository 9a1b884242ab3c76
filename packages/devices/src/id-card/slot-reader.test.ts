import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WatchedValue } from '../watched-value.ts';
import type { CardSlot, PowerOnResult } from './card-slot.ts';
import type { ReaderStatus } from './reader-board.ts';
import { SlotReader } from './slot-reader.ts';

const never = new AbortController().signal;
const done = Uint8Array.of(0x90, 0x00);
const absent: ReaderStatus = { kind: 'online', presence: 'absent' };
const present: ReaderStatus = { kind: 'online', presence: 'present' };
const powered: PowerOnResult = { code: 'powered', atr: Uint8Array.of(0x3b), answerBytesMax: 258 };

/** A slot whose every answer is a test's. */
class ScriptedSlot implements CardSlot {
  readonly capabilities = {
    interface: 'unknown',
    presence: 'events',
    extendedLength: 'unknown',
    tellsCardFromReader: true,
  } as const;
  readonly status = new WatchedValue<ReaderStatus>({ kind: 'starting' });
  readonly calls: string[] = [];
  powerOnResults: readonly (PowerOnResult | Promise<PowerOnResult>)[] = [];
  answer: () => ReturnType<CardSlot['transmit']> = async () => ({ code: 'answered', bytes: done });

  watch(listener: (status: ReaderStatus) => void) {
    return this.status.watch(listener);
  }

  async powerOn(): Promise<PowerOnResult> {
    this.calls.push('powerOn');
    const [next, ...rest] = this.powerOnResults;
    this.powerOnResults = rest;
    return next ?? powered;
  }

  async transmit(_command: Uint8Array, { signal }: { readonly signal: AbortSignal }) {
    this.calls.push('transmit');
    signal.addEventListener('abort', () => this.calls.push('aborted'), { once: true });
    return await this.answer();
  }

  async powerOff(): Promise<void> {
    this.calls.push('powerOff');
  }

  async ping(): Promise<boolean> {
    this.calls.push('ping');
    return true;
  }

  async close(): Promise<void> {
    this.calls.push('close');
  }
}

/** Timers that end when the test says so. */
class Timers {
  readonly #callbacks = new Set<() => void>();

  readonly start = (_delayMs: number, callback: () => void) => {
    this.#callbacks.add(callback);
    return () => void this.#callbacks.delete(callback);
  };

  get running(): number {
    return this.#callbacks.size;
  }

  end(): void {
    for (const callback of this.#callbacks) callback();
    this.#callbacks.clear();
  }
}

function bench(status: ReaderStatus = present) {
  const slot = new ScriptedSlot();
  const timers = new Timers();
  const reader = new SlotReader(slot, {
    name: 'reader',
    driver: 'test',
    tells: [],
    startTimer: timers.start,
  });
  slot.status.set(status);
  return { slot, timers, reader };
}

function claimOf(reader: SlotReader) {
  const claimed = reader.claim();
  assert.equal(claimed.code, 'claimed');
  return claimed.claim;
}

async function sessionOf(reader: SlotReader) {
  const waited = await claimOf(reader).waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  return waited.card;
}

/** Lets everything go on that does not wait for the outside. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a reader is claimed by one at a time, and not before it is there', async () => {
  const { slot, reader } = bench({ kind: 'starting' });
  assert.deepEqual(reader.claim(), { code: 'lost' });
  slot.status.set(absent);
  assert.deepEqual(reader.state, { kind: 'ready' });
  const claim = claimOf(reader);
  assert.deepEqual(reader.state, { kind: 'busy' });
  assert.deepEqual(reader.claim(), { code: 'busy' });
  assert.deepEqual(await reader.checkHealth({ depth: 'external', signal: never }), { code: 'busy' });
  await claim.release();
  await claim.release();
  assert.deepEqual(reader.state, { kind: 'ready' });
  slot.status.set({ kind: 'faulted', faults: ['permission-denied'], advice: 'a udev rule' });
  assert.deepEqual(reader.claim(), { code: 'faulted', faults: ['permission-denied'] });
  assert.equal(reader.advice, 'a udev rule');
});

test('a mute card, one that another program has, one that comes and goes: waited for', async () => {
  const { slot, timers, reader } = bench();
  slot.powerOnResults = [{ code: 'mute' }, { code: 'busy' }, { code: 'absent' }];
  const waiting = claimOf(reader).waitForCard({ signal: never });
  await settle();
  assert.equal(reader.presence, 'mute');
  for (let round = 0; round < 2; round += 1) {
    timers.end();
    await settle();
  }
  slot.status.set(absent);
  slot.status.set(present);
  assert.equal((await waiting).code, 'card');
  assert.equal(reader.presence, 'present');
  assert.deepEqual(slot.calls, ['powerOn', 'powerOn', 'powerOn', 'powerOn']);
  assert.equal(timers.running, 0);
});

test('a card that never says its ATR counts as mute, and is tried again', async () => {
  const { slot, timers, reader } = bench();
  slot.powerOnResults = [new Promise(() => {})];
  const waiting = claimOf(reader).waitForCard({ signal: never });
  await settle();
  timers.end();
  await settle();
  assert.equal(reader.presence, 'mute');
  timers.end();
  assert.equal((await waiting).code, 'card');
  assert.deepEqual(slot.calls, ['powerOn', 'powerOn']);
  assert.equal(timers.running, 0);
});

for (const [name, end, code] of [
  ['the time is over', ({ timers }) => timers.end(), 'timeout'],
  ['the card is pulled', ({ slot }) => slot.status.set(absent), 'card-torn'],
  ['the reader is unplugged', ({ slot }) => slot.status.set({ kind: 'lost' }), 'reader-lost'],
  ['the driver is closed', ({ reader }) => void reader.close(), 'reader-lost'],
] as const satisfies readonly (readonly [string, (on: ReturnType<typeof bench>) => void, string])[])
  test(`${name} in the middle of a command: told at once, taken back below, and the session is over`, async () => {
    const on = bench();
    const card = await sessionOf(on.reader);
    on.slot.answer = () => new Promise(() => {});
    const transmitting = card.transmit(done, { signal: never });
    end(on);
    assert.deepEqual(await transmitting, { code });
    assert.deepEqual(await card.transmit(done, { signal: never }), { code });
    assert.deepEqual(on.slot.calls.slice(0, 3), ['powerOn', 'transmit', 'aborted']);
    assert.equal(on.timers.running, 0);
  });

test('what came of a command is counted, and an empty answer is a card that is gone', async () => {
  const { slot, timers, reader } = bench();
  const claim = claimOf(reader);
  const results = [
    [{ code: 'answered', bytes: new Uint8Array() }, 'card-torn'],
    [{ code: 'garbled' }, 'reader-lost'],
    [{ code: 'card-torn' }, 'card-torn'],
    [{ code: 'answered', bytes: done }, 'answered'],
  ] as const;
  for (const [result, code] of results) {
    slot.answer = async () => result;
    const waited = await claim.waitForCard({ signal: never });
    assert.equal(waited.code, 'card');
    assert.equal((await waited.card.transmit(done, { signal: never })).code, code);
  }
  const { counts } = reader.statistics;
  assert.deepEqual(counts, { reads: 4, commands: 4, torn: 2, timeouts: 0, errors: 1, losses: 0 });
  await reader.close();
  await reader.close();
  assert.equal(slot.calls.filter((call) => call === 'close').length, 1);
  assert.equal(timers.running, 0);
  assert.deepEqual(reader.claim(), { code: 'lost' });
});

test('canceled while waiting: nothing is powered, and no timer runs', async () => {
  const { slot, timers, reader } = bench(absent);
  const claim = claimOf(reader);
  const controller = new AbortController();
  const waiting = claim.waitForCard({ signal: controller.signal });
  await settle();
  controller.abort();
  assert.deepEqual(await waiting, { code: 'canceled' });
  assert.deepEqual(await claim.waitForRemoval({ signal: never }), { code: 'removed' });
  assert.deepEqual(slot.calls, []);
  assert.equal(timers.running, 0);
});

test('what a driver throws is a bug and is handed on', async () => {
  const { slot, reader } = bench();
  const card = await sessionOf(reader);
  slot.answer = () => Promise.reject(new TypeError('bug'));
  await assert.rejects(card.transmit(done, { signal: never }), /bug/);
});
