import { Type } from 'typebox';
import type { Static } from 'typebox';
import { openEspeakVoice } from './espeak-voice.ts';
import type { Voice } from './voice.ts';

/** What a kiosk speaks with; `false` where it is to be silent. */
export const speechSchema = Type.Union([
  Type.Literal(false),
  Type.Object(
    {
      /** Name or path of a program that takes espeak-ng's options. */
      program: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
      /** `{ "vi": "vi-vn-x-south" }`: another voice than the usual one of a language. */
      voices: Type.Optional(
        Type.Record(
          Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
          Type.String({ pattern: '^[A-Za-z][A-Za-z0-9+_-]{0,40}$' }),
        ),
      ),
      /** Folder with recordings of sentences: see `@motcua/speech`. */
      recordings: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
]);

/** The kiosk's voice; undefined where it is to be silent. The caller closes it. */
export function openVoice(speech: Static<typeof speechSchema> | undefined): Voice | undefined {
  if (speech === false) return undefined;
  return openEspeakVoice({ name: 'speech', program: speech?.program, voices: speech?.voices });
}
