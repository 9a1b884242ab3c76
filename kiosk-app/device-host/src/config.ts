import { readFileSync } from 'node:fs';
import { chipReaderSettings } from '@motcua/chip-reader';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

const origin = Type.String({ pattern: '^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 200 });
const port = Type.Integer({ minimum: 1, maximum: 65_535 });

const name = Type.String({ minLength: 1, maxLength: 200 });

const serialOrTcp = [
  Type.Object(
    {
      kind: Type.Literal('serial'),
      path: Type.String({ minLength: 1 }),
      baudRate: Type.Optional(Type.Integer({ minimum: 300, maximum: 4_000_000 })),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('tcp'), host: Type.String({ minLength: 1 }), port },
    { additionalProperties: false },
  ),
] as const;

const usb = Type.Object(
  {
    kind: Type.Literal('usb'),
    vendorId: Type.Optional(Type.Integer({ minimum: 0, maximum: 0xffff })),
    productId: Type.Optional(Type.Integer({ minimum: 0, maximum: 0xffff })),
    serialNumber: Type.Optional(name),
    port: Type.Optional(name),
  },
  { additionalProperties: false },
);

/** A service of somebody else's that speaks XFS4IoT. */
const foreign = Type.Object(
  {
    transport: Type.Object(
      {
        kind: Type.Literal('xfs4iot'),
        url: Type.String({ pattern: '^wss?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[^ ]*$', maxLength: 300 }),
        /** Sent as `?token=`, where the service wants one. */
        token: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

/**
 * A driver package, in a process of its own. With `find` the device is looked for on the machine's buses, and the driver
 * is the one that matches it; without, `driver` is started at once and finds its device by `settings`.
 */
const driven = Type.Union([
  Type.Object(
    { driver: name, settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())) },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      find: Type.Object(
        {
          /** Socket, such as `1-1.2`. */
          port: Type.Optional(name),
          serialNumber: Type.Optional(name),
        },
        { additionalProperties: false },
      ),
      driver: Type.Optional(name),
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    },
    { additionalProperties: false },
  ),
]);

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
      },
      { additionalProperties: false },
    ),
    /** Driver packages that may drive what is found on the buses, by name or folder. */
    drivers: Type.Optional(Type.Array(name, { maxItems: 50 })),
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
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export type HostConfig = Static<typeof schema>;
/** A device whose driver is a package. */
export type DrivenConfig = Static<typeof driven>;
/** A device behind a service of somebody else's. */
export type ForeignConfig = Static<typeof foreign>;

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
  if (Value.Check(schema, value)) return { code: 'config', config: value };
  const reasons = Value.Errors(schema, value).map(
    (error) => `${path}: ${error.instancePath === '' ? 'the file' : error.instancePath} ${error.message}`,
  );
  return { code: 'invalid', reasons: [...new Set(reasons)] };
}
