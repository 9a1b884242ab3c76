import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { socatAvailable } from '@motcua/driver-scanner-serial/simulator';
import { receipt, startDeviceOffice, whenArmed, whenDevice } from './device-office.ts';

const card = '079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi, Phường Sài Gòn|05082024||||';
const signal = AbortSignal.timeout(280_000);
const serial = socatAvailable() ? 'pty' : 'tcp';

test(`the scanner's plug (${serial}) is pulled after each part of a code: lost, and the next code is whole`, async () => {
  await using office = await startDeviceOffice({ serial });
  const { reader, scannerSimulator } = office;
  const bytes = Buffer.from(`${card}\r`);
  for (const sent of [0, 1, 7, 40, bytes.length - 1]) {
    let armed = whenArmed(reader);
    const torn = reader.readBarcode({ signal });
    await armed;
    if (sent > 0) await scannerSimulator.scanBytes(bytes.subarray(0, sent));
    await scannerSimulator.pullPlug();
    assert.deepEqual(await torn, { code: 'device-lost' }, `after ${sent} bytes`);
    await whenDevice(reader, 'lost');
    await scannerSimulator.plugIn();
    await whenDevice(reader, 'ready');
    armed = whenArmed(reader);
    const whole = reader.readBarcode({ signal });
    await armed;
    await scannerSimulator.scan(card);
    assert.deepEqual(await whole, { code: 'scanned', text: card }, `after ${sent} bytes`);
  }
});

test('power is cut at each part of a receipt: never called printed, and printed once when asked again', async () => {
  await using office = await startDeviceOffice();
  const { receipts, printerSimulator, papers } = office;
  for (const afterRows of [1, 100, 250, 400]) {
    papers.length = 0;
    printerSimulator.pullPlug({ afterRows });
    assert.deepEqual(await receipts.printDocument(receipt, { signal }), { code: 'lost' });
    await whenDevice(receipts, 'lost');
    await printerSimulator.plugIn();
    await whenDevice(receipts, 'ready');
    const before = papers.length;
    assert.deepEqual(await receipts.printDocument(receipt, { signal }), { code: 'printed' });
    assert.equal(papers.length - before, 1, `after ${afterRows} rows`);
  }
});

test('power is cut after each share of the bytes, the last one included: lost or proved, never both', async () => {
  await using office = await startDeviceOffice();
  const { receipts, printerSimulator, papers } = office;
  assert.deepEqual(await receipts.printDocument(receipt, { signal }), { code: 'printed' });
  const shares = 16;
  /** Somewhat more than the receipt has: the last cuts fall behind its end. */
  const allBytes = 45_000;
  const ends = new Set<string>();
  for (let share = 0; share <= shares; share += 1) {
    papers.length = 0;
    printerSimulator.pullPlug({ afterBytes: 1 + Math.round((allBytes * share) / shares) });
    const { code } = await receipts.printDocument(receipt, { signal });
    ends.add(code);
    assert.ok(code === 'lost' || code === 'printed', code);
    // Paper that is out may have lost its proof; what is called printed is out.
    if (code === 'printed') {
      assert.equal(papers.length, 1);
      printerSimulator.pullPlug();
    }
    await whenDevice(receipts, 'lost');
    await printerSimulator.plugIn();
    await whenDevice(receipts, 'ready');
  }
  assert.deepEqual([...ends].toSorted(), ['lost', 'printed']);
});

test('paper out in the middle, then a new roll: nothing comes out until it is asked for', async () => {
  await using office = await startDeviceOffice();
  const { receipts, printerSimulator, papers } = office;
  printerSimulator.runOutOfPaper({ afterRows: 200 });
  const result = await receipts.printDocument(receipt, { signal });
  assert.equal(result.code, 'faulted');
  printerSimulator.loadPaper();
  await whenDevice(receipts, 'ready');
  const before = papers.length;
  assert.deepEqual(await receipts.printDocument(receipt, { signal }), { code: 'printed' });
  assert.equal(papers.length - before, 1);
});

test('a hundred plug cycles of both devices leave no handle behind', async () => {
  await using office = await startDeviceOffice();
  const { reader, receipts, scannerSimulator, printerSimulator } = office;
  const handles = (): number => readdirSync('/proc/self/fd').length;
  let early = 0;
  for (let cycle = 1; cycle <= 100; cycle += 1) {
    await scannerSimulator.pullPlug();
    printerSimulator.pullPlug();
    await whenDevice(reader, 'lost');
    await whenDevice(receipts, 'lost');
    await scannerSimulator.plugIn();
    await printerSimulator.plugIn();
    await whenDevice(reader, 'ready');
    await whenDevice(receipts, 'ready');
    if (cycle === 10) early = handles();
  }
  assert.ok(handles() <= early + 2, `${early} handles after ten cycles, ${handles()} after a hundred`);
});
