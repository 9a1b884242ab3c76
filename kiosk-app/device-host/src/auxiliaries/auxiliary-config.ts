import { lastPin } from '@motcua/driver-board-firmata';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { driven, serialOrTcp, usb } from '../device-config.ts';

const pin = Type.Integer({ minimum: 0, maximum: lastPin });
const usage = Type.Optional(Type.Integer({ minimum: 1, maximum: 0xe7 }));

/** A contact on a pin of `board`. */
const sensorPin = Type.Object(
  { pin, activeLow: Type.Optional(Type.Boolean()), pullUp: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

/** Devices that a kiosk may have or not, beside scanner, printer and reader: each is left out where it has none. */
export const auxiliarySchemas = {
  /** A keypad that types arrow keys into the screen needs nothing here. */
  keys: Type.Optional(
    Type.Union([
      Type.Object(
        {
          transport: Type.Union([usb, serialOrTcp[1]]),
          /** Usages of the HID keyboard page. */
          keyMap: Type.Optional(
            Type.Object(
              { up: usage, down: usage, left: usage, right: usage, select: usage, help: usage },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
      driven,
    ]),
  ),
  /** A microcontroller with Firmata that has one or more of the three below. */
  board: Type.Optional(
    Type.Object({ transport: Type.Union([...serialOrTcp]) }, { additionalProperties: false }),
  ),
  presence: Type.Optional(Type.Union([sensorPin, driven])),
  headset: Type.Optional(Type.Union([sensorPin, driven])),
  lights: Type.Optional(
    Type.Union([
      Type.Object(
        {
          pins: Type.Object(
            {
              status: Type.Optional(pin),
              'card-reader': Type.Optional(pin),
              scanner: Type.Optional(pin),
              printer: Type.Optional(pin),
              payment: Type.Optional(pin),
              headset: Type.Optional(pin),
            },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
      driven,
    ]),
  ),
} as const;

const auxiliaryConfig = Type.Object(auxiliarySchemas);
export type AuxiliaryConfig = Static<typeof auxiliaryConfig>;

/** Devices that there are contracts for and no service yet: who configures one is told so. */
const unserved: Readonly<Record<string, string>> = {
  documentCamera: 'document cameras',
  paymentTerminal: 'payment terminals',
};

/** What a configuration asks for that the host cannot do, each reason with its field. */
export function unservedDevices(value: unknown): readonly string[] {
  const devices: unknown =
    typeof value === 'object' && value !== null && 'devices' in value ? value.devices : undefined;
  if (typeof devices !== 'object' || devices === null) return [];
  return Object.entries(unserved)
    .filter(([field]) => field in devices)
    .map(([field, kind]) => `/devices/${field}: the device host does not serve ${kind} yet; leave it out`);
}

/** What does not fit together, each reason with its field. */
export function misfits({ board, headset, lights, presence }: AuxiliaryConfig): readonly string[] {
  const onBoard = [
    ...(presence !== undefined && 'pin' in presence ? [['presence', presence.pin] as const] : []),
    ...(headset !== undefined && 'pin' in headset ? [['headset', headset.pin] as const] : []),
    ...(lights !== undefined && 'pins' in lights
      ? Object.values(lights.pins).map((one) => ['lights', one] as const)
      : []),
  ];
  if (board === undefined) {
    return [...new Set(onBoard.map(([field]) => field))].map(
      (field) => `/devices/${field}: has a pin, but there is no /devices/board`,
    );
  }
  if (onBoard.length === 0) return ['/devices/board: nothing is on its pins'];
  return onBoard
    .filter(([, used], index) => onBoard.findIndex(([, other]) => other === used) !== index)
    .map(([field, used]) => `/devices/${field}: pin ${used} is used twice`);
}
