import type { FieldError } from '@motcua/wizard';
import { Type } from 'typebox';
import { FeeSchema, LocalTextSchema } from './basics.ts';

export const FieldErrorSchema = Type.Unsafe<FieldError>(
  Type.Object({
    fieldId: Type.String(),
    code: Type.String(),
    parameters: Type.Record(Type.String(), Type.Number()),
    rule: Type.Optional(Type.Object({ id: Type.String(), message: LocalTextSchema })),
  }),
);

export const ProblemSchema = Type.Object({
  type: Type.String({ format: 'uri-reference' }),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'One of the error catalogue.' }),
  message: LocalTextSchema,
  errors: Type.Optional(Type.Array(FieldErrorSchema)),
  pointers: Type.Optional(Type.Array(Type.String())),
  fee: Type.Optional(FeeSchema),
});

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});

/** Documents that any failure of a route is a problem document. */
export const problemAnswers = {
  '4xx': problemAnswer('The request cannot be served; `code` and `message` say why.'),
  '5xx': problemAnswer('The gateway cannot serve it now.'),
} as const;

/** Of a route whose success has no body. */
export const doneAnswers = { 204: Type.Null({ description: 'Done.' }), ...problemAnswers } as const;
