import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { socatAvailable } from '@motcua/devices/testing';
import { serialSubject, subject } from './conformance.ts';

const limit = { timeout: 280_000 };
const skip = socatAvailable() ? false : 'socat is not installed';

for (const [cable, tried, options] of [
  ['behind a program on a WebSocket', subject, limit],
  ['on a serial port', serialSubject, { ...limit, skip }],
] as const)
  test(`a smart reader ${cable} keeps every clause`, options, async () => {
    const report = await runConformance(tried);
    assert.ok(report.conforms, reportText(report));
  });
