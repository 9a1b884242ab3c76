import { Type } from 'typebox';
import type {
  AdviserCall,
  AdviserCallRequest,
  ApplicationHandoff,
  AttentionItem,
  AttentionSummary,
  CaseStatus,
  ClaimedDraft,
  FeedbackReport,
  FeedbackSummary,
  FilesHandoff,
  HandoffFiles,
  HandoffTaken,
  HandoffQuestion,
  HandoffRequest,
  NeedsAttention,
  OfficerAdviserCall,
  OfficerCase,
  OfficerCaseSummary,
  OfficerQueue,
  OutboxKeys,
  ProcedureSummary,
  ProvisionalAnswer,
  QueueDisplay,
  QueueMark,
  QueueOverview,
  QueueTicket,
  ReturnRequest,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
  UploadAnswer,
} from '../api.ts';
import { AdviserCallRequestSchema, AdviserCallSchema, OfficerAdviserCallSchema } from './adviser.ts';
import { SubmissionRequestSchema, SubmissionResultSchema } from './application.ts';
import {
  CaseStatusSchema,
  OfficerCaseSchema,
  OfficerCaseSummarySchema,
  ReturnRequestSchema,
} from './case.ts';
import { ProcedureSummarySchema, UnitSchema, UnitSuggestionSchema } from './catalogue.ts';
import { FeedbackReportSchema, FeedbackSummarySchema } from './feedback.ts';
import { UploadAnswerSchema } from './files.ts';
import {
  ClaimedDraftSchema,
  HandoffAnswerSchema,
  HandoffFilesSchema,
  HandoffTakenSchema,
  HandoffQuestionSchema,
  HandoffRequestSchema,
} from './handoff.ts';
import { message } from './message.ts';
import {
  AttentionItemSchema,
  AttentionSummarySchema,
  NeedsAttentionSchema,
  OutboxKeysSchema,
  ProvisionalAnswerSchema,
} from './outbox.ts';
import {
  OfficerQueueSchema,
  QueueDisplaySchema,
  QueueMarkSchema,
  QueueOverviewSchema,
  QueueTicketSchema,
} from './queue.ts';

/** The schemas of the routes, each bound to its type in `api.ts`. */
export const messages = {
  submissionRequest: message<SubmissionRequest>()(SubmissionRequestSchema),
  submissionResult: message<SubmissionResult>()(SubmissionResultSchema),
  caseStatus: message<CaseStatus>()(CaseStatusSchema),
  procedureSummaries: message<readonly ProcedureSummary[]>()(Type.Array(ProcedureSummarySchema)),
  unit: message<UnitAnswer>()(UnitSchema),
  units: message<readonly UnitAnswer[]>()(Type.Array(UnitSchema)),
  unitSuggestions: message<readonly UnitSuggestionAnswer[]>()(Type.Array(UnitSuggestionSchema)),
  officerCase: message<OfficerCase>()(OfficerCaseSchema),
  officerCases: message<readonly OfficerCaseSummary[]>()(Type.Array(OfficerCaseSummarySchema)),
  uploadAnswer: message<UploadAnswer>()(UploadAnswerSchema),
  handoffRequest: message<HandoffRequest>()(HandoffRequestSchema),
  handoffAnswer: message<FilesHandoff | ApplicationHandoff>()(HandoffAnswerSchema),
  handoffQuestion: message<HandoffQuestion>()(HandoffQuestionSchema),
  handoffTaken: message<HandoffTaken>()(HandoffTakenSchema),
  handoffFiles: message<HandoffFiles>()(HandoffFilesSchema),
  claimedDraft: message<ClaimedDraft>()(ClaimedDraftSchema),
  outboxKeys: message<OutboxKeys>()(OutboxKeysSchema),
  needsAttention: message<NeedsAttention>()(NeedsAttentionSchema),
  provisionalAnswer: message<ProvisionalAnswer>()(ProvisionalAnswerSchema),
  attentionList: message<readonly AttentionSummary[]>()(Type.Array(AttentionSummarySchema)),
  attentionItem: message<AttentionItem>()(AttentionItemSchema),
  queueOverview: message<QueueOverview>()(QueueOverviewSchema),
  queueTicket: message<QueueTicket>()(QueueTicketSchema),
  queueMark: message<QueueMark>()(QueueMarkSchema),
  queueDisplay: message<QueueDisplay>()(QueueDisplaySchema),
  officerQueue: message<OfficerQueue>()(OfficerQueueSchema),
  returnRequest: message<ReturnRequest>()(ReturnRequestSchema),
  adviserCallRequest: message<AdviserCallRequest>()(AdviserCallRequestSchema),
  adviserCall: message<AdviserCall>()(AdviserCallSchema),
  officerAdviserCall: message<OfficerAdviserCall>()(OfficerAdviserCallSchema),
  officerAdviserCalls: message<readonly OfficerAdviserCall[]>()(Type.Array(OfficerAdviserCallSchema)),
  feedbackReport: message<FeedbackReport>()(FeedbackReportSchema),
  feedbackSummaries: message<readonly FeedbackSummary[]>()(Type.Array(FeedbackSummarySchema)),
} as const;
