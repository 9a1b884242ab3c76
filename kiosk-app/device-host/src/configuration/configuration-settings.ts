import { Type } from 'typebox';
import type { Static } from 'typebox';

/** Where the unit's configuration comes from and whose signature it needs. */
export const configurationSettings = Type.Object(
  {
    /** Public halves of the keys that sign, as `motcua-config keys` writes them. Two while one replaces the other. */
    keys: Type.Array(
      Type.Object(
        {
          kty: Type.Literal('OKP'),
          crv: Type.Literal('Ed25519'),
          x: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 5 },
    ),
    /** Keeps what was taken. */
    folder: Type.String({ minLength: 1, maxLength: 500 }),
    /** Looked at beside the gateway, such as on a stick: `/media/stick/motcua-config.jws`. */
    files: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 10 })),
    /** 60 without it. */
    pollSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 86_400 })),
    /** The screen has so long to come up with a new one: 60 without it. */
    aliveSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3600 })),
  },
  { additionalProperties: false },
);

export type ConfigurationSettings = Static<typeof configurationSettings>;
