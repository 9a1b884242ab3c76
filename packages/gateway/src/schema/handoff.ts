import { Type } from 'typebox';
import { longestSealed } from '../handoffs/handoff-limits.ts';
import { FileReferenceSchema } from './application.ts';
import { InstantSchema, LocalTextSchema, NamedCodeSchema } from './basics.ts';
import { HoldSchema, MediaTypeSchema } from './files.ts';

const strict = { additionalProperties: false } as const;

const id = Type.String({ minLength: 1, maxLength: 100 });
const version = Type.String({ minLength: 1, maxLength: 40 });
const sealed = Type.String({ minLength: 1, maxLength: longestSealed, pattern: '^[A-Za-z0-9_-]+$' });

export const HandoffRequestSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('files'),
      procedure: id,
      version: Type.Optional(version),
      fieldId: Type.String({ minLength: 1, maxLength: 200 }),
      unit: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
      hold: Type.Optional(HoldSchema),
    },
    strict,
  ),
  Type.Object({ kind: Type.Literal('application'), procedure: id, version, sealed }, strict),
]);

const made = {
  id: Type.String(),
  expiresAt: InstantSchema,
  page: Type.String({ description: 'Address of the page for the phone.' }),
};

export const HandoffAnswerSchema = Type.Union([
  Type.Object(
    { kind: Type.Literal('files'), ...made, kioskToken: Type.String(), phoneToken: Type.String() },
    strict,
  ),
  Type.Object({ kind: Type.Literal('application'), ...made }, strict),
]);

const state = Type.Union([Type.Literal('open'), Type.Literal('done'), Type.Literal('expired')]);

export const HandoffQuestionSchema = Type.Object(
  {
    unit: Type.Optional(NamedCodeSchema),
    procedure: Type.Object({ id: Type.String(), version: Type.String(), name: LocalTextSchema }, strict),
    field: Type.Object(
      {
        label: LocalTextSchema,
        help: Type.Optional(LocalTextSchema),
        accept: Type.Array(MediaTypeSchema),
        maxFiles: Type.Integer(),
        maxBytes: Type.Integer(),
        capture: Type.Optional(Type.Union([Type.Literal('photo'), Type.Literal('signature')])),
      },
      strict,
    ),
    state,
    files: Type.Integer(),
    expiresAt: InstantSchema,
  },
  strict,
);

export const HandoffFilesSchema = Type.Object({ state, files: Type.Array(FileReferenceSchema) }, strict);

export const HandoffTakenSchema = Type.Object(
  { state: Type.Union([Type.Literal('open'), Type.Literal('taken'), Type.Literal('expired')]) },
  strict,
);

export const ClaimedDraftSchema = Type.Object(
  { procedure: Type.String(), version: Type.String(), sealed: Type.String() },
  strict,
);
