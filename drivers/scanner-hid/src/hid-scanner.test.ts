import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { ManualTimers, SimulatedCable } from '@motcua/devices/testing';
import * as fc from 'fast-check';
import { subject } from './conformance.ts';
import { openHidScanner } from './open-hid-scanner.ts';
import { parseScanReport } from './report.ts';
import { ReportSplitter } from './report-splitter.ts';
import { ScanCollector } from './scan-collector.ts';
import { scanReports } from './simulator/index.ts';

const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function bench() {
  const cable = new SimulatedCable();
  const timers = new ManualTimers();
  const scanner = openHidScanner({ name: 'scanner', device: cable, startTimer: timers.start });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return { cable, timers, scanner };
}

test('it keeps every clause', { timeout: 240_000 }, async () => {
  const report = await runConformance(subject);
  assert.ok(report.conforms, reportText(report));
});

test('a card fills several reports and is decoded once', async () => {
  const { cable, scanner } = await bench();
  const reports = scanReports(bytesOf(card));
  assert.ok(reports.length >= 2);
  const reading = scanner.read({ signal });
  for (const report of reports) cable.send(report);
  assert.deepEqual(await reading, { code: 'scanned', text: card });
});

test('the symbology id one byte later, and an Enter after the code', async () => {
  const { cable, scanner } = await bench();
  const reading = scanner.read({ signal });
  for (const report of scanReports(bytesOf(`${card}\r\n`), { isShifted: true })) cable.send(report);
  assert.deepEqual(await reading, { code: 'scanned', text: card });
});

test('a report that comes in pieces', async () => {
  const { cable, scanner } = await bench();
  const reading = scanner.read({ signal });
  for (const report of scanReports(bytesOf(card))) {
    cable.send(report.subarray(0, 20));
    cable.send(report.subarray(20));
  }
  assert.deepEqual(await reading, { code: 'scanned', text: card });
});

test('a code without its end is dropped after the gap, and so is its late rest; the next one is whole', async () => {
  const { cable, timers, scanner } = await bench();
  const reading = scanner.read({ signal });
  const [first, ...rest] = scanReports(bytesOf(card));
  assert.ok(first !== undefined);
  cable.send(first);
  timers.advance(500);
  for (const report of rest) cable.send(report);
  assert.equal(timers.running, 0);
  cable.send(first);
  timers.advance(500);
  timers.advance(1000);
  assert.equal(timers.running, 0);
  for (const report of scanReports(bytesOf('H29.26740-261123-0042'))) cable.send(report);
  assert.deepEqual(await reading, { code: 'scanned', text: 'H29.26740-261123-0042' });
});

test('asked for in the middle of a code: its rest is not taken for one', async () => {
  const { cable, scanner } = await bench();
  const [first, ...rest] = scanReports(bytesOf(card));
  assert.ok(first !== undefined);
  cable.send(first);
  const reading = scanner.read({ signal });
  for (const report of rest) cable.send(report);
  for (const report of scanReports(bytesOf('whole'))) cable.send(report);
  assert.deepEqual(await reading, { code: 'scanned', text: 'whole' });
});

test('more than any code holds is unreadable', async () => {
  const { cable, scanner } = await bench();
  const reading = scanner.read({ signal });
  for (const report of scanReports(new Uint8Array(5000).fill(0x41))) cable.send(report);
  assert.deepEqual(await reading, { code: 'unreadable', reason: 'too-long' });
});

test('another report id is none of ours', async () => {
  const { cable, scanner } = await bench();
  const reading = scanner.read({ signal });
  const [report] = scanReports(bytesOf('status'));
  assert.ok(report !== undefined);
  cable.send(report.with(0, 5));
  for (const good of scanReports(bytesOf('code'))) cable.send(good);
  assert.deepEqual(await reading, { code: 'scanned', text: 'code' });
});

test('whatever the bytes, a report is parsed or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const report = parseScanReport(bytes);
      assert.ok(report === undefined || report.data.length === bytes[0]);
    }),
    { numRuns: 5000 },
  );
});

test('what a scanner sends is read back, however the cable cuts it', () => {
  const code = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 400 })
    .filter((text) => !/[\r\n]$/.test(text));
  fc.assert(
    fc.property(
      code,
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1 }),
      (text, isShifted, cuts) => {
        const bytes = bytesOf(text);
        fc.pre(bytes.length <= 4096);
        const sent = Buffer.concat(scanReports(bytes, { isShifted }));
        const splitter = new ReportSplitter(64);
        const collector = new ScanCollector(4096);
        let scan: unknown;
        for (let at = 0, index = 0; at < sent.length; index += 1) {
          const length = cuts[index % cuts.length] ?? 64;
          for (const report of splitter.push(sent.subarray(at, at + length))) {
            const parsed = parseScanReport(report.subarray(1));
            assert.ok(parsed !== undefined);
            scan = collector.push(parsed) ?? scan;
          }
          at += length;
        }
        assert.deepEqual(scan, { code: 'scanned', text: new TextDecoder('utf-8').decode(bytes) });
        assert.equal(collector.underWay || splitter.underWay, false);
      },
    ),
  );
});

test('random bytes on the cable neither throw nor leave it deaf', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 130 }), { maxLength: 20 }), async (chunks) => {
      const { cable, timers, scanner } = await bench();
      for (const chunk of chunks) cable.send(chunk);
      timers.advance(500);
      const reading = scanner.read({ signal });
      for (const report of scanReports(bytesOf('after the noise'))) cable.send(report);
      assert.deepEqual(await reading, { code: 'scanned', text: 'after the noise' });
      await scanner.close();
    }),
  );
});
