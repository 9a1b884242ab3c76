import assert from 'node:assert/strict';
import { createTrustStore, readChip } from '@motcua/emrtd';
import { createDocumentIssuer, nguyenVanAn, personaliseCard, VirtualChip } from '@motcua/emrtd/simulator';
import { execFile, spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import type { TransparentCardReader } from '@motcua/devices';
import type { TransparentClaim } from '@motcua/devices/id-card';
import { openPcscReader } from './index.ts';
import type { PcscReaderOptions } from './index.ts';
import { insertCard, startPcscd, whyNoPcscd } from './testing/index.ts';
import type { TestPcscd, VirtualCard } from './testing/index.ts';

const never = new AbortController().signal;
const done = Uint8Array.of(0x90, 0x00);
const select = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);

/** Answers every command with 9000, or with what `say` gives. */
function plainCard(say: (command: Uint8Array) => Uint8Array | 'torn' | 'silent' = () => done): VirtualCard {
  return {
    insert: () => undefined,
    transmit: async (command, { signal }) => {
      const answer = say(command);
      if (answer === 'silent') {
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      }
      return typeof answer === 'string' ? { code: 'card-torn' } : { code: 'answered', bytes: answer };
    },
  };
}

function open(pcscd: TestPcscd, options: Partial<PcscReaderOptions> = {}): TransparentCardReader {
  return openPcscReader({ name: 'ID card', socketPath: pcscd.socketPath, ...options });
}

