import { isAbsolute } from 'node:path';
import { maintenanceActions } from '@motcua/care';
import { Type } from 'typebox';

const path = Type.String({ minLength: 1, maxLength: 500 });
/** A program by its absolute path, and its arguments. No shell reads them. */
const command = Type.Array(Type.String({ maxLength: 500 }), { minItems: 1, maxItems: 20 });

/** Who may look after the machine, and what may be done to it. */
export const careSchema = Type.Object(
  {
    /** Base32 of at least 128 bits (RFC 4226, 4, R6), shared with the technicians' code apps. */
    secret: Type.Optional(Type.String({ pattern: '^[A-Z2-7]{26,128}$' })),
    /** SHA-256 of operators' cards, as the command for enrolment says them. */
    cards: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 100 })),
    /** Where wrong attempts, local settings and the last self-test outlive a restart. */
    stateFolder: Type.Optional(path),
    /** Where the image mounts a stick for the log. */
    exportFolder: Type.Optional(path),
    maintenance: Type.Optional(
      Type.Object(Object.fromEntries(maintenanceActions.map((action) => [action, Type.Optional(command)])), {
        additionalProperties: false,
      }),
    ),
  },
  { additionalProperties: false },
);

/** Fields of commands whose program is not named by its absolute path. */
export function relativePrograms(
  maintenance: Readonly<Record<string, readonly string[] | undefined>> = {},
): readonly string[] {
  return Object.entries(maintenance).flatMap(([action, [program = ''] = []]) =>
    isAbsolute(program) ? [] : [`/care/maintenance/${action}/0`],
  );
}

const side = Type.Union(['left', 'right', 'above', 'below'].map((word) => Type.Literal(word)));

const place = Type.Object(
  {
    side,
    /** From the screen's upper left corner to the middle of the device, to the right; with `yMm`. */
    xMm: Type.Optional(Type.Number({ minimum: -2000, maximum: 3000 })),
    /** Downwards. */
    yMm: Type.Optional(Type.Number({ minimum: -2000, maximum: 3000 })),
  },
  { additionalProperties: false },
);

/** Where the devices sit on this kiosk. What is left out sits where the usual kiosk has it. */
export const placesSchema = Type.Object(
  {
    scanner: Type.Optional(place),
    'card-reader': Type.Optional(place),
    printer: Type.Optional(place),
    keypad: Type.Optional(place),
    headset: Type.Optional(place),
  },
  { additionalProperties: false },
);
