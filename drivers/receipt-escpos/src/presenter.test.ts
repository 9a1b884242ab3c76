import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { systemClock } from './clock.ts';
import { EscposPrinter } from './escpos-printer.ts';
import { findModel } from './model.ts';
import type { PrinterModel } from './model.ts';
import { testBands, testTimings, until } from './testing/print-kit.ts';
import { scriptedTransport } from './testing/scripted-transport.ts';

const { signal } = new AbortController();

/** A kiosk printer that says that all is well, and what it was told about tickets. */
async function kioskPrinter(presenter: PrinterModel['presenter']) {
  const model = findModel('custom-vkp80');
  assert.ok(model !== undefined);
  const told: string[] = [];
  let onTold = (): void => undefined;
  const { presenter: _, ...plain } = model;
  const printer = new EscposPrinter({
    name: 'receipt-printer',
    model: presenter === undefined ? plain : { ...plain, presenter },
    transport: scriptedTransport((bytes) => {
      const text = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
      for (const [command] of text.matchAll(/1d 65 0[23] \w\w|1d 56 \w\w/g)) told.push(command);
      onTold();
      if (bytes[0] === 0x10 && bytes[1] === 0x04) return [0x12];
      return bytes[0] === 0x1d && bytes[1] === 0x72 ? [0x00] : undefined;
    }),
    timings: testTimings,
    clock: systemClock,
  });
  await until<DeviceState>(
    (listener) => printer.watch(listener),
    (state) => state.kind === 'ready',
  );
  return {
    printer,
    told,
    toldAgain: (count: number) =>
      until<number>(
        (listener) => {
          onTold = () => listener(told.length);
          onTold();
          return () => (onTold = () => undefined);
        },
        (length) => length >= count,
      ),
  };
}

test('a receipt is held out behind its cut, and what nobody took is taken back first', async () => {
  const { printer, told } = await kioskPrinter({ presentSteps: 8, retractAfterMs: null });
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'printed' });
  assert.deepEqual(told, ['1d 65 02 00', '1d 56 42', '1d 65 03 08']);
  await printer.close();
});

test('a receipt that is not taken in time is taken back', { timeout: 60_000 }, async () => {
  const { printer, told, toldAgain } = await kioskPrinter({ presentSteps: 8, retractAfterMs: 5 });
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'printed' });
  await toldAgain(4);
  assert.equal(told.at(-1), '1d 65 02 00');
  await printer.close();
});

test('a printer without a presenter is told nothing about tickets', async () => {
  const { printer, told } = await kioskPrinter(undefined);
  assert.deepEqual(await printer.print(testBands(1), { signal }), { code: 'printed' });
  assert.deepEqual(told, ['1d 56 42']);
  await printer.close();
});
