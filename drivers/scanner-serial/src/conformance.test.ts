import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { subject, subjectOver } from './conformance.ts';
import { socatAvailable } from './simulator/index.ts';

const skip = socatAvailable() ? false : 'socat is not installed';

test('over a pseudo-terminal it keeps every clause', { skip, timeout: 240_000 }, async () => {
  const report = await runConformance(subject);
  assert.ok(report.conforms, reportText(report));
});

test('over TCP it keeps every clause', { timeout: 240_000 }, async () => {
  const report = await runConformance(subjectOver({ kind: 'tcp', host: '127.0.0.1', port: 0 }));
  assert.ok(report.conforms, reportText(report));
});
