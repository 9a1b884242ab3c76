import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** For `NODE_OPTIONS` of a process that `heapOfProcess` looks into. */
export function heapSnapshotOptions(folder: string): string {
  return `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`;
}

/** Every string of a page's memory, after a garbage collection. */
export async function heapOfPage(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return stringsOf(parts.join(''));
}

/** Every string of a Node process's memory, after a garbage collection; it was started with `heapSnapshotOptions`. */
export async function heapOfProcess(processId: number, folder: string): Promise<readonly string[]> {
  process.kill(processId, 'SIGUSR2');
  for (;;) {
    const names = await readdir(folder);
    const name = names.find((file) => file.endsWith('.heapsnapshot') && file.includes(`.${processId}.`));
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
    // The process writes it bit by bit; the list of strings is its last part.
    if (name !== undefined && text.trimEnd().endsWith(']}')) {
      await rm(join(folder, name));
      return stringsOf(text);
    }
    await delay(50);
  }
}

function stringsOf(snapshot: string): readonly string[] {
  return (JSON.parse(snapshot) as { readonly strings: readonly string[] }).strings;
}
