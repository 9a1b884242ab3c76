import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { bandRows, openBench, readyBench } from './testing/print-kit.ts';

const limit = { timeout: 60_000 };

test('unplugged while idle becomes lost, and comes back', limit, async () => {
  await using bench = await readyBench();
  bench.simulator.pullPlug();
  await bench.state('lost');
  await bench.simulator.plugIn();
  await bench.state('ready');
});

test('a connection that is back at once was never lost', limit, async () => {
  await using bench = await readyBench({ timings: { lostAfterMs: 30_000 } });
  const seen: DeviceState['kind'][] = [];
  bench.printer.watch((state) => seen.push(state.kind));
  bench.simulator.pullPlug();
  await bench.simulated(({ connections }) => connections === 0);
  await bench.simulator.plugIn();
  await bench.simulated(({ connections }) => connections === 1);
  assert.deepEqual(await bench.print(1), { code: 'printed' });
  assert.deepEqual([...new Set(seen)], ['ready', 'busy']);
});

test('a printer that says nothing more: timeout, then lost', limit, async () => {
  await using bench = await readyBench({ timings: { fenceTimeoutMs: 150, statusTimeoutMs: 150 } });
  bench.simulator.freeze();
  assert.deepEqual(await bench.print(1), { code: 'timeout' });
  await bench.state('lost');
  bench.simulator.thaw();
  await bench.state('ready');
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test('nobody answers at the address: starting, then lost, then there', limit, async () => {
  await using bench = await openBench();
  bench.simulator.pullPlug();
  assert.equal(bench.printer.state.kind, 'starting');
  await bench.state('lost');
  assert.deepEqual(await bench.print(1), { code: 'lost' });
  await bench.simulator.plugIn();
  await bench.state('ready');
});

test('closing in the middle ends the print with lost, and twice is safe', limit, async () => {
  await using bench = await readyBench({ simulator: { rowsPerSecond: 500 } });
  const printing = bench.print(5);
  await bench.simulated(({ rowsOnPaper }) => rowsOnPaper > 0);
  await bench.printer.close();
  await bench.printer.close();
  assert.deepEqual(await printing, { code: 'lost' });
  assert.deepEqual(bench.printer.state, { kind: 'closed' });
  assert.deepEqual(await bench.print(1), { code: 'lost' });
  await bench.simulated(({ connections }) => connections === 0);
});
