import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkReport } from '@motcua/care';
import { FakePrinter } from '../testing/fake-devices.ts';
import { runSelfTest } from './self-test.ts';
import type { SelfTestParts } from './self-test.ts';

const found: NetworkReport = {
  gateway: 'http://gateway.example',
  name: { code: 'found', ms: 1 },
  answer: { code: 'answered', ms: 20 },
  clockDifferenceMs: 0,
};

/** The grade and finding of each subject, for a machine that is well but for this. */
async function gradesOf(wrong: {
  readonly network?: Partial<NetworkReport>;
  readonly freeBytes?: number;
  readonly warnings?: readonly string[];
}): Promise<Readonly<Record<string, string>>> {
  const parts: SelfTestParts = {
    devices: [['receipt-printer', new FakePrinter()]],
    warnings: () => wrong.warnings ?? [],
    network: () => Promise.resolve({ ...found, ...wrong.network }),
    diskFree: () => Promise.resolve(wrong.freeBytes ?? 2e9),
    now: () => new Date('2026-11-22T08:00:00+07:00'),
  };
  const { checks } = await runSelfTest(parts, { depth: 'internal', signal: new AbortController().signal });
  return Object.fromEntries(checks.map(({ finding, grade, subject }) => [subject, `${grade} ${finding}`]));
}

const well = {
  'receipt-printer': 'well healthy',
  network: 'well answered',
  clock: 'well right',
  disk: 'well enough',
};

test('a machine that is well', async () => {
  assert.deepEqual(await gradesOf({}), well);
});

for (const [wrong, grades] of [
  [{ network: { answer: { code: 'answered', ms: 2001 } } }, { network: 'attention slow' }],
  [{ network: { answer: { code: 'timeout', ms: 5000 } } }, { network: 'failed unreachable' }],
  [{ network: { answer: { code: 'unreachable', ms: 1 } } }, { network: 'failed unreachable' }],
  [{ network: { name: { code: 'unknown', ms: 1 } } }, { network: 'failed name-unknown' }],
  [{ network: { clockDifferenceMs: -30_000 } }, {}],
  [{ network: { clockDifferenceMs: -31_000 } }, { clock: 'failed wrong' }],
  [{ network: { clockDifferenceMs: 31_000 } }, { clock: 'failed wrong' }],
  [{ freeBytes: 999_999_999 }, { disk: 'attention low' }],
  [{ freeBytes: 99_999_999 }, { disk: 'failed full' }],
  [{ warnings: ['paper-low'] }, { 'receipt-printer': 'attention attention' }],
] as const)
  test(`${JSON.stringify(wrong)} is seen in that one check`, async () => {
    assert.deepEqual(await gradesOf(wrong), { ...well, ...grades });
  });
