import { Type } from 'typebox';
import { LocalTextSchema } from './basics.ts';

const strict = { additionalProperties: false } as const;

const score = Type.Union([
  Type.Literal(1),
  Type.Literal(2),
  Type.Literal(3),
  Type.Literal(4),
  Type.Literal(5),
]);

const reason = Type.Union([
  Type.Literal('easy'),
  Type.Literal('quick'),
  Type.Literal('helped'),
  Type.Literal('hard'),
  Type.Literal('slow'),
  Type.Literal('faulty'),
]);

const FeedbackCountSchema = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    service: Type.String({ minLength: 1, maxLength: 100 }),
    day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'In Vietnam.' }),
    score,
    reason: Type.Optional(reason),
    count: Type.Integer({ minimum: 1, maximum: 1000 }),
  },
  strict,
);

export const FeedbackReportSchema = Type.Object(
  {
    id: Type.String({
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      description: 'A report counts once, however often it comes.',
    }),
    counts: Type.Array(FeedbackCountSchema, { minItems: 1, maxItems: 200 }),
  },
  strict,
);

export const FeedbackSummarySchema = Type.Object(
  {
    unit: Type.String(),
    service: Type.String(),
    name: Type.Optional(LocalTextSchema),
    scores: Type.Array(Type.Object({ score, count: Type.Integer() }, strict)),
    reasons: Type.Array(Type.Object({ reason, count: Type.Integer() }, strict)),
  },
  strict,
);
