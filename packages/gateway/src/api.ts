/**
 * The gateway's messages as TypeScript. The TypeBox schemas beside the routes are checked against these types, and the
 * OpenAPI document is made from the schemas.
 */
export type {
  AdviserCall,
  AdviserCallRequest,
  AdviserCallState,
  AdviserStep,
  OfficerAdviserCall,
} from './api/adviser.ts';
export type { Channel, DocumentLink, SubmissionRequest, SubmissionResult } from './api/applications.ts';
export type { CaseState, CaseStatus, CaseStep, StepState } from './api/cases.ts';
export type { ProcedureAnswer, ProcedureSummary, UnitAnswer, UnitSuggestionAnswer } from './api/catalogue.ts';
export type {
  FeedbackCount,
  FeedbackReason,
  FeedbackReport,
  FeedbackScore,
  FeedbackSummary,
} from './api/feedback.ts';
export type { UploadAnswer } from './api/files.ts';
export type {
  ApplicationHandoff,
  ClaimedDraft,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  HandoffRequest,
  HandoffState,
  HandoffTaken,
} from './api/handoffs.ts';
export type {
  CaseEvent,
  CaseEventKind,
  OfficerAnswer,
  OfficerCase,
  OfficerCaseSummary,
  OfficerFile,
  ReturnRequest,
} from './api/officer.ts';
export type {
  AttentionItem,
  AttentionSummary,
  NeedsAttention,
  OutboxKeys,
  ProvisionalAnswer,
} from './api/outbox.ts';
export type { Problem } from './api/problem.ts';
export type {
  OfficerCounter,
  OfficerQueue,
  OfficerTicket,
  QueueCall,
  QueueDisplay,
  QueueMark,
  QueueOverview,
  QueueServiceOverview,
  QueueTicket,
  QueueTicketRequest,
  QueueTicketState,
} from './api/queue.ts';
