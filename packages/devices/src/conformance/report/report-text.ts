import type { ConformanceReport, Verdict } from '../verdict.ts';

const marks: Readonly<Record<Verdict['code'], string>> = {
  passed: '✓',
  failed: '✗',
  'not-applicable': '–',
  inconclusive: '?',
};

/** One line for a clause. */
export function verdictLine(id: string, verdict: Verdict): string {
  const reason = verdict.code === 'passed' ? '' : `: ${verdict.reason}`;
  return `${marks[verdict.code]} ${id}${verdict.code === 'failed' ? ' FAILED' : ''}${reason}`;
}

/** How many clauses ended how, in words. */
export function summaryLine({ clauses }: ConformanceReport): string {
  const counted = (['passed', 'failed', 'not-applicable', 'inconclusive'] as const).map((code) => {
    const count = clauses.filter(({ verdict }) => verdict.code === code).length;
    return `${count} ${code.replace('-', ' ')}`;
  });
  return counted.join(', ');
}

/** A report to read in a terminal. What is broken is told with the clause's sentence. */
export function reportText(report: ConformanceReport): string {
  const lines = report.clauses.flatMap(({ id, prose, verdict }) => [
    verdictLine(id, verdict),
    ...(verdict.code === 'failed' ? [`    ${prose}`] : []),
  ]);
  const subject = [report.driver, report.model].filter((part) => part !== undefined).join(', ');
  return [
    `${report.kind}: ${subject}, on ${report.on === 'hardware' ? 'the device' : 'its simulator'}`,
    ...lines,
    summaryLine(report),
    report.conforms ? 'CONFORMS' : 'DOES NOT CONFORM',
    '',
  ].join('\n');
}
