import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createTrustStore, readChip } from '@motcua/emrtd';
import { VirtualChip, virtualCard, walletTrust } from '@motcua/emrtd/simulator';
import { openCcidReader } from '../open-ccid-reader.ts';
import { CcidSimulator } from '../simulator/index.ts';
import { encodeTransfer, TransferReader } from './frames.ts';
import type { Transfer } from './frames.ts';
import { servePipes, tcpTransport } from './index.ts';

const never = new AbortController().signal;

test('a chip is read through a reader whose pipes are served over TCP; unplugging is noticed, and plugging in', async () => {
  const simulator = new CcidSimulator();
  await using server = await servePipes(simulator);
  await using reader = openCcidReader({
    name: 'reader',
    transport: { kind: 'line', line: tcpTransport(server.address) },
  });
  const card = virtualCard('cccd-2021');
  simulator.insertCard(new VirtualChip(card.chip));
  const claimed = await claim(reader);
  const waited = await claimed.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  const read = await readChip(waited.card, {
    access: { can: card.can, bac: 'never' },
    mrzFields: [],
    cardFields: ['fullName'],
    portrait: false,
    trust: createTrustStore(walletTrust()).store,
    now: new Date('2026-11-22T02:00:00Z'),
    signal: never,
    apduTimeoutMs: 15_000,
  });
  assert.equal(read.code, 'read');
  assert.equal(read.authenticity.verdict, 'genuine');
  simulator.unplug();
  await state(reader, 'lost');
  simulator.plugIn();
  await state(reader, 'ready', 'busy');
});

test('any stream is cut into transfers or refused, whatever its pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pipe: fc.nat(255), bytes: fc.uint8Array({ maxLength: 300 }) }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (transfers, cuts) => {
        const stream = Buffer.concat(transfers.map(encodeTransfer));
        const reader = new TransferReader();
        const found: Transfer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1;
          const read = reader.push(stream.subarray(at, at + size));
          assert.equal(read.code, 'ok');
          found.push(...read.transfers);
          at += size;
        }
        assert.deepEqual(
          found.map(({ pipe, bytes }) => [pipe, ...bytes]),
          transfers.map(({ pipe, bytes }) => [pipe, ...bytes]),
        );
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const { code } = new TransferReader().push(noise);
      assert.ok(code === 'ok' || code === 'garbled');
    }),
  );
});

type Reader = ReturnType<typeof openCcidReader>;

async function claim(reader: Reader) {
  await state(reader, 'ready');
  const claimed = reader.claim();
  assert.equal(claimed.code, 'claimed');
  return claimed.claim;
}

async function state(reader: Reader, ...kinds: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch(({ kind }) => {
    if (kinds.includes(kind)) resolve();
  });
  await promise;
  unwatch();
}
