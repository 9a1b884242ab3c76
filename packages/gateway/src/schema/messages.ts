import { Type } from 'typebox';
import type {
  CaseStatus,
  OfficerCase,
  OfficerCaseSummary,
  ProcedureSummary,
  ReturnRequest,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
  UploadAnswer,
} from '../api.ts';
import { SubmissionRequestSchema, SubmissionResultSchema } from './application.ts';
import {
  CaseStatusSchema,
  OfficerCaseSchema,
  OfficerCaseSummarySchema,
  ReturnRequestSchema,
} from './case.ts';
import { ProcedureSummarySchema, UnitSchema, UnitSuggestionSchema } from './catalogue.ts';
import { UploadAnswerSchema } from './files.ts';
import { message } from './message.ts';

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
  returnRequest: message<ReturnRequest>()(ReturnRequestSchema),
} as const;
