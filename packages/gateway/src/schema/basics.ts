import { furtherLanguages, languages } from '@motcua/texts';
import type { Language, LocalText } from '@motcua/texts';
import { Type } from 'typebox';

const strict = { additionalProperties: false } as const;

export const LanguageSchema = Type.Unsafe<Language>(
  Type.Union([...languages, ...Object.keys(furtherLanguages)].map((language) => Type.Literal(language))),
);

/** Vietnamese and English, and further languages as far as a definition has them. */
export const LocalTextSchema = Type.Unsafe<LocalText>(
  Type.Object({ vi: Type.String(), en: Type.String() }, { additionalProperties: Type.String() }),
);

/** RFC 3339 in UTC. */
export const InstantSchema = Type.String({ format: 'date-time' });

export const NamedIdSchema = Type.Object({ id: Type.String(), name: LocalTextSchema }, strict);

export const NamedCodeSchema = Type.Object({ code: Type.String(), name: LocalTextSchema }, strict);

export const ProvenanceSchema = Type.Union([
  Type.Literal('typed'),
  Type.Literal('id-card-qr'),
  Type.Literal('id-card-chip'),
  Type.Literal('chip-verified'),
  Type.Literal('national-account'),
]);

export const ChannelSchema = Type.Union([Type.Literal('kiosk'), Type.Literal('website')]);

export const FeeSchema = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: LocalTextSchema,
          quantity: Type.Number(),
          amount: Type.Integer({ description: 'Đồng for one unit of quantity.' }),
          total: Type.Number(),
          basis: LocalTextSchema,
        },
        strict,
      ),
    ),
    total: Type.Number({ description: 'Đồng.' }),
    free: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), name: LocalTextSchema, basis: LocalTextSchema }, strict), {
        description: 'Why lines have fallen away.',
      }),
    ),
  },
  strict,
);
