import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { servePipes } from '@motcua/driver-id-card-ccid/pipes';
import { CcidSimulator } from '@motcua/driver-id-card-ccid/simulator';
import { VirtualChip, virtualCard, walletMasterList } from '@motcua/emrtd/simulator';
import { startChipReader } from './index.ts';

test('nothing of the person is left in the heap of the reading process', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'motcua-heap-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const masterList = join(folder, 'master-list.der');
  await writeFile(masterList, walletMasterList());
  const simulator = new CcidSimulator();
  const server = stack.use(await servePipes(simulator));
  const reader = stack.use(
    startChipReader({
      name: 'reader',
      settings: { transport: { kind: 'ccid-tcp', ...server.address }, trust: { masterLists: [masterList] } },
      nodeOptions: ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${folder}`],
    }),
  );
  const { promise: isReady, resolve } = Promise.withResolvers<void>();
  reader.watch(({ kind }) => kind === 'ready' && resolve());
  await isReady;

  const card = virtualCard('can-cuoc-2024');
  const [idNumber = '', oldIdNumber = '', fullName = '', , , address = ''] = (card.qrText ?? '').split('|');
  simulator.insertCard(new VirtualChip(card.chip));
  const result = await reader.read(
    { idNumber, items: ['fullName', 'idNumber', 'address', 'oldIdNumber'], portrait: true },
    { signal: AbortSignal.timeout(60_000), onProgress: () => undefined },
  );
  assert.equal(result.code, 'read');
  assert.deepEqual(result.answer.items, { fullName, idNumber, address, oldIdNumber });
  simulator.pullCard();

  const strings = await heapStrings(reader.processId, folder);
  assert.ok(
    strings.some((text) => text.includes('id-card-reader')),
    'the snapshot is of the reading process',
  );
  const planted = {
    idNumber,
    can: idNumber.slice(-6),
    oldIdNumber,
    fullName,
    address,
    portrait: result.answer.portrait?.data.slice(100, 140) ?? '',
  };
  for (const [what, value] of Object.entries(planted)) {
    assert.ok(value.length >= 6, what);
    assert.equal(strings.filter((text) => text.includes(value)).length, 0, `${what} is still in the heap`);
  }
});

/** Every string of the heap, after a garbage collection. */
async function heapStrings(processId: number | undefined, folder: string): Promise<readonly string[]> {
  assert.ok(processId !== undefined);
  process.kill(processId, 'SIGUSR2');
  for (;;) {
    const name = (await readdir(folder)).find((file) => file.endsWith('.heapsnapshot'));
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
    // The process writes it bit by bit; the list of strings is its last part.
    if (text.trimEnd().endsWith(']}')) return (JSON.parse(text) as { strings: readonly string[] }).strings;
    await delay(50);
  }
}
