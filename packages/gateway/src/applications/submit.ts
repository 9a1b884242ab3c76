import type { ProcedureDefinition } from '@motcua/procedures';
import { createWizard, draftOf, validateApplication } from '@motcua/wizard';
import type { Fee, FieldError, Wizard, WizardContext } from '@motcua/wizard';
import type { SubmissionRequest, SubmissionResult, UnitAnswer } from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { NewCase } from '../cases/case-record.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { submissionResultOf } from '../cases/case-views.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { digestOf } from './canonical.ts';
import { applicantNameOf } from './applicant-name.ts';
import { attachedFiles, missingFiles } from './attached-files.ts';
import type { AttachedFile } from './attached-files.ts';
import { impossibleSources } from './impossible-sources.ts';
import type { SubmissionStore } from './submission-store.ts';

export interface SubmitParts {
  readonly database: Database;
  readonly cases: CaseStore;
  readonly submissions: SubmissionStore;
  readonly files: Pick<FileStore, 'isFree' | 'bind'>;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
}

export type SubmitOutcome =
  | { readonly code: 'created'; readonly answer: SubmissionResult }
  /** The key has been seen with the same body: the same answer again. */
  | { readonly code: 'replayed'; readonly answer: SubmissionResult }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'procedure-unknown' | 'procedure-withdrawn' }
  | { readonly code: 'definition-version-unknown' }
  | { readonly code: 'application-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'fee-changed'; readonly fee: Fee };

/**
 * Takes an application exactly once. `request` is in NFC and fits its schema.
 *
 * A key that has been seen is answered before anything is judged: a retry tomorrow, under another fee or definition,
 * still gets the case it made. Two at once with one key: the unique constraint of the key lets one of them write.
 * When this returns `created`, the case is on disk, and each file in it belongs to it and to no other.
 */
export function submit(
  parts: SubmitParts,
  request: SubmissionRequest,
  idempotencyKey: string,
): SubmitOutcome {
  const { database, cases, files, submissions } = parts;
  const bodyDigest = digestOf(request);
  const replay = (): SubmitOutcome | undefined => {
    const seen = submissions.find(idempotencyKey);
    if (seen === undefined) return undefined;
    return seen.bodyDigest === bodyDigest
      ? { code: 'replayed', answer: seen.answer }
      : { code: 'idempotency-key-reused' };
  };

  const seen = replay();
  if (seen !== undefined) return seen;
  const now = parts.now();
  const judged = judge(parts.catalogue, request, now);
  if (judged.code !== 'accepted') return judged;

  const outcome = database.transact((): SubmitOutcome | undefined => {
    // Before the files: a copy of this request may have bound them a moment ago.
    if (submissions.find(idempotencyKey) !== undefined) return undefined;
    const errors = missingFiles(judged.attached, files, now.toISOString());
    if (errors.length > 0) return { code: 'application-invalid', errors };
    if (!submissions.take(idempotencyKey, bodyDigest)) throw new Error('a key was taken under the lock');
    const record = cases.insert(judged.newCase, dayOf(now));
    for (const file of judged.attached) files.bind({ ...file, caseId: record.id });
    const [firstStep] = record.steps;
    if (firstStep === undefined) throw new Error('a definition has no steps');
    cases.addEvent(record, {
      at: record.submittedAt,
      who: 'applicant',
      what: 'submitted',
      stepId: firstStep.id,
    });
    const answer = submissionResultOf(record);
    submissions.complete(idempotencyKey, answer, record.id);
    return { code: 'created', answer };
  });
  if (outcome !== undefined) return outcome;
  const other = replay();
  if (other === undefined) throw new Error('a key was taken and is not there');
  return other;
}

type Judgement =
  | {
      readonly code: 'accepted';
      readonly newCase: NewCase;
      readonly attached: readonly AttachedFile[];
    }
  | Exclude<SubmitOutcome, { code: 'created' | 'replayed' | 'idempotency-key-reused' }>;

/** Whether an application may become a case, by the same engine as in the browser. */
function judge(catalogue: Catalogue, request: SubmissionRequest, now: Date): Judgement {
  const today = dayOf(now);
  const { id } = request.procedure;
  if (catalogue.current(id, today) === undefined) return { code: catalogue.missing(id, today) };
  const definition = catalogue.version(id, request.procedure.version, today);
  if (definition === undefined) return { code: 'definition-version-unknown' };
  const context: WizardContext = { today, unitName: (code) => catalogue.unitName(code) };
  const errors = [...validateApplication(definition, request, context), ...impossibleSources(request)];
  if (errors.length > 0) return { code: 'application-invalid', errors };
  const unit = catalogue.unit(request.unit);
  if (unit === undefined) throw new Error('the engine let an unknown unit pass');
  const wizard = createWizard(definition, context);
  const fee = wizard.fee(draftOf(request));
  if (fee.total !== request.feeShown) return { code: 'fee-changed', fee };
  return {
    code: 'accepted',
    newCase: newCaseOf({ definition, unit, wizard, request, fee, now, catalogue }),
    attached: attachedFiles(wizard, draftOf(request)),
  };
}

interface Accepted {
  readonly definition: ProcedureDefinition;
  readonly unit: UnitAnswer;
  readonly wizard: Wizard;
  readonly request: SubmissionRequest;
  readonly fee: Fee;
  readonly now: Date;
  readonly catalogue: Catalogue;
}

function newCaseOf({ definition, unit, wizard, request, fee, now, catalogue }: Accepted): NewCase {
  const submittedAt = now.toISOString();
  const due = (share: number): string => catalogue.dueAt(definition, now, share).toISOString();
  return {
    procedure: { id: definition.id, version: definition.version, name: definition.name },
    unit: { code: unit.code, name: unit.name },
    channel: request.channel,
    place: request.place,
    language: request.language,
    consent: { id: request.consent.id, language: request.consent.language },
    submittedAt,
    dueAt: due(1),
    fee,
    steps: definition.steps.map((step, index) => ({
      id: step.id,
      name: step.name,
      holder: step.holder,
      dueAt: due(step.dueShare),
      // The submission itself is the first step.
      ...(index === 0 ? { doneAt: submittedAt } : {}),
    })),
    applicantName: applicantNameOf(definition, request.answers),
    answers: request.answers,
    review: wizard.review(draftOf(request)).map(({ label, value, provenance, compareCard }) => ({
      label,
      value,
      provenance,
      ...(compareCard === undefined ? {} : { compareCard }),
    })),
  };
}
