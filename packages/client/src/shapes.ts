import type {
  AdviserCall,
  ApplicationHandoff,
  CaseStatus,
  CaseStep,
  ClaimedDraft,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  HandoffTaken,
  ProcedureSummary,
  Problem,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
  UploadAnswer,
} from '@motcua/gateway/api';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { FileReference } from '@motcua/wizard';

/**
 * Checks that bytes from outside have the shape that the code after it reads. Small on purpose: the gateway checks its
 * own answers against its schema; this only keeps a proxy's page or a cut answer from being taken for one.
 */
export type Shape<Value> = (value: unknown) => value is Value;

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText: Shape<string> = (value): value is string => typeof value === 'string';

export const isLocalText: Shape<LocalText> = (value): value is LocalText =>
  isFields(value) && isText(value['vi']) && isText(value['en']);

export const isNamed = (value: unknown, key: string): boolean =>
  isFields(value) && isText(value[key]) && isLocalText(value['name']);

export const isListOf =
  <Value>(shape: Shape<Value>): Shape<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.every(shape);

const isStep: Shape<CaseStep> = (value): value is CaseStep =>
  isFields(value) &&
  isNamed(value, 'id') &&
  isLocalText(value['holder']) &&
  (value['state'] === 'done' || value['state'] === 'current' || value['state'] === 'next') &&
  isText(value['dueAt']);

const isFee = (value: unknown): boolean =>
  isFields(value) && typeof value['total'] === 'number' && Array.isArray(value['lines']);

const isCase = (value: unknown): value is Fields =>
  isFields(value) &&
  isText(value['caseCode']) &&
  isNamed(value['procedure'], 'id') &&
  isNamed(value['unit'], 'code') &&
  isText(value['submittedAt']) &&
  isText(value['dueAt']) &&
  isFee(value['fee']) &&
  isListOf(isStep)(value['steps']);

export const isSubmissionResult: Shape<SubmissionResult> = (value): value is SubmissionResult =>
  isCase(value);

export const isCaseStatus: Shape<CaseStatus> = (value): value is CaseStatus =>
  isCase(value) &&
  (value['state'] === 'in-progress' || value['state'] === 'returned' || value['state'] === 'finished');

const isDescribed = (value: unknown): value is Fields =>
  isFields(value) &&
  isNamed(value, 'id') &&
  isText(value['version']) &&
  isLocalText(value['shortName']) &&
  isLocalText(value['summary']);

export const isProcedureSummary: Shape<ProcedureSummary> = (value): value is ProcedureSummary =>
  isDescribed(value) &&
  isLocalText(value['group']) &&
  isLocalText(value['fee']) &&
  isLocalText(value['processing']) &&
  Array.isArray(value['audience']) &&
  (value['lifeEvents'] === undefined || Array.isArray(value['lifeEvents'])) &&
  (value['keywords'] === undefined || areKeywords(value['keywords']));

const areKeywords = (value: unknown): boolean =>
  isFields(value) && isListOf(isText)(value['vi']) && isListOf(isText)(value['en']);

export const isProcedure: Shape<ProcedureDefinition> = (value): value is ProcedureDefinition =>
  isDescribed(value) &&
  Array.isArray(value['pages']) &&
  Array.isArray(value['papers']) &&
  isFields(value['consent']);

export const isUnit: Shape<UnitAnswer> = (value): value is UnitAnswer =>
  isFields(value) && isNamed(value, 'code') && isNamed(value['province'], 'code');

export const isUnitSuggestion: Shape<UnitSuggestionAnswer> = (value): value is UnitSuggestionAnswer =>
  isFields(value) &&
  isUnit(value['unit']) &&
  (value['reason'] === 'exact' || value['reason'] === 'divided' || value['reason'] === 'by-district');

export const isProblem: Shape<Problem> = (value): value is Problem =>
  isFields(value) &&
  isText(value['code']) &&
  typeof value['status'] === 'number' &&
  isLocalText(value['message']);

export const isUploadAnswer: Shape<UploadAnswer> = (value): value is UploadAnswer =>
  isFields(value) &&
  isText(value['id']) &&
  typeof value['bytes'] === 'number' &&
  isText(value['sha256']) &&
  isText(value['type']);

const isFileReference: Shape<FileReference> = (value): value is FileReference =>
  isUploadAnswer(value) && 'name' in value && isText(value.name);

const isHandoff = (value: unknown): value is Fields =>
  isFields(value) && isText(value['id']) && isText(value['expiresAt']) && isText(value['page']);

export const isFilesHandoff: Shape<FilesHandoff> = (value): value is FilesHandoff =>
  isHandoff(value) && value['kind'] === 'files' && isText(value['kioskToken']) && isText(value['phoneToken']);

export const isApplicationHandoff: Shape<ApplicationHandoff> = (value): value is ApplicationHandoff =>
  isHandoff(value) && value['kind'] === 'application';

const isHandoffState = (value: unknown): boolean =>
  value === 'open' || value === 'done' || value === 'expired';

export const isHandoffQuestion: Shape<HandoffQuestion> = (value): value is HandoffQuestion =>
  isFields(value) &&
  (value['unit'] === undefined || isNamed(value['unit'], 'code')) &&
  isNamed(value['procedure'], 'id') &&
  isFields(value['field']) &&
  isLocalText(value['field']['label']) &&
  isListOf(isText)(value['field']['accept']) &&
  typeof value['field']['maxFiles'] === 'number' &&
  typeof value['field']['maxBytes'] === 'number' &&
  isHandoffState(value['state']) &&
  typeof value['files'] === 'number' &&
  isText(value['expiresAt']);

export const isHandoffFiles: Shape<HandoffFiles> = (value): value is HandoffFiles =>
  isFields(value) && isHandoffState(value['state']) && isListOf(isFileReference)(value['files']);

export const isHandoffTaken: Shape<HandoffTaken> = (value): value is HandoffTaken =>
  isFields(value) && ['open', 'taken', 'expired'].some((state) => value['state'] === state);

export const isClaimedDraft: Shape<ClaimedDraft> = (value): value is ClaimedDraft =>
  isFields(value) && isText(value['procedure']) && isText(value['version']) && isText(value['sealed']);

export const isAdviserCall: Shape<AdviserCall> = (value): value is AdviserCall =>
  isFields(value) &&
  isText(value['id']) &&
  (value['state'] === 'waiting' || value['state'] === 'answered' || value['state'] === 'over') &&
  isText(value['calledAt']) &&
  typeof value['ahead'] === 'number' &&
  (value['answeredBy'] === undefined || isText(value['answeredBy']));

/** Of an answer without a body. */
export const isNothing: Shape<undefined> = (value): value is undefined => value === undefined;
