import { entryOf } from '../entry-of.ts';

/** What the device host tells this kiosk about itself, at `/config.json`. */
export interface KioskConfig {
  /** The kiosk's name, for the officer. */
  readonly name: string;
  /** Address of the gateway. */
  readonly gateway: string;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
  /** Makes no sound to ask for attention. */
  readonly silent?: boolean;
  /** How long somebody may ask for more time without doing anything else; 30 without it. */
  readonly extensionMinutes?: number;
  /** Width of the picture as it hangs, in millimetres; 268, a 21.5 inch screen, without it. */
  readonly screenWidthMm?: number;
  /** Names of streets around here, with their kind, to suggest while an address is typed. */
  readonly streets?: readonly string[];
}

/** Reads the configuration; throws with the field that is wrong, because a kiosk without it is set up wrongly. */
export function parseKioskConfig(value: unknown): KioskConfig {
  const silent = entryOf(value, 'silent');
  const extensionMinutes = entryOf(value, 'extensionMinutes');
  const screenWidthMm = entryOf(value, 'screenWidthMm');
  const streets = entryOf(value, 'streets');
  if (silent !== undefined && typeof silent !== 'boolean')
    throw new Error('config.json: "silent" must be true or false');
  if (extensionMinutes !== undefined && !(typeof extensionMinutes === 'number' && extensionMinutes >= 0))
    throw new Error('config.json: "extensionMinutes" must be a number of minutes');
  if (screenWidthMm !== undefined && typeof screenWidthMm !== 'number')
    throw new Error('config.json: "screenWidthMm" must be a number');
  if (streets !== undefined && !isTexts(streets))
    throw new Error('config.json: "streets" must be a list of texts');
  return {
    name: field(value, 'name'),
    gateway: field(value, 'gateway'),
    unit: field(value, 'unit'),
    ...(silent !== undefined && { silent }),
    ...(extensionMinutes !== undefined && { extensionMinutes }),
    ...(screenWidthMm !== undefined && { screenWidthMm }),
    ...(streets !== undefined && { streets }),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function field(value: unknown, name: string): string {
  const text = entryOf(value, name);
  if (typeof text !== 'string' || text === '') throw new Error(`config.json: "${name}" must be a text`);
  return text;
}
