import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ChipProgress, ChipReadRequest } from '@motcua/devices/wire';
import { servePipes } from '@motcua/driver-id-card-ccid/pipes';
import { CcidSimulator } from '@motcua/driver-id-card-ccid/simulator';
import { VirtualChip, virtualCard, walletMasterList } from '@motcua/emrtd/simulator';
import type { VirtualCard, VirtualCardId } from '@motcua/emrtd/simulator';
import { startChipReader } from './index.ts';
import type { ChipReadResult } from './index.ts';

const never = new AbortController().signal;

/** A reading process with a simulated reader on its cable. */
async function start() {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'motcua-chip-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const masterList = join(folder, 'master-list.der');
  await writeFile(masterList, walletMasterList());
  const simulator = new CcidSimulator();
  const server = stack.use(await servePipes(simulator));
  const crashes: string[] = [];
  const reader = stack.use(
    startChipReader({
      name: 'reader',
      settings: { transport: { kind: 'ccid-tcp', ...server.address }, trust: { masterLists: [masterList] } },
      onCrash: (reason) => crashes.push(reason),
    }),
  );
  const at = async (kind: string): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const unwatch = reader.watch((state) => state.kind === kind && resolve());
    await promise;
    unwatch();
  };
  await at('ready');
  return { simulator, reader, crashes, at, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

function requestFor(card: VirtualCard, more: Partial<ChipReadRequest> = {}): ChipReadRequest {
  const [idNumber = ''] = (card.qrText ?? '').split('|');
  return {
    idNumber,
    items: ['fullName', 'idNumber', 'birthDate', 'sex', 'address', 'issueDate'],
    portrait: true,
    ...more,
  };
}

test('a card is read: what is asked for, in the order in which it becomes known, and nothing else', async () => {
  await using kiosk = await start();
  const card = virtualCard('can-cuoc-2024');
  const steps: ChipProgress[] = [];
  const reading = kiosk.reader.read(requestFor(card, { items: ['fullName', 'birthDate', 'sex'] }), {
    signal: never,
    onProgress: (progress) => steps.push(progress),
  });
  kiosk.simulator.insertCard(new VirtualChip(card.chip));
  const result = await reading;
  assert.equal(result.code, 'read');
  const { portrait, ...answer } = result.answer;
  assert.deepEqual(Object.keys(answer.items), ['fullName', 'birthDate', 'sex']);
  assert.match(answer.items.birthDate ?? '', /^\d{4}-\d\d-\d\d$/);
  assert.equal(answer.items.sex, 'female');
  assert.equal(answer.verdict, 'genuine');
  assert.equal(answer.expiry, 'valid');
  assert.deepEqual(Buffer.from(portrait?.data ?? '', 'base64').subarray(0, 3), Buffer.of(0xff, 0xd8, 0xff));
  assert.deepEqual(steps, [
    { step: 'card-present' },
    { step: 'access-opened' },
    { step: 'personal-data', fullName: answer.items.fullName },
    { step: 'authenticity', verdict: 'genuine' },
  ]);
});

test('each card of the wallet gets the verdict it deserves', async () => {
  await using kiosk = await start();
  const ids: readonly VirtualCardId[] = [
    'cccd-2021',
    'child',
    'expired',
    'forged',
    'cloned',
    'unknown-issuer',
  ];
  for (const id of ids) {
    const card = virtualCard(id);
    kiosk.simulator.insertCard(new VirtualChip(card.chip));
    const result = await read(kiosk.reader, requestFor(card));
    assert.ok(result.code === 'read', `${id}: ${result.code}`);
    assert.equal(result.answer.verdict, card.verdict, id);
    assert.equal(result.answer.portrait === undefined, id === 'child', id);
    assert.equal(result.answer.expiry, id === 'expired' ? 'expired' : 'valid', id);
    kiosk.simulator.pullCard();
  }
});

test('the card of somebody else gives nothing, nor one whose number does not open it', async () => {
  await using kiosk = await start();
  const card = virtualCard('cccd-2021');
  const { idNumber } = requestFor(card);
  kiosk.simulator.insertCard(new VirtualChip(card.chip));
  const other = idNumber.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const otherPerson = await read(kiosk.reader, requestFor(card, { idNumber: other }));
  assert.deepEqual(otherPerson, { code: 'refused', reason: 'other-card' });
  const wrong = await read(
    kiosk.reader,
    requestFor(card, { idNumber: idNumber.replace(/.$/, (d) => (d === '9' ? '8' : '9')) }),
  );
  assert.deepEqual(wrong, { code: 'refused', reason: 'wrong-can' });
});

test('a card that is pulled in the middle, a reading that is called off, a second reading', async () => {
  await using kiosk = await start();
  const card = virtualCard('cccd-2021');
  const request = requestFor(card);
  const torn = kiosk.reader.read(request, {
    signal: never,
    onProgress: ({ step }) => step === 'access-opened' && kiosk.simulator.pullCard(),
  });
  kiosk.simulator.insertCard(new VirtualChip(card.chip));
  assert.deepEqual(await torn, { code: 'refused', reason: 'card-torn' });

  const calledOff = new AbortController();
  const waiting = kiosk.reader.read(request, { signal: calledOff.signal, onProgress: () => undefined });
  assert.deepEqual(await read(kiosk.reader, request), { code: 'busy' });
  calledOff.abort();
  assert.deepEqual(await waiting, { code: 'canceled' });

  kiosk.simulator.insertCard(new VirtualChip(card.chip));
  assert.equal((await read(kiosk.reader, request)).code, 'read');
});

test('the process is killed in the middle: the reading ends, and the next one works', async () => {
  await using kiosk = await start();
  const card = virtualCard('cccd-2021');
  const first = kiosk.reader.processId;
  const reading = kiosk.reader.read(requestFor(card), { signal: never, onProgress: () => undefined });
  assert.ok(first !== undefined);
  process.kill(first, 'SIGKILL');
  assert.deepEqual(await reading, { code: 'lost' });
  await kiosk.at('ready');
  assert.deepEqual(kiosk.crashes, ['SIGKILL']);
  assert.notEqual(kiosk.reader.processId, first);
  kiosk.simulator.insertCard(new VirtualChip(card.chip));
  assert.equal((await read(kiosk.reader, requestFor(card))).code, 'read');
});

test('no process is left behind', async () => {
  let processId: number | undefined;
  {
    await using kiosk = await start();
    processId = kiosk.reader.processId;
  }
  assert.ok(processId !== undefined);
  assert.throws(() => process.kill(processId, 0), { code: 'ESRCH' });
});

async function read(
  reader: ReturnType<typeof startChipReader>,
  request: ChipReadRequest,
): Promise<ChipReadResult> {
  return await reader.read(request, { signal: never, onProgress: () => undefined });
}
