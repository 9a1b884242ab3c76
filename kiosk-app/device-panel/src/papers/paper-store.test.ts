import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPaperStore } from './paper-store.ts';

/** The first 24 bytes are all that the store reads of a PNG. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-papers-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const time = new Date('2026-11-22T02:09:00.123Z');

test('papers are there again after a restart, newest first', async () => {
  await withFolder(async (folder) => {
    const store = await openPaperStore(folder);
    const [first, second] = await Promise.all([
      store.add(png(576, 900), time),
      store.add(png(384, 100), time),
    ]);
    assert.deepEqual(first, {
      id: '20261122T020900123Z',
      printedAt: '2026-11-22T02:09:00.123Z',
      width: 576,
      height: 900,
    });
    const reopened = await openPaperStore(folder);
    assert.deepEqual(reopened.papers, [second, first]);
    assert.deepEqual(await reopened.read(first.id), Buffer.from(png(576, 900)));
  });
});

test('the oldest papers are thrown away above the limit', async () => {
  await withFolder(async (folder) => {
    const store = await openPaperStore(folder, 2);
    for (let second = 0; second < 4; second += 1) {
      await store.add(png(576, second + 1), new Date(time.getTime() + second * 1000));
    }
    assert.deepEqual(
      store.papers.map(({ height }) => height),
      [4, 3],
    );
    assert.equal((await readdir(folder)).length, 2);
  });
});

test('files that are no papers are left alone, and no path leads out of the folder', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, '20261122T020900123Z.png'), 'no picture');
    await writeFile(join(folder, 'holiday.png'), png(1, 1));
    const store = await openPaperStore(folder);
    assert.deepEqual(store.papers, []);
    assert.equal(await store.read('holiday'), undefined);
    assert.equal(await store.read('../holiday'), undefined);
    await assert.rejects(store.add(Buffer.from('no picture'), time));
  });
});
