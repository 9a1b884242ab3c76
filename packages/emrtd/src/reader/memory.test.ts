import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fromHex, toHex } from '../bytes/bytes.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import { exampleCard } from '../testing/read-card.ts';

/** What is in the heap of a process that has read the example card, asked for these fields. */
async function heapAfterReading(...mrzFields: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emrtd-heap-'));
  try {
    const snapshot = path.join(folder, 'reader.heapsnapshot');
    const chip = new VirtualChip(exampleCard());
    const { signal } = new AbortController();
    const reader = fork(path.join(import.meta.dirname, '../testing/reading-process.ts'), [
      snapshot,
      ...mrzFields,
    ]);
    reader.on('message', (apdu) => {
      assert.ok(typeof apdu === 'string');
      void chip.transmit(fromHex(apdu), { signal }).then((result) => {
        if (result.code === 'answered') reader.send(toHex(result.bytes));
      });
    });
    const [exitCode] = (await once(reader, 'exit')) as [number | null];
    assert.equal(exitCode, 0);
    return await readFile(snapshot, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('what was not asked for is not in the heap of the process that read the card', async () => {
  assert.ok(
    (await heapAfterReading('surname')).includes('NGUYEN'),
    'what was asked for shows that the search works',
  );
  const heap = await heapAfterReading('sex');
  for (const planted of [
    'NGUYEN',
    'Nguyễn',
    '001099012345',
    '099012345',
    'Thôn Cầu',
    'Kinh',
    'Nốt ruồi',
    '990520',
  ]) {
    assert.ok(!heap.includes(planted), planted);
  }
});
