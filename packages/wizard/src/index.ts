export { isFromChip, meetsAssurance } from './assurance.ts';
export { checkValue } from './check-value.ts';
export { conditionOf } from './condition-of.ts';
export { draftOf, fieldsOf } from './draft.ts';
export { formatAnswer } from './format-answer.ts';
export { pageFieldIdOf } from './item-path.ts';
export { normaliseValue } from './normalise.ts';
export { plainFileName } from './plain-file-name.ts';
export { firstIncomplete, neighbourOf, partsOf, positionOf } from './progress.ts';
export type { PagePart, PagePosition, Part } from './progress.ts';
export type { Refusal } from './refusal.ts';
export { migrateDraft } from './saving/migrate-draft.ts';
export type { Loss, MigrateOptions, Migration } from './saving/migrate-draft.ts';
export type { LossReason } from './saving/carry-over.ts';
export { restoreDraft, serialiseDraft } from './saving/saved-draft.ts';
export type { RestoreOutcome } from './saving/saved-draft.ts';
export { validateApplication } from './validate-application.ts';
export { createWizard } from './wizard.ts';
export type {
  AgencyPart,
  Answer,
  AnswerValue,
  ApplicationPayload,
  Draft,
  Fee,
  FeeLine,
  FieldError,
  FieldErrorCode,
  FieldState,
  FileReference,
  FreeCase,
  IdCardItems,
  ItemState,
  PageState,
  Provenance,
  ReviewRow,
  Wizard,
  WizardContext,
} from './types.ts';
