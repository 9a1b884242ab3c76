import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownKinds } from '../conformance-of.ts';
import { patienceInTurns } from '../patience.ts';
import { reportText } from '../report/report-text.ts';
import { runConformance } from '../run-conformance.ts';
import { referenceSubject } from './reference-subject.ts';

for (const kind of knownKinds)
  test(`the reference ${kind} keeps every clause`, async () => {
    const report = await runConformance(referenceSubject(kind), { patience: patienceInTurns(30) });
    const open = report.clauses.filter(({ verdict }) => verdict.code === 'inconclusive');
    assert.deepEqual(open, []);
    assert.ok(report.conforms, reportText(report));
  });
