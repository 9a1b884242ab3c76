import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { subject } from './conformance.ts';

test('it keeps every clause of its contract', { timeout: 240_000 }, async () => {
  const report = await runConformance(subject);
  assert.ok(report.conforms, reportText(report));
});