/** Resolves when the reader's state is, or comes to be, one of these. */
function inState(reader: TransparentCardReader, ...kinds: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch((state) => (kinds.includes(state.kind) ? resolve() : undefined));
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

async function card(claim: TransparentClaim) {
  const waited = await claim.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  return waited.card;
}

describe('over the real pcscd', { skip: whyNoPcscd ?? false, timeout: 240_000 }, () => {
  test('an identity card is read from the first command to the verdict', async () => {
    await using pcscd = await startPcscd();
    const issuer = createDocumentIssuer();
    const chip = new VirtualChip(personaliseCard(nguyenVanAn, issuer, { portraitBytes: 'none' }));
    await using _inserted = await insertCard(pcscd.ports[0], chip);
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    const session = await card(claim);
    assert.equal(Buffer.from(session.atr).toString('hex'), '3b80800101');
    const reading = await readChip(session, {
      access: { can: '012345', bac: 'never' },
      mrzFields: ['documentNumber'],
      cardFields: ['fullName'],
      portrait: false,
      trust: createTrustStore({ certificates: [issuer.authority] }).store,
      now: new Date('2026-11-22T03:00:00Z'),
      signal: never,
      apduTimeoutMs: 60_000,
    });
    assert.equal(reading.code, 'read');
    assert.equal(reading.data.card.fullName, 'Nguyễn Văn An');
    assert.equal(reading.authenticity.verdict, 'genuine');
    assert.ok(reader.statistics.counts.commands > 5);
  });

  test('a card is waited for, pulled between two commands, and its removal is waited for', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    await withPresence(reader, 'absent');
    const waiting = claim.waitForCard({ signal: never });
    const inserted = await insertCard(pcscd.ports[0], plainCard());
    const waited = await waiting;
    assert.equal(waited.code, 'card');
    assert.deepEqual(await waited.card.transmit(select, { signal: never }), {
      code: 'answered',
      bytes: done,
    });
    await inserted.pull();
    await withPresence(reader, 'absent');
    assert.deepEqual(await waited.card.transmit(select, { signal: never }), { code: 'card-torn' });
    assert.deepEqual(await claim.waitForRemoval({ signal: never }), { code: 'removed' });
  });

  test('a card pulled in the middle of a command is torn, and the next one is read', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    await insertCard(
      pcscd.ports[0],
      plainCard(() => 'torn'),
    );
    const first = await card(claim);
    assert.deepEqual(await first.transmit(select, { signal: never }), { code: 'card-torn' });
    assert.deepEqual(await first.transmit(select, { signal: never }), { code: 'card-torn' });
    assert.equal(reader.statistics.counts.torn, 1);
    await withPresence(reader, 'absent');
    await using _next = await insertCard(pcscd.ports[0], plainCard());
    const second = await card(claim);
    assert.equal((await second.transmit(select, { signal: never })).code, 'answered');
  });

  test('extended length: 60,000 bytes in one answer', async () => {
    await using pcscd = await startPcscd();
    const long = new Uint8Array(60_002).fill(0xab);
    long.set(done, 60_000);
    await using _inserted = await insertCard(
      pcscd.ports[0],
      plainCard(() => long),
    );
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    const result = await (
      await card(claim)
    ).transmit(Uint8Array.of(0, 0xb0, 0, 0, 0, 0xea, 0x60), {
      signal: never,
    });
    assert.equal(result.code, 'answered');
    assert.ok(Buffer.from(result.bytes).equals(long));
  });

  test('a card that never answers: the time is over, the process is killed, the reader serves again', async () => {
    await using pcscd = await startPcscd();
    const inserted = await insertCard(
      pcscd.ports[0],
      plainCard(() => 'silent'),
    );
    await using reader = open(pcscd, { apduTimeoutMs: 300, abandonMs: 50, retryMs: 50 });
    await using claim = await claimed(reader);
    const mute = await card(claim);
    assert.deepEqual(await mute.transmit(select, { signal: never }), { code: 'timeout' });
    assert.equal(reader.statistics.counts.timeouts, 1);
    await inserted.pull();
    await withPresence(reader, 'absent');
    await using _next = await insertCard(pcscd.ports[0], plainCard());
    const again = await card(claim);
    assert.equal((await again.transmit(select, { signal: never })).code, 'answered');
  });

  test('canceled in the middle of a command: told at once, and the card is used again', async () => {
    await using pcscd = await startPcscd();
    const controller = new AbortController();
    let commands = 0;
    await using _inserted = await insertCard(pcscd.ports[0], {
      insert: () => undefined,
      transmit: async () => {
        commands += 1;
        if (commands === 1) controller.abort();
        return { code: 'answered', bytes: done };
      },
    });
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    const first = await card(claim);
    assert.deepEqual(await first.transmit(select, { signal: controller.signal }), { code: 'canceled' });
    const second = await card(claim);
    assert.equal((await second.transmit(select, { signal: never })).code, 'answered');
  });

  test('pcscd killed ten times: each time it is said, and each time the reader comes back', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    for (let round = 0; round < 10; round += 1) {
      await using claim = await claimed(reader);
      await using _inserted = await insertCard(pcscd.ports[0], plainCard());
      const session = await card(claim);
      assert.equal((await session.transmit(select, { signal: never })).code, 'answered');
      await pcscd.kill();
      await inState(reader, 'faulted');
      assert.deepEqual(reader.state, { kind: 'faulted', faults: ['service-missing'] });
      assert.match(reader.advice ?? '', /systemctl enable --now pcscd/);
      assert.deepEqual(await session.transmit(select, { signal: never }), { code: 'reader-lost' });
      assert.deepEqual(await claim.waitForCard({ signal: never }), { code: 'reader-lost' });
      await claim.release();
      await pcscd.start();
    }
    await inState(reader, 'ready');
    assert.equal(reader.advice, undefined);
  });

  test('pcscd killed in the middle of a command', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    await using _inserted = await insertCard(
      pcscd.ports[0],
      plainCard(() => {
        void pcscd.kill();
        return 'silent';
      }),
    );
    const session = await card(claim);
    assert.deepEqual(await session.transmit(select, { signal: never }), { code: 'reader-lost' });
  });

  test('a pcscd without a reader, then with one again', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    await using claim = await claimed(reader);
    const waiting = claim.waitForCard({ signal: never });
    await pcscd.startWithoutReader();
    assert.deepEqual(await waiting, { code: 'reader-lost' });
    await claim.release();
    await inState(reader, 'lost');
    assert.deepEqual(reader.claim(), { code: 'lost' });
    await pcscd.startWithReader();
    await using again = await claimed(reader);
    await using _inserted = await insertCard(pcscd.ports[0], plainCard());
    assert.equal((await (await card(again)).transmit(select, { signal: never })).code, 'answered');
  });

  test('two readers at once, each with its own card', async () => {
    await using pcscd = await startPcscd();
    const [firstPort, secondPort] = pcscd.ports;
    await using _one = await insertCard(
      firstPort,
      plainCard(() => Uint8Array.of(1, 0x90, 0)),
    );
    await using _two = await insertCard(
      secondPort,
      plainCard(() => Uint8Array.of(2, 0x90, 0)),
    );
    await using first = open(pcscd, { reader: { nameIncludes: 'Virtual', index: 0 } });
    await using second = open(pcscd, { reader: { nameIncludes: 'Virtual', index: 1 } });
    const answers = await Promise.all(
      [first, second].map(async (reader) => {
        const claim = await claimed(reader);
        const result = await (await card(claim)).transmit(select, { signal: never });
        await claim.release();
        return result.code === 'answered' ? result.bytes[0] : result.code;
      }),
    );
    assert.deepEqual(answers, [1, 2]);
    await using none = open(pcscd, { reader: { nameIncludes: 'Virtual', index: 2 } });
    await inState(none, 'lost');
  });

  test('two users of one card: one reads, the other waits until it is free', async () => {
    await using pcscd = await startPcscd();
    await using _inserted = await insertCard(pcscd.ports[0], plainCard());
    await using one = open(pcscd);
    await using other = open(pcscd, { retryMs: 20 });
    const first = await claimed(one);
    await card(first);
    assert.deepEqual(one.claim(), { code: 'busy' });
    await using second = await claimed(other);
    const waiting = card(second);
    await first.release();
    assert.equal((await (await waiting).transmit(select, { signal: never })).code, 'answered');
  });

  test('health: the connection, the reader, a card', async () => {
    await using pcscd = await startPcscd();
    await using reader = open(pcscd);
    await inState(reader, 'ready');
    assert.deepEqual(await reader.checkHealth({ depth: 'internal', signal: never }), {
      code: 'healthy',
      proof: 'link',
    });
    assert.deepEqual(await reader.checkHealth({ depth: 'external', signal: never }), {
      code: 'healthy',
      proof: 'answer',
    });
    const checking = reader.checkHealth({ depth: 'interactive', signal: never });
    await using _inserted = await insertCard(pcscd.ports[0], plainCard());
    assert.deepEqual(await checking, { code: 'healthy', proof: 'work' });
    assert.equal(reader.state.kind, 'ready');
  });
});

const openscMissing = spawnSync('opensc-tool', ['--version']).error !== undefined;
const whyNoOpensc =
  whyNoPcscd ??
  (openscMissing ? 'opensc-tool is not installed; type: sudo apt-get install -y opensc' : false);

test('opensc-tool selects the application on our card', { skip: whyNoOpensc, timeout: 120_000 }, async () => {
  await using pcscd = await startPcscd();
  const chip = new VirtualChip(personaliseCard(nguyenVanAn, createDocumentIssuer(), {}));
  await using _inserted = await insertCard(pcscd.ports[0], chip);
  await using reader = open(pcscd);
  await withPresence(reader, 'present');
  const { promise, resolve } = Promise.withResolvers<string>();
  const opensc = ['--reader', '0', '--send-apdu', '00:A4:04:0C:07:A0:00:00:02:47:10:01'];
  const env = { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socketPath };
  execFile('opensc-tool', opensc, { env }, (_error, stdout, stderr) => resolve(stdout + stderr));
  assert.match(await promise, /Received \(SW1=0x90, SW2=0x00\)/);
});
