import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { bandRows, readyBench, testBand, testBands } from './testing/print-kit.ts';

const limit = { timeout: 60_000 };

test('a receipt is printed when the printer has proved it', limit, async () => {
  await using bench = await readyBench();
  assert.deepEqual(await bench.print(5), { code: 'printed' });
  assert.deepEqual(
    bench.papers.map(({ rows, widthDots }) => ({ rows, widthDots })),
    [{ rows: 5 * bandRows, widthDots: 576 }],
  );
  await bench.state('ready');
});

test('a printer with process ids proves it with one, and each paper is its own', limit, async () => {
  await using bench = await readyBench({ driver: { model: 'epson-tm-t88' } });
  assert.deepEqual(await bench.print(1), { code: 'printed' });
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.deepEqual(
    bench.papers.map(({ rows }) => rows),
    [bandRows, 2 * bandRows],
  );
});

test(
  'bytes in the buffer are no paper: printing at a real speed, it is printed when the paper is out',
  limit,
  async () => {
    await using bench = await readyBench({ simulator: { rowsPerSecond: 3000 } });
    const printing = bench.print(4);
    await bench.simulated(({ printing }) => printing);
    assert.equal(bench.printer.state.kind, 'busy');
    assert.equal(bench.papers.length, 0);
    assert.deepEqual(await printing, { code: 'printed' });
    assert.equal(bench.papers.length, 1);
  },
);

test('a buffer smaller than the receipt holds the driver back, and all arrives', limit, async () => {
  await using bench = await readyBench({ simulator: { rowsPerSecond: 5000, receiveBufferBytes: 2048 } });
  assert.deepEqual(await bench.print(6), { code: 'printed' });
  assert.deepEqual(
    bench.papers.map(({ rows }) => rows),
    [6 * bandRows],
  );
});

test('the second print at the same time is told busy', limit, async () => {
  await using bench = await readyBench({ simulator: { rowsPerSecond: 2000 } });
  const first = bench.print(2);
  assert.deepEqual(await bench.print(1), { code: 'busy' });
  assert.deepEqual(await first, { code: 'printed' });
});

test(
  'paper runs out in the middle: faulted, the piece is cut off, and the whole is printed again',
  limit,
  async () => {
    await using bench = await readyBench({ simulator: { rowsPerSecond: 5000 } });
    bench.simulator.runOutOfPaper({ afterRows: 150 });
    assert.deepEqual(await bench.print(5), { code: 'faulted', faults: ['paper-out'] });
    assert.deepEqual(await bench.state('faulted'), { kind: 'faulted', faults: ['paper-out'] });
    assert.deepEqual(await bench.print(5), { code: 'faulted', faults: ['paper-out'] });
    bench.simulator.loadPaper();
    await bench.state('ready');
    const pieces = bench.papers.length;
    assert.ok(pieces >= 1);
    assert.deepEqual(await bench.print(5), { code: 'printed' });
    assert.equal(bench.papers.length, pieces + 1);
    assert.equal(bench.papers.at(-1)?.rows, 5 * bandRows);
  },
);

test('a printer that can is told to forget the rest when it is out of paper', limit, async () => {
  await using bench = await readyBench({
    simulator: { rowsPerSecond: 5000 },
    driver: { model: 'epson-tm-t88' },
  });
  bench.simulator.runOutOfPaper({ afterRows: 150 });
  const printing = bench.print(5);
  assert.deepEqual(await printing, { code: 'faulted', faults: ['paper-out'] });
  bench.simulator.loadPaper();
  await bench.state('ready');
  assert.deepEqual(await bench.print(3), { code: 'printed' });
  assert.deepEqual(
    bench.papers.map(({ rows }) => rows),
    [150, 3 * bandRows],
  );
});

test(
  'out of paper with a full buffer and a cable that takes no more: faulted, not stuck',
  limit,
  async () => {
    await using bench = await readyBench({ simulator: { receiveBufferBytes: 1024 } });
    bench.simulator.runOutOfPaper({ afterRows: 20 });
    assert.deepEqual(await bench.print(60), { code: 'faulted', faults: ['paper-out'] });
    bench.simulator.loadPaper();
    await bench.state('ready');
    assert.deepEqual(await bench.print(1), { code: 'printed' });
    assert.equal(bench.papers.at(-1)?.rows, bandRows);
  },
);

