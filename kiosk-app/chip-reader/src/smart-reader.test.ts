import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ChipItemName, ChipProgress } from '@motcua/devices/wire';
import { builtInMappings } from '@motcua/driver-id-card-smart';
import { startSmartReaderSimulator } from '@motcua/driver-id-card-smart/simulator';
import type { SmartReaderSimulator } from '@motcua/driver-id-card-smart/simulator';
import { startChipReader } from './index.ts';
import type { ChipReader } from './index.ts';

const idNumber = '001099012345';
const never = new AbortController().signal;

/** A reading process with a vendor's program beside it. */
async function start(mapping = 'generic-websocket') {
  const stack = new AsyncDisposableStack();
  const box = stack.use(await startSmartReaderSimulator());
  const reader = stack.use(
    startChipReader({
      name: 'reader',
      settings: { transport: { kind: 'smart-websocket', url: box.url, mapping }, trust: {} },
    }),
  );
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch(({ kind }) => kind === 'ready' && resolve());
  await promise;
  unwatch();
  return { box, reader, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

function read(reader: ChipReader, items: readonly ChipItemName[], steps: ChipProgress[] = []) {
  return reader.read(
    { idNumber, items, portrait: true },
    { signal: never, onProgress: (progress) => steps.push(progress) },
  );
}

async function answer(box: SmartReaderSimulator, data: Readonly<Record<string, unknown>>): Promise<void> {
  const request = await box.asked(1);
  box.say({ MessageType: 'CARD', Present: true });
  box.say({ MessageType: 'CARD_RESULT', RequestId: request, Data: data });
}

test('a reader that reads by itself: what was asked for comes, and nothing of it is proven', async () => {
  await using kiosk = await start();
  const steps: ChipProgress[] = [];
  const reading = read(kiosk.reader, ['fullName', 'birthDate', 'sex'], steps);
  await answer(kiosk.box, {
    IdNumber: idNumber,
    FullName: 'Nguyễn Văn An'.normalize('NFD'),
    BirthDate: '20/05/1999',
    Sex: 'Nam',
    Residence: 'Đông Quý',
    ExpiryDate: '20/05/2039',
    Portrait: 'AAAA',
  });
  assert.deepEqual(await reading, {
    code: 'read',
    answer: {
      items: { fullName: 'Nguyễn Văn An', birthDate: '1999-05-20', sex: 'male' },
      verdict: 'not-proven',
      expiry: 'valid',
    },
  });
  assert.deepEqual(steps.at(-1), { step: 'authenticity', verdict: 'not-proven' });
});

for (const [what, data] of [
  ['of somebody else', { IdNumber: '079085000001', FullName: 'Trần Thị Bình' }],
  ['without a number', { FullName: 'Trần Thị Bình' }],
] as const) {
  test(`a card ${what} gives nothing`, async () => {
    await using kiosk = await start();
    const reading = read(kiosk.reader, ['fullName']);
    await answer(kiosk.box, data);
    assert.deepEqual(await reading, { code: 'refused', reason: 'other-card' });
  });
}

test('a card that the reader cannot read, and a reader that goes away, are ordinary', async () => {
  await using kiosk = await start();
  const refused = read(kiosk.reader, ['fullName']);
  kiosk.box.say({ MessageType: 'RESPONSE', RequestId: await kiosk.box.asked(1), Ok: false, Error: 'X-17' });
  assert.deepEqual(await refused, { code: 'refused', reason: 'no-application' });
  const lost = read(kiosk.reader, ['fullName']);
  await kiosk.box.asked(2);
  kiosk.box.drop();
  assert.deepEqual(await lost, { code: 'lost' });
});

test('the mapping may be a file of the operator', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-mapping-'));
  try {
    const [mapping] = builtInMappings.filter(({ name }) => name === 'generic-websocket');
    const file = join(folder, 'mapping.json');
    await writeFile(file, JSON.stringify({ ...mapping, name: 'ours' }));
    await using kiosk = await start(file);
    const reading = read(kiosk.reader, ['fullName']);
    await answer(kiosk.box, { IdNumber: idNumber, FullName: 'Nguyễn Văn An' });
    assert.equal((await reading).code, 'read');
  } finally {
    await rm(folder, { recursive: true });
  }
});
