import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChipReader } from '@motcua/chip-reader';
import type { CardPresence } from '@motcua/devices/id-card';
import { FakePrinter, FakeScanner } from '../testing/fake-devices.ts';
import { reportDevices } from './device-report.ts';
import { runTest } from './run-test.ts';

/** A reader of cards of which only the presence is asked. */
function cardReaderWith(initial: CardPresence) {
  let presence = initial;
  const listeners = new Set<(presence: CardPresence) => void>();
  const reader: ChipReader = {
    name: 'id-card-reader',
    state: { kind: 'ready' },
    advice: undefined,
    get presence() {
      return presence;
    },
    watch: (listener) => {
      listener({ kind: 'ready' });
      return () => undefined;
    },
    watchPresence: (listener) => {
      listeners.add(listener);
      listener(presence);
      return () => listeners.delete(listener);
    },
    read: () => Promise.resolve({ code: 'busy' }),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return {
    reader,
    listeners,
    put: (next: CardPresence) => {
      presence = next;
      for (const listener of listeners) listener(next);
    },
  };
}

function partsWith(cardReader?: ChipReader) {
  const [scanner, printer] = [new FakeScanner(), new FakePrinter()];
  return { scanner, printer, cardReader, renderReceipt: () => [new Uint8Array(3)] };
}

const card = (
  parts: ReturnType<typeof partsWith>,
  signal: AbortSignal = new AbortController().signal,
): ReturnType<typeof runTest> => runTest(parts, { device: 'id-card-reader', test: 'card', signal });

test('test card: waits until a card is put on, and lets go of the reader', async () => {
  const { listeners, put, reader } = cardReaderWith('absent');
  const outcome = card(partsWith(reader));
  put('absent');
  assert.equal(listeners.size, 1);
  put('present');
  assert.deepEqual(await outcome, { code: 'card-seen' });
  await Promise.resolve();
  assert.equal(listeners.size, 0);
});

test('test card: one that lies there already is seen at once', async () => {
  const { listeners, reader } = cardReaderWith('present');
  assert.deepEqual(await card(partsWith(reader)), { code: 'card-seen' });
  await Promise.resolve();
  assert.equal(listeners.size, 0);
});

test('test card: nobody puts one on, or has gone before it began', async () => {
  const { listeners, reader } = cardReaderWith('absent');
  const leaving = new AbortController();
  const outcome = card(partsWith(reader), leaving.signal);
  leaving.abort();
  assert.deepEqual(await outcome, { code: 'canceled' });
  assert.deepEqual(await card(partsWith(reader), leaving.signal), { code: 'canceled' });
  await Promise.resolve();
  assert.equal(listeners.size, 0);
});

test('test card is offered where there is a reader, and unknown where there is none or for another device', async () => {
  const { reader } = cardReaderWith('absent');
  const offered = reportDevices(partsWith(reader)).find(({ name }) => name === 'id-card-reader');
  assert.deepEqual(offered?.tests, ['card']);
  assert.deepEqual(await card(partsWith()), { code: 'unknown' });
  const { signal } = new AbortController();
  assert.deepEqual(await runTest(partsWith(reader), { device: 'receipt-printer', test: 'card', signal }), {
    code: 'unknown',
  });
  assert.deepEqual(await runTest(partsWith(reader), { device: 'id-card-reader', test: 'scan', signal }), {
    code: 'unknown',
  });
});
