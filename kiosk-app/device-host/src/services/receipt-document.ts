import type { ReceiptDocument } from '@motcua/receipt';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

/** In two languages, each on lines of its own. */
const line = Type.String({ maxLength: 400 });
const text = Type.String({ maxLength: 2000 });

function block<const Kind extends string, Properties extends Type.TProperties>(
  kind: Kind,
  properties: Properties,
) {
  return Type.Object({ kind: Type.Literal(kind), ...properties }, { additionalProperties: false });
}

/** A roll holds far more; this is the longest receipt that anybody should wait for. */
const maxBlocks = 100;

const schema = Type.Object(
  {
    language: Type.Union([Type.Literal('vi'), Type.Literal('en')]),
    blocks: Type.Array(
      Type.Union([
        block('ornament', {}),
        block('letterhead', { name: line, detail: line }),
        block('rule', { dashed: Type.Optional(Type.Boolean()) }),
        block('title', { text: line }),
        block('paragraph', {
          text,
          align: Type.Optional(Type.Union([Type.Literal('start'), Type.Literal('center')])),
          strong: Type.Optional(Type.Boolean()),
        }),
        block('number', { text: Type.String({ minLength: 1, maxLength: 12 }) }),
        block('heading', { text: line }),
        block('code', { text: Type.String({ maxLength: 40 }) }),
        block('qr', { text: Type.String({ minLength: 1, maxLength: 300 }) }),
        block('row', { label: line, value: line, total: Type.Optional(Type.Boolean()) }),
        block('steps', {
          steps: Type.Array(
            Type.Object({ name: line, detail: line, done: Type.Boolean() }, { additionalProperties: false }),
            { maxItems: 20 },
          ),
        }),
        block('box', { title: line, lines: Type.Array(line, { maxItems: 20 }) }),
      ]),
      { minItems: 1, maxItems: maxBlocks },
    ),
  },
  { additionalProperties: false },
);

export type CheckedDocument =
  | { readonly code: 'valid'; readonly document: ReceiptDocument }
  /** `reason` names the place, never what stood there. */
  | { readonly code: 'invalid'; readonly reason: string };

/** Checks a document from the wire: kinds, types and sizes. */
export function checkReceiptDocument(payload: unknown): CheckedDocument {
  if (Value.Check(schema, payload)) return { code: 'valid', document: payload };
  const [first] = Value.Errors(schema, payload);
  const place = /^\/(?:language|blocks(?:\/\d+)?)/.exec(first?.instancePath ?? '')?.[0] ?? '';
  return { code: 'invalid', reason: `document${place} is not as expected` };
}
