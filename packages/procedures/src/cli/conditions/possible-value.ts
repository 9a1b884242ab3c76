/**
 * What is known of a value without knowing the value. `unknown` may be anything; `something` is anything that counts as
 * true, such as a text that had to be filled in; `nothing` is anything that counts as false.
 */
export const unknown: unique symbol = Symbol('unknown');
export const something: unique symbol = Symbol('something');
export const nothing: unique symbol = Symbol('nothing');

/** A JSON value, null for an answer that is not there, or one of the three above. */
export type PossibleValue = unknown;

export type Truth = 'true' | 'false' | 'unknown';

/** As JSON Logic has it, an empty list is false. */
export function truthOf(value: PossibleValue): Truth {
  if (value === unknown) return 'unknown';
  if (value === something) return 'true';
  if (value === nothing) return 'false';
  if (Array.isArray(value)) return value.length > 0 ? 'true' : 'false';
  return value ? 'true' : 'false';
}

/** True where nothing is left open. */
export function isKnown(value: PossibleValue): boolean {
  if (Array.isArray(value)) return value.every(isKnown);
  return value !== unknown && value !== something && value !== nothing;
}
