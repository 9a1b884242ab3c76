import type { FieldErrorCode } from './types.ts';

/** Why a value is refused, with the numbers its sentence needs. */
export interface Refusal {
  readonly code: FieldErrorCode;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Makes a refusal; most have no numbers. */
export function refuse(code: FieldErrorCode, parameters: Readonly<Record<string, number>> = {}): Refusal {
  return { code, parameters };
}

/** Length as people count it, not in UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
