import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findModel } from './model.ts';
import { PrinterSession } from './session.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}

test('a connection that lives for days keeps nothing of what was written', { timeout: 120_000 }, async () => {
  const model = findModel('generic-80');
  assert.ok(model !== undefined);
  const session = new PrinterSession(model, () => undefined);
  session.attach({ write: () => Promise.resolve('written'), close: () => undefined });
  const write = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += 1) await session.write(Uint8Array.of(0x10, 0x04, 0x01));
  };
  await write(1000);
  const before = heapMb();
  // As many as four hours of questions for the status.
  await write(50_000);
  const grown = heapMb() - before;
  assert.ok(grown < 3, `${grown.toFixed(1)} MB more`);
  const hanging = new PrinterSession(model, () => undefined);
  hanging.attach({ write: () => new Promise(() => undefined), close: () => undefined });
  const written = hanging.write(Uint8Array.of(1));
  hanging.end();
  assert.equal(await written, 'closed');
  assert.equal(session.isOpen, true);
});
