import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { subject, subjectOn } from './conformance.ts';

for (const [name, tried] of [
  ['that tells of cards', subject],
  ['that has to be asked for cards', subjectOn({ hasInterrupts: false })],
] as const)
  test(`a reader ${name} keeps every clause`, { timeout: 240_000 }, async () => {
    const report = await runConformance(tried);
    assert.ok(report.conforms, reportText(report));
  });
