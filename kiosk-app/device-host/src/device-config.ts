import { Type } from 'typebox';
import type { Static } from 'typebox';

const port = Type.Integer({ minimum: 1, maximum: 65_535 });

/** A name or folder. */
export const name = Type.String({ minLength: 1, maxLength: 200 });

/** Cables that carry bytes. */
export const serialOrTcp = [
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

export const usb = Type.Object(
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
export const foreign = Type.Object(
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
export const driven = Type.Union([
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

/** A device whose driver is a package. */
export type DrivenConfig = Static<typeof driven>;
