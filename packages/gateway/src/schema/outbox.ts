import { curve, keyAlgorithm } from '@motcua/sealing';
import { Type } from 'typebox';
import { FeeSchema, InstantSchema, LocalTextSchema } from './basics.ts';
import { OfficerAnswersSchema } from './case.ts';
import { FieldErrorSchema } from './problem.ts';

const strict = { additionalProperties: false } as const;

const coordinate = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
const seconds = (description: string) => Type.Integer({ description: `Seconds since 1970. ${description}` });

export const SealingKeySchema = Type.Object(
  {
    kty: Type.Literal('EC'),
    crv: Type.Literal(curve),
    x: coordinate,
    y: coordinate,
    use: Type.Literal('enc'),
    alg: Type.Literal(keyAlgorithm),
    kid: Type.String({ description: 'Thumbprint (RFC 7638).' }),
    nbf: seconds('From then on applications are sealed to it.'),
    exp: seconds('From then on they are sealed to the next one.'),
    openUntil: seconds('Until then the gateway opens them.'),
  },
  strict,
);

export const OutboxKeysSchema = Type.Object({ keys: Type.Array(SealingKeySchema) }, strict);

const provisionalNumber = Type.String({ description: 'As on the slip: `4821-0937-5526-1184`.' });

export const NeedsAttentionSchema = Type.Object(
  { state: Type.Literal('needs-attention'), provisionalNumber, problem: Type.String() },
  strict,
);

/** Strict on the way out too: what is not named here cannot reach whoever found a slip. */
export const ProvisionalAnswerSchema = Type.Union([
  Type.Object({ state: Type.Literal('waiting') }, strict),
  Type.Object({ state: Type.Literal('submitted'), caseCode: Type.String() }, strict),
  Type.Object({ state: Type.Literal('needs-attention') }, strict),
]);

const attentionSummary = {
  provisionalNumber,
  receivedAt: InstantSchema,
  problem: Type.String(),
  message: LocalTextSchema,
  procedure: Type.Optional(Type.Object({ id: Type.String(), version: Type.String() }, strict)),
  unit: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
};

export const AttentionSummarySchema = Type.Object(attentionSummary, strict);

export const AttentionItemSchema = Type.Object(
  {
    ...attentionSummary,
    application: Type.String({ description: 'As it was opened, JSON where it is any.' }),
    answers: Type.Optional(OfficerAnswersSchema),
    errors: Type.Optional(Type.Array(FieldErrorSchema)),
    fee: Type.Optional(FeeSchema),
  },
  strict,
);
