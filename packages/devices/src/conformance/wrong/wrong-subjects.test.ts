import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conformanceOf, knownKinds } from '../conformance-of.ts';
import { patienceInTurns } from '../patience.ts';
import { reportText } from '../report/report-text.ts';
import { runConformance } from '../run-conformance.ts';
import { wrongSubjects } from './wrong-subjects.ts';

for (const kind of knownKinds) {
  test(`each clause of ${kind} has a driver that breaks it`, () => {
    const broken = wrongSubjects(kind).map(({ breaks }) => breaks);
    const clauses = conformanceOf(kind).map(({ id }) => id);
    assert.deepEqual(broken.toSorted(), clauses.toSorted());
  });

  for (const { breaks, subject } of wrongSubjects(kind))
    test(`a ${kind} that breaks ${breaks} fails this clause and no other`, async () => {
      const report = await runConformance(subject, { patience: patienceInTurns(30) });
      const failed = report.clauses.filter(({ verdict }) => verdict.code === 'failed').map(({ id }) => id);
      assert.deepEqual(failed, [breaks], reportText(report));
      assert.equal(report.conforms, false);
    });
}
