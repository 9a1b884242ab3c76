import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { subject } from './conformance.ts';
import { whyNoPcscd } from './testing/index.ts';

test(
  'with the real pcscd it keeps every clause',
  { timeout: 280_000, skip: whyNoPcscd ?? false },
  async () => {
    const report = await runConformance(subject);
    assert.ok(report.conforms, reportText(report));
  },
);
