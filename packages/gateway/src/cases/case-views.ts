import type {
  CaseEvent,
  CaseStatus,
  CaseStep,
  OfficerCase,
  OfficerCaseSummary,
  OfficerFile,
  SubmissionResult,
} from '../api.ts';
import type { CaseRecord, StepRecord } from './case-record.ts';

/** The steps with their states: all with a `doneAt` are done, the first without is current. */
export function stepViews(steps: readonly StepRecord[]): readonly CaseStep[] {
  const current = steps.findIndex((step) => step.doneAt === undefined);
  return steps.map((step, index) => ({
    ...step,
    state: step.doneAt !== undefined ? 'done' : index === current ? 'current' : 'next',
  }));
}

/** What whoever holds the receipt may see: nothing about the person. */
export function caseStatusOf(record: CaseRecord): CaseStatus {
  return {
    caseCode: record.caseCode,
    procedure: { id: record.procedure.id, name: record.procedure.name },
    unit: record.unit,
    state: record.state,
    submittedAt: record.submittedAt,
    dueAt: record.dueAt,
    fee: record.fee,
    steps: stepViews(record.steps),
    ...(record.returnReason === undefined ? {} : { returnReason: record.returnReason }),
  };
}

export function submissionResultOf(record: CaseRecord): SubmissionResult {
  return {
    caseCode: record.caseCode,
    procedure: record.procedure,
    unit: record.unit,
    submittedAt: record.submittedAt,
    dueAt: record.dueAt,
    fee: record.fee,
    steps: stepViews(record.steps),
  };
}

export function officerSummaryOf(record: CaseRecord): OfficerCaseSummary {
  return {
    ...caseStatusOf(record),
    version: record.version,
    channel: record.channel,
    place: record.place,
    applicantName: record.applicantName,
    provenances: [...new Set(record.review.map((answer) => answer.provenance))],
  };
}

export function officerCaseOf(
  record: CaseRecord,
  { events, files }: { readonly events: readonly CaseEvent[]; readonly files: readonly OfficerFile[] },
): OfficerCase {
  return {
    ...officerSummaryOf(record),
    answers: record.review,
    events,
    ...(files.length === 0 ? {} : { files }),
  };
}
