import { Type } from 'typebox';
import { InstantSchema, NamedIdSchema } from './basics.ts';

const strict = { additionalProperties: false } as const;

const AdviserStepSchema = Type.Union([
  Type.Literal('home'),
  Type.Literal('information'),
  Type.Literal('card'),
  Type.Literal('form'),
  Type.Literal('review'),
  Type.Literal('submission'),
  Type.Literal('receipt'),
  Type.Literal('lookup'),
  Type.Literal('phone'),
]);

export const AdviserCallRequestSchema = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    place: Type.String({ minLength: 1, maxLength: 100 }),
    step: AdviserStepSchema,
    procedure: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  },
  strict,
);

const state = Type.Union([Type.Literal('waiting'), Type.Literal('answered'), Type.Literal('over')]);
const answeredBy = Type.Optional(Type.String({ description: 'Who comes, as the officer put it.' }));

export const AdviserCallSchema = Type.Object(
  {
    id: Type.String({ description: 'Whoever knows it may ask after the call and cancel it.' }),
    state,
    calledAt: InstantSchema,
    ahead: Type.Integer({ description: 'How many called in this unit before, and wait still.' }),
    answeredBy,
  },
  strict,
);

export const OfficerAdviserCallSchema = Type.Object(
  {
    id: Type.String(),
    state,
    unit: Type.String(),
    place: Type.String(),
    step: AdviserStepSchema,
    procedure: Type.Optional(NamedIdSchema),
    calledAt: InstantSchema,
    answeredBy,
  },
  strict,
);

export const AdviserAnswerSchema = Type.Object(
  { by: Type.String({ maxLength: 60, description: 'Who comes, for the person to read: `Quầy 3`.' }) },
  strict,
);
