import { readFileSync } from 'node:fs';
import { chipReaderSettings } from '@motcua/chip-reader';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { auxiliarySchemas, misfits, unservedDevices } from './auxiliaries/auxiliary-config.ts';
import { driven, foreign, name, serialOrTcp, usb } from './device-config.ts';
import { speechSchema } from './voice/speech-config.ts';
import { configurationSettings } from './configuration/configuration-settings.ts';
import { careSchema, placesSchema, relativePrograms } from './care-config.ts';

const origin = Type.String({ pattern: '^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 200 });
const schema = Type.Object(
  {
    /** 0 = any free one. */
    port: Type.Integer({ minimum: 0, maximum: 65_535 }),
    /** Web origins beside our own that may connect to the devices. */
    origins: Type.Array(origin),
    /** Relative to the folder that the host is started in. */
    shellFolder: Type.String({ minLength: 1 }),
    /** Left out: a new one at each start. */
    token: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{16,200}$' })),
    /** Of the technician's page. Left out: a new one at each start. */
    technicianToken: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{16,200}$' })),
    kiosk: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 100 }),
        gateway: origin,
        unit: Type.String({ pattern: '^[0-9]{5}$' }),
        /** Makes no sound to ask for attention. */
        silent: Type.Optional(Type.Boolean()),
        /** How long somebody may ask for more time without doing anything else. Left out: 30. */
        extensionMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 240 })),
        places: Type.Optional(placesSchema),
        /** Of the picture; a technician who has measured it counts more. Keys need 214 mm at least. */
        screenWidthMm: Type.Optional(Type.Number({ minimum: 214, maximum: 2000 })),
        /** Names of streets around here, with their kind (`Đường Lê Lợi`), to suggest while an address is typed. */
        streets: Type.Optional(Type.Array(name, { maxItems: 2000 })),
      },
      { additionalProperties: false },
    ),
    care: Type.Optional(careSchema),
    /** Left out: the kiosk stays as it was built. */
    configuration: Type.Optional(configurationSettings),
    /** Driver packages that may drive what is found on the buses, by name or folder. */
    drivers: Type.Optional(Type.Array(name, { maxItems: 50 })),
    /** Folder with the `sys` and `dev` of the machine whose buses are looked at: `/`, but where they are simulated. */
    machine: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    /** Left out: espeak-ng, where it is installed. */
    speech: Type.Optional(speechSchema),
    devices: Type.Object(
      {
        scanner: Type.Union([
          Type.Object(
            {
              transport: Type.Union([...serialOrTcp]),
              suffix: Type.Union([
                Type.Literal('CR'),
                Type.Literal('LF'),
                Type.Literal('CRLF'),
                Type.Literal('TAB'),
                Type.Literal('none'),
              ]),
            },
            { additionalProperties: false },
          ),
          driven,
          foreign,
        ]),
        printer: Type.Union([
          Type.Object(
            { transport: Type.Union([...serialOrTcp, usb]), model: Type.String({ minLength: 1 }) },
            { additionalProperties: false },
          ),
          driven,
          foreign,
        ]),
        /** Left out where the kiosk has none. */
        cardReader: Type.Optional(chipReaderSettings),
        ...auxiliarySchemas,
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export type HostConfig = Static<typeof schema>;

export type ConfigResult =
  | { readonly code: 'config'; readonly config: HostConfig }
  /** Each reason names the field; values stay out, since one of them is the token. */
  | { readonly code: 'invalid'; readonly reasons: readonly string[] };

/** Reads and checks the configuration file. */
export function readConfig(path: string | undefined): ConfigResult {
  if (path === undefined || path === '') {
    return { code: 'invalid', reasons: ['MOTCUA_HOST_CONFIG is not set: it names the configuration file'] };
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { code: 'invalid', reasons: [`${path}: cannot be read (${code})`] };
  }
  return checkConfig(text, path);
}

/** Checks the text of a configuration file. */
export function checkConfig(text: string, path: string): ConfigResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 'invalid', reasons: [`${path}: is not JSON`] };
  }
  const unserved = unservedDevices(value);
  if (unserved.length > 0)
    return { code: 'invalid', reasons: unserved.map((reason) => `${path}: ${reason}`) };
  if (Value.Check(schema, value)) {
    const wrong = misfits(value.devices);
    if (wrong.length > 0) return { code: 'invalid', reasons: wrong.map((reason) => `${path}: ${reason}`) };
    const relative = relativePrograms(value.care?.maintenance);
    if (relative.length === 0) return { code: 'config', config: value };
    return {
      code: 'invalid',
      reasons: relative.map((field) => `${path}: ${field} must be the absolute path of a program`),
    };
  }
  const reasons = Value.Errors(schema, value).map(
    (error) => `${path}: ${error.instancePath === '' ? 'the file' : error.instancePath} ${error.message}`,
  );
  return { code: 'invalid', reasons: [...new Set(reasons)] };
}
