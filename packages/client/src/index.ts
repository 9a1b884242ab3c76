export { parseCaseCode } from './case-code.ts';
export { createGatewayClient } from './gateway-client.ts';
export type { CallOptions, GatewayClient, GatewayClientOptions } from './gateway-client.ts';
export type { Outcome, Unanswered } from './outcome.ts';
export { newSubmissionId } from './submission-id.ts';
export { submitUntilAnswered } from './submit-until-answered.ts';
export type { SubmitUntilAnsweredOptions, UnansweredState } from './submit-until-answered.ts';
export type {
  CaseState,
  CaseStatus,
  CaseStep,
  OfficerCase,
  ProcedureSummary,
  Problem,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
} from '@motcua/gateway/api';
