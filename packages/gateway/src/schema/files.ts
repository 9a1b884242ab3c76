import { Type } from 'typebox';
import { LocalTextSchema } from './basics.ts';

const strict = { additionalProperties: false } as const;

export const MediaTypeSchema = Type.Union([
  Type.Literal('application/pdf'),
  Type.Literal('image/jpeg'),
  Type.Literal('image/png'),
  Type.Literal('image/webp'),
  Type.Literal('image/heic'),
]);

export const HoldSchema = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'A UUID that only the outbox knows which may keep the application.',
});

export const UploadQuerySchema = Type.Object(
  {
    procedure: Type.Optional(Type.String({ maxLength: 100, description: 'Id of the procedure.' })),
    field: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'Id of an attachment field; inside a repeating group `<group>.<key>.<field>`.',
      }),
    ),
    version: Type.Optional(
      Type.String({ maxLength: 40, description: 'Of the definition; the one of today without it.' }),
    ),
    hold: Type.Optional(HoldSchema),
    handoff: Type.Optional(
      Type.String({
        maxLength: 64,
        description: "In place of the others: id of a hand-off; the bearer token is the phone's.",
      }),
    ),
  },
  strict,
);

const found = {
  id: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  type: MediaTypeSchema,
};

export const UploadAnswerSchema = Type.Object(found, strict);

export const OfficerFileSchema = Type.Object(
  {
    ...found,
    label: LocalTextSchema,
    name: Type.String(),
    active: Type.Boolean({ description: 'A PDF that holds programs or opens other files.' }),
  },
  strict,
);
