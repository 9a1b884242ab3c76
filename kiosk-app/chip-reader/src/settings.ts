import { Type } from 'typebox';
import type { Static } from 'typebox';

const port = Type.Integer({ minimum: 1, maximum: 65_535 });
const usbId = Type.Integer({ minimum: 0, maximum: 0xff_ff });
const path = Type.String({ minLength: 1 });

/** How the reader says things: one of `builtInMappings`, or a file in that form. */
const mapping = path;

/** Readers that read the card by themselves and say it in JSON. What they say is never proven. */
const smartTransports = [
  Type.Object(
    { kind: Type.Literal('smart-websocket'), url: Type.String({ pattern: '^wss?://' }), mapping },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('smart-serial'),
      path,
      baudRate: Type.Optional(Type.Integer({ minimum: 300, maximum: 4_000_000 })),
      mapping,
    },
    { additionalProperties: false },
  ),
] as const;

const transport = Type.Union([
  /** A reader behind pcscd; `reader` is part of its name, for kiosks with several. */
  Type.Object(
    { kind: Type.Literal('pcsc'), reader: Type.Optional(Type.String({ minLength: 1 })) },
    { additionalProperties: false },
  ),
  /** A CCID reader without pcscd. */
  Type.Object(
    { kind: Type.Literal('ccid-usb'), vendorId: usbId, productId: usbId },
    { additionalProperties: false },
  ),
  /** A CCID reader whose pipes are served over TCP, such as a simulated one. */
  Type.Object(
    { kind: Type.Literal('ccid-tcp'), host: Type.String({ minLength: 1 }), port },
    { additionalProperties: false },
  ),
  ...smartTransports,
]);

/** Where the reader is, and which issuers of cards the operator trusts. Paths are relative to the working folder. */
export const chipReaderSettings = Type.Object(
  {
    transport,
    trust: Type.Object(
      {
        /** Master lists of ICAO 9303-12, in DER. */
        masterLists: Type.Optional(Type.Array(path)),
        /** CSCA certificates, in DER. */
        certificates: Type.Optional(Type.Array(path)),
        revocationLists: Type.Optional(Type.Array(path)),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export type ChipReaderSettings = Static<typeof chipReaderSettings>;
export type ReaderTransport = ChipReaderSettings['transport'];
