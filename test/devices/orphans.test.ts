import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('orphans/doomed-host.ts', import.meta.url));

interface ProcessNow {
  readonly state: string;
  /** User time, in ticks of 10 ms. */
  readonly ticks: number;
}

/** What the kernel says of a process; undefined when there is none, or only its entry that nobody has collected. */
function processNow(id: number): ProcessNow | undefined {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const [state = 'Z'] = fields;
    return state === 'Z' ? undefined : { state, ticks: Number(fields[11]) };
  } catch {
    return undefined;
  }
}

function childrenOf(id: number): readonly number[] {
  const text = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

/** Looks again and again; the test's own limit ends it. */
async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
}

test(
  'a host that is killed leaves no process behind, not even a driver that loops',
  { timeout: 120_000 },
  async () => {
    const host = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ids: number[] = [];
    try {
      const lines = createInterface(host.stdout)[Symbol.asyncIterator]();
      const { value: line = '{}' } = await lines.next();
      const { looping, waiting, chipReader } = JSON.parse(line) as Readonly<Record<string, number>>;
      assert.ok(looping !== undefined && waiting !== undefined && chipReader !== undefined);
      ids.push(looping, waiting);
      // Half a second of work without a turn of its event loop.
      const before = processNow(looping)?.ticks ?? 0;
      await eventually(() => (processNow(looping)?.ticks ?? 0) > before + 50);
      await eventually(() => childrenOf(chipReader).length > 0);
      ids.push(chipReader, ...childrenOf(chipReader));
      assert.ok(ids.every((id) => processNow(id) !== undefined));
      host.kill('SIGKILL');
      await eventually(() => ids.every((id) => processNow(id) === undefined));
    } finally {
      host.kill('SIGKILL');
      for (const id of ids) if (processNow(id) !== undefined) process.kill(id, 'SIGKILL');
    }
  },
);
