import { Type } from 'typebox';
import type { Static } from 'typebox';

const closed = { additionalProperties: false } as const;

const unitCode = Type.String({ pattern: '^[0-9]{5}$' });
const kioskName = Type.String({ minLength: 1, maxLength: 100 });
const version = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });
/** RFC 3339 with an offset: `2026-11-23T07:30:00+07:00`. */
const instant = Type.String({
  pattern:
    '^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-][0-9]{2}:[0-9]{2})$',
  description: 'RFC 3339 with an offset, such as 2026-11-23T07:30:00+07:00',
});
const date = Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' });
const procedureId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,79}$' });

const localText = (maxLength: number) => {
  const text = Type.String({ minLength: 1, maxLength });
  return Type.Object({ vi: text, en: text, 'zh-Hant': Type.Optional(text) }, closed);
};

const periods = Type.Array(Type.Object({ from: time, to: time }, closed), {
  maxItems: 4,
  description: 'In the order of the day, wall clock of Vietnam. None: closed.',
});

const hours = Type.Object(
  {
    monday: periods,
    tuesday: periods,
    wednesday: periods,
    thursday: periods,
    friday: periods,
    saturday: periods,
    sunday: periods,
    daysOff: Type.Optional(Type.Array(date, { maxItems: 100, uniqueItems: true })),
    special: Type.Optional(
      Type.Array(Type.Object({ date, periods, reason: Type.Optional(localText(120)) }, closed), {
        maxItems: 100,
        description: 'Days with hours of their own; they come before days off and weekdays.',
      }),
    ),
  },
  closed,
);

const logo = Type.Object(
  {
    mediaType: Type.Union([Type.Literal('image/svg+xml'), Type.Literal('image/png')]),
    data: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 90_000, description: 'Base64' }),
    description: localText(120),
    plate: Type.Optional(Type.Boolean({ description: 'Stands on white, for a logo drawn for paper' })),
  },
  closed,
);

const place = Type.Object(
  {
    kind: Type.Union([Type.Literal('kiosk'), Type.Literal('office')]),
    name: localText(100),
    address: localText(160),
    hours: Type.Optional(localText(100)),
    phone: Type.Optional(Type.String({ pattern: '^[0-9 .+]{3,20}$' })),
  },
  closed,
);

/** What is signed. Whoever reads it has verified the signature, or says that nobody has. */
export const configurationSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ maxLength: 300 })),
    format: Type.Literal(1),
    version,
    rollback: Type.Optional(
      Type.Object(
        { from: version },
        {
          ...closed,
          description: 'Takes kiosks back from this version, and from all between it and this one.',
        },
      ),
    ),
    audience: Type.Object(
      {
        units: Type.Array(unitCode, { minItems: 1, maxItems: 200, uniqueItems: true }),
        kiosks: Type.Optional(
          Type.Array(kioskName, {
            minItems: 1,
            maxItems: 500,
            uniqueItems: true,
            description: 'Left out: every kiosk of the units.',
          }),
        ),
      },
      closed,
    ),
    notBefore: Type.Optional(instant),
    expires: Type.Optional(instant),
    services: Type.Optional(
      Type.Object(
        {
          procedures: Type.Optional(
            Type.Array(procedureId, {
              minItems: 1,
              maxItems: 300,
              uniqueItems: true,
              description: 'Left out: all that the gateway offers.',
            }),
          ),
          mostWanted: Type.Optional(procedureId),
        },
        closed,
      ),
    ),
    brand: Type.Optional(
      Type.Object(
        {
          hue: Type.Number({ minimum: 0, maximum: 359.99 }),
          chroma: Type.Number({ minimum: 0, maximum: 0.1 }),
        },
        closed,
      ),
    ),
    logo: Type.Optional(logo),
    texts: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9.-]{0,79}$' }),
        Type.Object(
          {
            vi: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
            en: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
            'zh-Hant': Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
          },
          { ...closed, minProperties: 1 },
        ),
        { maxProperties: 200, description: 'Sentences of the screen, by the key of its catalogue.' },
      ),
    ),
    hours: Type.Optional(hours),
    darkAfterMinutes: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 240, description: 'The screen goes dark so long after closing.' }),
    ),
    announcements: Type.Optional(
      Type.Array(
        Type.Object(
          {
            from: Type.Optional(instant),
            to: Type.Optional(instant),
            text: localText(120),
          },
          closed,
        ),
        {
          maxItems: 10,
          description: 'Two at most are shown at once, in this order; the start screen has room for one.',
        },
      ),
    ),
    elsewhere: Type.Optional(
      Type.Array(place, {
        maxItems: 3,
        description: 'Where people go while this kiosk is closed, nearest first.',
      }),
    ),
    website: Type.Optional(
      Type.String({ pattern: '^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^ ]*)?$', maxLength: 200 }),
    ),
    devices: Type.Optional(
      Type.Object(
        {
          printerModel: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' })),
          volumeLimit: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
        },
        closed,
      ),
    ),
  },
  { ...closed, title: 'Configuration of kiosks' },
);

export type Configuration = Static<typeof configurationSchema>;
export type OpeningHours = Static<typeof hours>;
export type Period = OpeningHours['monday'][number];
export type Place = Static<typeof place>;
export type Announcement = NonNullable<Configuration['announcements']>[number];
export type Logo = Static<typeof logo>;
