export { createCareClient } from './care-client.ts';
export type { CareClient } from './care-client.ts';
export { parseCaseCode } from './case-code.ts';
export { parseTicketCode } from './queue/ticket-code.ts';
export { createGatewayClient } from './gateway-client.ts';
export type { GatewayClient } from './gateway-client.ts';
export type { CallOptions, GatewayClientOptions } from './exchange.ts';
export { createFilesClient } from './files-client.ts';
export type { FilesClient, UploadOptions, UploadTarget } from './files-client.ts';
export { createHandoffClient } from './handoff-client.ts';
export type { HandoffClient } from './handoff-client.ts';
export { handoffLink, parseHandoffLink } from './handoff-link.ts';
export type { HandoffLink } from './handoff-link.ts';
export type { Outcome, Unanswered } from './outcome.ts';
export { openSealed, sealDraft } from './seal-draft.ts';
export type { OpenedDraft, SealedDraft } from './seal-draft.ts';
export { newSubmissionId } from './submission-id.ts';
export { submitUntilAnswered } from './submit-until-answered.ts';
export type { SubmitUntilAnsweredOptions, UnansweredState } from './submit-until-answered.ts';
export type {
  AdviserCall,
  AdviserCallRequest,
  AdviserStep,
  ApplicationHandoff,
  CaseState,
  CaseStatus,
  CaseStep,
  ClaimedDraft,
  FeedbackCount,
  FeedbackReason,
  FeedbackReport,
  FeedbackScore,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  HandoffState,
  OfficerCase,
  ProcedureSummary,
  Problem,
  QueueCall,
  QueueDisplay,
  QueueServiceOverview,
  QueueTicket,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
  UploadAnswer,
} from '@motcua/gateway/api';
export type { WaitingCount } from './waiting-count.ts';
