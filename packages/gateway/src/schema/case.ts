import { Type } from 'typebox';
import {
  ChannelSchema,
  FeeSchema,
  InstantSchema,
  LocalTextSchema,
  NamedCodeSchema,
  NamedIdSchema,
  ProvenanceSchema,
} from './basics.ts';
import { OfficerFileSchema } from './files.ts';

const strict = { additionalProperties: false } as const;

export const CaseStepSchema = Type.Object(
  {
    id: Type.String(),
    name: LocalTextSchema,
    holder: LocalTextSchema,
    state: Type.Union([Type.Literal('done'), Type.Literal('current'), Type.Literal('next')]),
    dueAt: InstantSchema,
    doneAt: Type.Optional(InstantSchema),
  },
  strict,
);

const caseStatus = {
  caseCode: Type.String(),
  procedure: NamedIdSchema,
  unit: NamedCodeSchema,
  state: Type.Union([Type.Literal('in-progress'), Type.Literal('returned'), Type.Literal('finished')]),
  submittedAt: InstantSchema,
  dueAt: InstantSchema,
  fee: FeeSchema,
  steps: Type.Array(CaseStepSchema),
  returnReason: Type.Optional(Type.String()),
};

/** Strict on the way out too: what is not named here cannot reach whoever found a receipt. */
export const CaseStatusSchema = Type.Object(caseStatus, strict);

const officerCaseSummary = {
  ...caseStatus,
  version: Type.Integer(),
  channel: ChannelSchema,
  place: Type.String(),
  applicantName: Type.String(),
  provenances: Type.Array(ProvenanceSchema),
};

export const OfficerCaseSummarySchema = Type.Object(officerCaseSummary, strict);

const CaseEventSchema = Type.Object(
  {
    at: InstantSchema,
    who: Type.Union([Type.Literal('applicant'), Type.Literal('officer')]),
    what: Type.Union([
      Type.Literal('submitted'),
      Type.Literal('advanced'),
      Type.Literal('returned'),
      Type.Literal('resumed'),
      Type.Literal('finished'),
    ]),
    stepId: Type.String(),
    reason: Type.Optional(Type.String()),
  },
  strict,
);

export const OfficerAnswersSchema = Type.Array(
  Type.Object(
    {
      label: LocalTextSchema,
      value: LocalTextSchema,
      provenance: ProvenanceSchema,
      compareCard: Type.Optional(Type.Literal(true)),
    },
    strict,
  ),
);

export const OfficerCaseSchema = Type.Object(
  {
    ...officerCaseSummary,
    answers: OfficerAnswersSchema,
    events: Type.Array(CaseEventSchema),
    files: Type.Optional(Type.Array(OfficerFileSchema)),
  },
  strict,
);

export const ReturnRequestSchema = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500 }) },
  strict,
);

export const OfficerListQuerySchema = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
    before: Type.Optional(Type.String({ maxLength: 60, description: 'Case code; cases older than it.' })),
  },
  strict,
);
