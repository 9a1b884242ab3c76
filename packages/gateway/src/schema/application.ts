import { Type } from 'typebox';
import { CaseStepSchema } from './case.ts';
import {
  ChannelSchema,
  FeeSchema,
  InstantSchema,
  LanguageSchema,
  LocalTextSchema,
  NamedCodeSchema,
  ProvenanceSchema,
} from './basics.ts';

const strict = { additionalProperties: false } as const;

/** No control characters: the value is shown to officers. */
const oneLine = String.raw`^[^\u0000-\u001f\u007f-\u009f]+$`;

export const FileReferenceSchema = Type.Object(
  {
    id: Type.String({ maxLength: 64 }),
    name: Type.String({ maxLength: 400 }),
    bytes: Type.Integer({ minimum: 0 }),
    sha256: Type.String({ maxLength: 64 }),
    type: Type.String({ maxLength: 100 }),
  },
  strict,
);

const AnswerSchema = Type.Object(
  {
    value: Type.Union([
      Type.String({ maxLength: 4000 }),
      Type.Number(),
      Type.Boolean(),
      Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: 100,
        description: 'Several choices, or the keys of the items of a repeating group.',
      }),
      Type.Array(FileReferenceSchema, { maxItems: 20 }),
    ]),
    provenance: ProvenanceSchema,
  },
  strict,
);

export const SubmissionRequestSchema = Type.Object(
  {
    procedure: Type.Object(
      {
        id: Type.String({ minLength: 1, maxLength: 100 }),
        version: Type.String({ minLength: 1, maxLength: 40 }),
      },
      strict,
    ),
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    channel: ChannelSchema,
    place: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: oneLine,
      description: 'Name of the kiosk or host of the website, for the officer; never the name of a person.',
    }),
    language: LanguageSchema,
    answers: Type.Record(Type.String(), AnswerSchema, {
      maxProperties: 2000,
      description: 'By field id; inside a repeating group by `<group>.<key>.<field>`.',
    }),
    consent: Type.Object(
      { id: Type.String({ maxLength: 100 }), given: Type.Boolean(), language: LanguageSchema },
      strict,
    ),
    feeShown: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
  },
  strict,
);

export const SubmissionResultSchema = Type.Object(
  {
    caseCode: Type.String(),
    procedure: Type.Object({ id: Type.String(), version: Type.String(), name: LocalTextSchema }, strict),
    unit: NamedCodeSchema,
    submittedAt: InstantSchema,
    dueAt: InstantSchema,
    fee: FeeSchema,
    steps: Type.Array(CaseStepSchema),
    documents: Type.Optional(
      Type.Object(
        {
          application: Type.Object(
            {
              href: Type.String({ description: 'Path and query; opens without further credentials.' }),
              expiresAt: InstantSchema,
            },
            strict,
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);
