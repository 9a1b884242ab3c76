import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runConformance, reportText } from '@motcua/devices/conformance';
import { ManualTimers, SimulatedCable } from '@motcua/devices/testing';
import * as fc from 'fast-check';
import { BootStrokes } from './boot-strokes.ts';
import { subject } from './conformance.ts';
import { evdevTransport } from './evdev-transport.ts';
import { EvdevStrokes } from './evdev-strokes.ts';
import { openKeyboardScanner } from './open-keyboard-scanner.ts';
import { typedReports } from './simulator/index.ts';
import { TypedCode } from './typed-code.ts';

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ascii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 100,
});

async function bench() {
  const cable = new SimulatedCable();
  const timers = new ManualTimers();
  const scanner = openKeyboardScanner({
    name: 'scanner',
    device: { kind: 'reports', transport: cable },
    startTimer: timers.start,
  });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return { cable, timers, scanner };
}

/** One event of a 64-bit Linux. */
function inputEvent(type: number, code: number, value: number): Uint8Array {
  const event = new DataView(new ArrayBuffer(24));
  event.setUint16(16, type, true);
  event.setUint16(18, code, true);
  event.setInt32(20, value, true);
  return new Uint8Array(event.buffer);
}

test(
  'it keeps every clause; that of Vietnamese letters does not concern it',
  { timeout: 240_000 },
  async () => {
    const report = await runConformance(subject);
    assert.ok(report.conforms, reportText(report));
    const whole = report.clauses.find(({ id }) => id === 'barcode-scanner/text-is-whole');
    assert.equal(whole?.verdict.code, 'not-applicable');
  },
);

test('letters that no keyboard types make a code unreadable, never nearly right', async () => {
  const { cable, scanner } = await bench();
  const reading = scanner.read({ signal });
  for (const report of typedReports(bytesOf('Nguyễn Văn An'))) cable.send(report);
  assert.deepEqual(await reading, { code: 'unreadable', reason: 'not-utf8' });
});

test('keys without an end are forgotten with their late rest, and asked for midway the rest is no code', async () => {
  const { cable, timers, scanner } = await bench();
  const whole = typedReports(bytesOf('H29.26740-261123-0042'));
  const early = scanner.read({ signal });
  for (const report of whole.slice(0, 10)) cable.send(report);
  timers.advance(200);
  for (const report of whole.slice(10)) cable.send(report);
  assert.equal(timers.running, 0);
  for (const report of typedReports(bytesOf('next'))) cable.send(report);
  assert.deepEqual(await early, { code: 'scanned', text: 'next' });
  for (const report of whole.slice(0, 10)) cable.send(report);
  timers.advance(200);
  timers.advance(1000);
  assert.equal(timers.running, 0);
  for (const report of whole.slice(0, 10)) cable.send(report);
  const reading = scanner.read({ signal });
  for (const report of whole.slice(10)) cable.send(report);
  for (const report of whole) cable.send(report);
  assert.deepEqual(await reading, { code: 'scanned', text: 'H29.26740-261123-0042' });
});

test('what a keyboard types is read back', () => {
  fc.assert(
    fc.property(ascii, (text) => {
      const strokes = new BootStrokes();
      const code = new TypedCode(256);
      const scans = typedReports(bytesOf(text)).flatMap((report) =>
        strokes.push(report).map((stroke) => code.push(stroke)),
      );
      assert.deepEqual(scans.at(-1), { code: 'scanned', text });
    }),
  );
});

test('events of Linux: Shift, repeats, releases, other types, in pieces of any size', () => {
  const events = Buffer.concat([
    inputEvent(1, 42, 1),
    inputEvent(1, 35, 1),
    inputEvent(0, 0, 0),
    inputEvent(1, 35, 2),
    inputEvent(1, 35, 0),
    inputEvent(1, 42, 0),
    inputEvent(4, 4, 458_779),
    inputEvent(1, 3, 1),
    inputEvent(1, 3, 0),
    inputEvent(1, 52, 1),
    inputEvent(1, 57, 1),
    inputEvent(1, 28, 1),
  ]);
  for (let size = 1; size <= 50; size += 1) {
    const strokes = new EvdevStrokes();
    const code = new TypedCode(256);
    const scans = [];
    for (let at = 0; at < events.length; at += size) {
      for (const stroke of strokes.push(events.subarray(at, at + size))) scans.push(code.push(stroke));
    }
    assert.deepEqual(scans.at(-1), { code: 'scanned', text: 'H2. ' });
  }
});

test('every row of keys has its place', () => {
  const typed = (codes: readonly number[]): string => {
    const strokes = new EvdevStrokes();
    return codes
      .flatMap((code) => strokes.push(inputEvent(1, code, 1)))
      .map((stroke) => (stroke.kind === 'character' ? stroke.character : stroke.kind))
      .join('');
  };
  const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  assert.equal(typed(from(2, 12)), '1234567890-=');
  assert.equal(typed(from(16, 12)), 'qwertyuiop[]');
  assert.equal(typed(from(30, 12)), "asdfghjkl;'`");
  assert.equal(typed(from(43, 11)), '\\zxcvbnm,./');
  assert.equal(typed([57, 15, 28, 96, 1, 59, 200]), ' endendendforeignforeignforeign');
});

test('whatever the bytes, no parser throws', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), (chunks) => {
      const parsers = [new BootStrokes(), new EvdevStrokes()];
      const code = new TypedCode(16);
      for (const chunk of chunks)
        for (const parser of parsers) for (const stroke of parser.push(chunk)) code.push(stroke);
    }),
    { numRuns: 2000 },
  );
});

test('an input device is a file: what is in it is read, its end is a loss, none at all is no connection', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-evdev-'));
  const path = join(folder, 'event0');
  await writeFile(path, inputEvent(1, 30, 1));
  const lost = Promise.withResolvers<void>();
  const heard: Uint8Array[] = [];
  const events = { bytes: (chunk: Uint8Array) => heard.push(chunk), lost: () => lost.resolve() };
  const connection = await evdevTransport(path).connect(events, { signal });
  await lost.promise;
  assert.deepEqual(Buffer.concat(heard), Buffer.from(inputEvent(1, 30, 1)));
  await connection?.close();
  assert.equal(await evdevTransport(join(folder, 'event1')).connect(events, { signal }), undefined);
  await rm(folder, { recursive: true });
});
