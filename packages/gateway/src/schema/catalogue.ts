import type { LifeEvent, ProcedureDefinition } from '@motcua/procedures';
import { Type } from 'typebox';
import { LocalTextSchema, NamedCodeSchema } from './basics.ts';

const strict = { additionalProperties: false } as const;

export const ProcedureSummarySchema = Type.Object(
  {
    id: Type.String(),
    version: Type.String(),
    name: LocalTextSchema,
    shortName: LocalTextSchema,
    summary: LocalTextSchema,
    group: LocalTextSchema,
    audience: Type.Array(
      Type.Union([Type.Literal('citizen'), Type.Literal('business'), Type.Literal('essential-service')]),
    ),
    lifeEvents: Type.Optional(Type.Array(Type.Unsafe<LifeEvent>({ type: 'string' }))),
    keywords: Type.Optional(
      Type.Object({ vi: Type.Array(Type.String()), en: Type.Array(Type.String()) }, strict),
    ),
    popularity: Type.Optional(Type.Number()),
    level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
    coverage: Type.Union([Type.Literal('partial'), Type.Literal('end-to-end')]),
    informationOnly: Type.Optional(Type.Boolean()),
    minutesToComplete: Type.Number(),
    fee: LocalTextSchema,
    processing: LocalTextSchema,
    processingDays: Type.Number(),
    free: Type.Boolean(),
  },
  strict,
);

/** Checked when the definition was loaded; its own schema is `@motcua/procedures/schema.json`. */
export const ProcedureDefinitionSchema = Type.Unsafe<ProcedureDefinition>({
  type: 'object',
  additionalProperties: true,
  description: 'A procedure definition; its format is procedure.schema.json of @motcua/procedures.',
});

export const UnitSchema = Type.Object(
  {
    code: Type.String(),
    name: LocalTextSchema,
    province: NamedCodeSchema,
    formerNames: Type.Optional(Type.Array(Type.String())),
    foundAs: Type.Optional(Type.String()),
  },
  strict,
);

export const UnitSuggestionSchema = Type.Object(
  {
    unit: UnitSchema,
    reason: Type.Union([Type.Literal('exact'), Type.Literal('divided'), Type.Literal('by-district')]),
    readAs: Type.Optional(Type.String()),
  },
  strict,
);
