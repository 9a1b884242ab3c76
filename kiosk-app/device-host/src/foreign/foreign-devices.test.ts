import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Device, DeviceState } from '@motcua/devices';
import { openForeignPrinter } from './foreign-printer.ts';
import { openForeignScanner } from './foreign-scanner.ts';
import { startAcme } from './testing/start-acme.ts';

const signal = AbortSignal.timeout(120_000);

function whenState(device: Device, kind: DeviceState['kind']): Promise<void> {
  return new Promise((resolve) => {
    const stop = device.watch((state) => {
      if (state.kind !== kind) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

test('a scanner behind somebody else’s service: scan, cancel, busy, loss and return', async () => {
  await using acme = await startAcme();
  await using scanner = openForeignScanner({ name: 'acme', url: acme.url });
  await whenState(scanner, 'ready');
  const reading = scanner.read({ signal });
  assert.deepEqual(await scanner.read({ signal }), { code: 'busy' });
  assert.equal((await acme.began()).began, 'BarcodeReader.Read');
  acme.order('garbage');
  acme.order('scan Nguyễn Văn An|20051999');
  assert.deepEqual(await reading, { code: 'scanned', text: 'Nguyễn Văn An|20051999' });

  const cancel = new AbortController();
  const canceled = scanner.read({ signal: cancel.signal });
  await acme.began();
  cancel.abort();
  assert.deepEqual(await canceled, { code: 'canceled' });

  const failing = scanner.read({ signal });
  await acme.began();
  acme.order('fail barcodeInvalid');
  assert.equal((await failing).code, 'unreadable');

  acme.order('device powerOff');
  await whenState(scanner, 'lost');
  acme.order('device online');
  await whenState(scanner, 'ready');

  const torn = scanner.read({ signal });
  await acme.began();
  acme.order('drop');
  assert.deepEqual(await torn, { code: 'lost' });
  await whenState(scanner, 'ready');
});

test('a printer behind somebody else’s service: the whole receipt at once, and its faults', async () => {
  await using acme = await startAcme();
  await using printer = openForeignPrinter({ name: 'acme', url: acme.url });
  await whenState(printer, 'ready');
  const bands = [Uint8Array.of(0x1b, 0x40), Uint8Array.of(0x0a)];
  const printing = printer.print(bands, { signal });
  const { began, data } = await acme.began();
  assert.equal(began, 'Printer.PrintRaw');
  assert.deepEqual([...Buffer.from(data ?? '', 'base64')], [0x1b, 0x40, 0x0a]);
  assert.deepEqual(await printer.print(bands, { signal }), { code: 'busy' });
  acme.order('printed');
  assert.deepEqual(await printing, { code: 'printed' });

  const empty = printer.print(bands, { signal });
  await acme.began();
  acme.order('paper low');
  acme.order('fail paperOut');
  assert.deepEqual(await empty, { code: 'faulted', faults: ['paper-out'] });
  assert.deepEqual(printer.warnings, ['paper-low']);
});

test('nothing there: lost, and closing is safe', async () => {
  const scanner = openForeignScanner({ name: 'nobody', url: 'ws://127.0.0.1:9/xfs4iot/v1.0/x' });
  const reading = scanner.read({ signal });
  await scanner.close();
  await scanner.close();
  assert.deepEqual(await reading, { code: 'lost' });
  assert.deepEqual(scanner.state, { kind: 'closed' });
});
