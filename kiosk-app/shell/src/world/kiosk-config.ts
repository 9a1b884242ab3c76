/** What the device host tells this kiosk about itself, at `/config.json`. */
export interface KioskConfig {
  /** The kiosk's name, for the officer. */
  readonly name: string;
  /** Address of the gateway. */
  readonly gateway: string;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
}

/** Reads the configuration; throws with the field that is wrong, because a kiosk without it is set up wrongly. */
export function parseKioskConfig(value: unknown): KioskConfig {
  return { name: field(value, 'name'), gateway: field(value, 'gateway'), unit: field(value, 'unit') };
}

function field(value: unknown, name: string): string {
  const entry: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof entry !== 'string' || entry === '') throw new Error(`config.json: "${name}" must be a text`);
  return entry;
}
