import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { byteParsers } from './parsers/byte-parsers.ts';
import type { ParserRun, ParserRunResult } from './parsers/parser-worker.ts';

const count = 100_000;
const seed = 20_261_122;
/** The slowest parser takes three seconds; one that has not ended by then hangs. */
const deadlineMs = 60_000;

const startWorker = (): Worker => new Worker(new URL('parsers/parser-worker.ts', import.meta.url));
let worker = startWorker();
after(() => worker.terminate());

async function run(wanted: ParserRun): Promise<ParserRunResult> {
  const answer = once(worker, 'message', { signal: AbortSignal.timeout(deadlineMs) });
  worker.postMessage(wanted);
  try {
    const [result] = (await answer) as [ParserRunResult];
    return result;
  } catch (error) {
    await worker.terminate();
    worker = startWorker();
    throw error;
  }
}

for (const name of Object.keys(byteParsers))
  test(`${count} random and mutated byte strings: ${name}`, async () => {
    const result = await run({ name, seed, count });
    assert.equal(result.code, 'done', JSON.stringify(result));
    assert.equal(result.taken, count);
    assert.ok(result.understood > count / 100, `it made sense of ${result.understood} only`);
  });
