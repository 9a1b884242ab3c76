import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { systemClock } from './clock.ts';
import { EscposPrinter } from './escpos-printer.ts';
import { findModel } from './model.ts';
import { testBands, testTimings, until } from './testing/print-kit.ts';
import { scriptedTransport } from './testing/scripted-transport.ts';
import type { PrinterTimings } from './timings.ts';

const limit = { timeout: 60_000 };

/** A printer that behaves in ways the simulator does not. */
function scriptedPrinter(
  answer: (bytes: readonly number[]) => readonly number[] | undefined,
  timings: Partial<PrinterTimings> = {},
) {
  const model = findModel('generic-80');
  assert.ok(model !== undefined);
  return new EscposPrinter({
    name: 'receipt-printer',
    model,
    transport: scriptedTransport(answer),
    timings: { ...testTimings, ...timings },
    clock: systemClock,
  });
}

const stateOf = (printer: EscposPrinter, kind: DeviceState['kind']) =>
  until<DeviceState>(
    (listener) => printer.watch(listener),
    (state) => state.kind === kind,
  );

const isStatusRequest = (bytes: readonly number[]) => bytes[0] === 0x10 && bytes[1] === 0x04;
const isFence = (bytes: readonly number[]) => bytes[0] === 0x1d && bytes[1] === 0x72;
const { signal } = new AbortController();

test('the fence comes back, but the printer does not say that all is well: not printed', limit, async () => {
  let silent = false;
  await using printer = scriptedPrinter(
    (bytes) => {
      if (isFence(bytes)) {
        silent = true;
        return [0x00];
      }
      return isStatusRequest(bytes) && !silent ? [0x12] : undefined;
    },
    { statusTimeoutMs: 100 },
  );
  await stateOf(printer, 'ready');
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'timeout' });
});

test('the fence comes back, and then the cover is open: not printed', limit, async () => {
  let open = false;
  await using printer = scriptedPrinter((bytes) => {
    if (isFence(bytes)) {
      open = true;
      return [0x00];
    }
    return isStatusRequest(bytes) ? [open && bytes[2] === 2 ? 0x16 : 0x12] : undefined;
  });
  await stateOf(printer, 'ready');
  const result = await printer.print(testBands(1), { signal });
  assert.deepEqual(result, { code: 'faulted', faults: ['cover-open'] });
});

test('answers older than what the printer said by itself do not undo it', limit, async () => {
  let polls = 0;
  const states: DeviceState['kind'][] = [];
  await using printer = scriptedPrinter((bytes) => {
    if (!isStatusRequest(bytes)) return undefined;
    if (bytes[2] === 1) polls += 1;
    if (polls === 2 && bytes[2] === 4) return [0x1c, 0x00, 0x0c, 0x0f, 0x12];
    return [polls > 2 && bytes[2] === 4 ? 0x72 : 0x12];
  });
  printer.watch((state) => states.push(state.kind));
  await stateOf(printer, 'faulted');
  const enough = Promise.withResolvers<void>();
  const look = () => (polls > 5 ? enough.resolve() : setImmediate(look));
  look();
  await enough.promise;
  assert.deepEqual(states, ['starting', 'ready', 'faulted']);
});

test('every answer comes twice: the spare ones prove nothing later', limit, async () => {
  let fences = 0;
  await using printer = scriptedPrinter(
    (bytes) => {
      if (isStatusRequest(bytes)) return [0x12, 0x12];
      if (!isFence(bytes)) return undefined;
      fences += 1;
      // The second receipt is never printed: nothing may take the spare answer of the first for its proof.
      return fences === 1 ? [0x00, 0x00] : undefined;
    },
    { fenceTimeoutMs: 200 },
  );
  await stateOf(printer, 'ready');
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'printed' });
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'timeout' });
});

test('a proof that comes after its time is over is not the next receipt’s', limit, async () => {
  let fences = 0;
  await using printer = scriptedPrinter(
    (bytes) => {
      if (isStatusRequest(bytes)) return [0x12];
      if (!isFence(bytes)) return undefined;
      fences += 1;
      // The answer to the first fence comes with the second, whose own never comes.
      return fences === 1 ? undefined : [0x00];
    },
    { fenceTimeoutMs: 200 },
  );
  await stateOf(printer, 'ready');
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'timeout' });
  assert.notEqual((await printer.print(testBands(1), { signal })).code, 'printed');
});

test('noise instead of answers is no printer', limit, async () => {
  await using printer = scriptedPrinter(() => [0x37, 0xff, 0x41, 0x10], { statusTimeoutMs: 50 });
  await stateOf(printer, 'lost');
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'lost' });
});
