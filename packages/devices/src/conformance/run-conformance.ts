import type { Bench, KnownKind, Subject } from './bench.ts';
import type { ClauseOf } from './clause.ts';
import { conformanceOf } from './conformance-of.ts';
import { patienceInMs } from './patience.ts';
import type { Patience } from './patience.ts';
import { Trial } from './trial.ts';
import { ClauseSkipped } from './verdict.ts';
import type { ClauseVerdict, ConformanceReport, Verdict } from './verdict.ts';

export interface RunOptions {
  /** Twenty seconds for what must happen and a fifth of one for what must not, without it. */
  readonly patience?: Patience;
  /** Only the clauses of which the id contains this. */
  readonly only?: string;
  readonly on?: ConformanceReport['on'];
  readonly onStart?: (clause: { readonly id: string; readonly prose: string }) => void;
  readonly onVerdict?: (verdict: ClauseVerdict) => void;
}

const usualPatience = patienceInMs({ deadlineMs: 20_000, quietMs: 200 });

/**
 * Tries every clause on a driver, each on a new bench, and never rejects for what a driver does.
 *
 * @example
 * const report = await runConformance(subject);
 * assert.ok(report.conforms, reportText(report));
 */
export async function runConformance<Kind extends KnownKind>(
  subject: Subject<Kind>,
  options: RunOptions = {},
): Promise<ConformanceReport> {
  const { patience = usualPatience, only = '', on = 'simulator', onStart, onVerdict } = options;
  const clauses: ClauseVerdict[] = [];
  let about: { readonly driver: string; readonly model?: string } = { driver: '' };
  for (const clause of conformanceOf(subject.kind)) {
    if (!clause.id.includes(only)) continue;
    onStart?.(clause);
    const bench = await subject.open();
    about = bench.device.about;
    const trial = new Trial(patience);
    const verdict = await judge(clause, bench, trial);
    // Whether closing works has clauses of its own; a driver that cannot close must not stop the others.
    await trial.before(bench.close(), 'close').catch(() => undefined);
    const entry = { id: clause.id, prose: clause.prose, verdict };
    clauses.push(entry);
    onVerdict?.(entry);
  }
  return {
    kind: subject.kind,
    driver: about.driver,
    ...(about.model !== undefined && { model: about.model }),
    on,
    finishedAt: new Date().toISOString(),
    clauses,
    conforms: clauses.every(({ verdict }) => verdict.code === 'passed' || verdict.code === 'not-applicable'),
  };
}

async function judge<Kind extends KnownKind>(
  clause: ClauseOf<Kind>,
  bench: Bench<Kind>,
  trial: Trial,
): Promise<Verdict> {
  try {
    if (clause.fromOpening !== true) {
      trial.given(await trial.reaches(bench.device, 'ready'), 'the device did not become ready');
    }
    await clause.run(bench, trial);
    return { code: 'passed' };
  } catch (error) {
    if (error instanceof ClauseSkipped) return { code: error.code, reason: error.message };
    return { code: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