test('the cover is opened in the middle, and both faults are told', limit, async () => {
  await using bench = await readyBench({ simulator: { rowsPerSecond: 2000 } });
  const printing = bench.print(5);
  await bench.simulated(({ rowsOnPaper }) => rowsOnPaper > 0);
  bench.simulator.openCover();
  assert.deepEqual(await printing, { code: 'faulted', faults: ['cover-open'] });
  bench.simulator.runOutOfPaper();
  const { faults } = await faultedWith(bench, 2);
  assert.deepEqual(faults, ['cover-open', 'paper-out']);
  bench.simulator.loadPaper();
  await bench.state('ready');
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test('faults are seen while nothing is printed', limit, async () => {
  await using bench = await readyBench();
  bench.simulator.openCover();
  assert.deepEqual(await bench.state('faulted'), { kind: 'faulted', faults: ['cover-open'] });
  bench.simulator.closeCover();
  await bench.state('ready');
});

test('the cutter jams: not printed; it is freed and the printer goes on by itself', limit, async () => {
  await using bench = await readyBench();
  bench.simulator.jamCutter();
  assert.deepEqual(await bench.print(2), { code: 'faulted', faults: ['cutter'] });
  bench.simulator.freeCutter();
  await bench.state('ready');
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test('the cutter is freed and the printer wants to be told: printing again tells it', limit, async () => {
  await using bench = await readyBench();
  bench.simulator.jamCutter();
  assert.deepEqual(await bench.print(2), { code: 'faulted', faults: ['cutter'] });
  bench.simulator.freeCutter({ recovers: false });
  assert.equal((await bench.state('faulted', 'ready')).kind, 'faulted');
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test(
  'the plug is pulled in the middle: lost; back again the piece is cut off and the whole is printed',
  limit,
  async () => {
    await using bench = await readyBench({ simulator: { rowsPerSecond: 5000 } });
    bench.simulator.pullPlug({ afterRows: 130 });
    assert.deepEqual(await bench.print(5), { code: 'lost' });
    assert.equal(bench.printer.state.kind, 'lost');
    assert.deepEqual(await bench.print(5), { code: 'lost' });
    await bench.simulator.plugIn();
    await bench.state('ready');
    assert.deepEqual(
      bench.papers.map(({ rows }) => rows),
      [130],
    );
    assert.deepEqual(await bench.print(5), { code: 'printed' });
    assert.equal(bench.papers.at(-1)?.rows, 5 * bandRows);
  },
);

test('the plug is pulled in the middle of an image', limit, async () => {
  await using bench = await readyBench();
  bench.simulator.pullPlug({ afterBytes: 3000 });
  assert.deepEqual(await bench.print(5), { code: 'lost' });
  await bench.simulator.plugIn();
  await bench.state('ready');
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test(
  'the cable comes loose in the middle of an image: lost, and the next paper is whole',
  limit,
  async () => {
    for (const model of ['generic-80', 'epson-tm-t88']) {
      // Not asked for its status again: the questions, too, would fill up the image, after a while.
      await using bench = await readyBench({ driver: { model }, timings: { pollMs: 60_000 } });
      bench.simulator.dropConnections({ afterBytes: 3000 });
      assert.deepEqual(await bench.print(3), { code: 'lost' });
      await bench.state('ready');
      assert.deepEqual(await bench.print(2), { code: 'printed' });
      assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
    }
  },
);

test('a canceled print ends, and the piece is cut off before the next one', limit, async () => {
  await using bench = await readyBench();
  const abort = new AbortController();
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield testBand();
    await bench.simulated(({ rowsOnPaper }) => rowsOnPaper === bandRows);
    abort.abort();
    await new Promise<never>(() => undefined);
  }
  assert.deepEqual(await bench.printer.print(endless(), { signal: abort.signal }), { code: 'canceled' });
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.deepEqual(
    bench.papers.map(({ rows }) => rows),
    [bandRows, 2 * bandRows],
  );
  assert.deepEqual(await bench.print(2, AbortSignal.abort()), { code: 'canceled' });
});

test('a mistake of who makes the bands is thrown, and the printer is usable after it', limit, async () => {
  await using bench = await readyBench();
  function* broken(): Generator<Uint8Array> {
    yield testBand();
    throw new Error('no such font');
  }
  await assert.rejects(
    bench.printer.print(broken(), { signal: new AbortController().signal }),
    /no such font/,
  );
  assert.deepEqual(await bench.print(2), { code: 'printed' });
  assert.equal(bench.papers.at(-1)?.rows, 2 * bandRows);
});

test('paper near its end is a warning, not a fault', limit, async () => {
  await using bench = await readyBench();
  const warned = Promise.withResolvers<void>();
  bench.printer.watch(() => {
    if (bench.printer.warnings.includes('paper-low')) warned.resolve();
  });
  bench.simulator.runLowOnPaper();
  await warned.promise;
  assert.equal(bench.printer.state.kind, 'ready');
  assert.deepEqual(await bench.print(1), { code: 'printed' });
});

test('the chunks are asked for one by one, as the printer takes them', limit, async () => {
  await using bench = await readyBench();
  let asked = 0;
  function* counted(): Generator<Uint8Array> {
    for (const chunk of testBands(3)) {
      asked += 1;
      yield chunk;
    }
  }
  bench.simulator.openCover();
  await bench.state('faulted');
  await bench.printer.print(counted(), { signal: new AbortController().signal });
  assert.equal(asked, 0);
});

async function faultedWith(bench: Awaited<ReturnType<typeof readyBench>>, count: number) {
  const found = Promise.withResolvers<Extract<DeviceState, { kind: 'faulted' }>>();
  const unsubscribe = bench.printer.watch((state) => {
    if (state.kind === 'faulted' && state.faults.length === count) found.resolve(state);
  });
  const state = await found.promise;
  unsubscribe();
  return state;
}
