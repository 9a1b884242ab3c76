export { parseCaseCode } from './case-code.ts';
export { createGatewayClient } from './gateway-client.ts';
export type { GatewayClient } from './gateway-client.ts';
export type { CallOptions, GatewayClientOptions } from './exchange.ts';
export { createFilesClient } from './files-client.ts';
export type { FilesClient, UploadOptions, UploadTarget } from './files-client.ts';
export type { Outcome, Unanswered } from './outcome.ts';
export { newSubmissionId } from './submission-id.ts';
export { submitUntilAnswered } from './submit-until-answered.ts';
export type { SubmitUntilAnsweredOptions, UnansweredState } from './submit-until-answered.ts';
export type {
  ApplicationHandoff,
  CaseState,
  CaseStatus,
  CaseStep,
  ClaimedDraft,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  HandoffState,
  OfficerCase,
  ProcedureSummary,
  Problem,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
  UploadAnswer,
} from '@motcua/gateway/api';
