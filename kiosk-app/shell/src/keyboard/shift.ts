/** `auto` leaves it to the field; `lower` and `once` hold for one letter; `locked` until it is pressed again. */
export type Shift = 'auto' | 'lower' | 'once' | 'locked';

/** True when the next letter is a capital. */
export function isUpper(shift: Shift, fieldWantsCapital: boolean): boolean {
  return shift === 'auto' ? fieldWantsCapital : shift !== 'lower';
}

/** What pressing the key does: one capital, all capitals, none. */
export function pressShift(shift: Shift, fieldWantsCapital: boolean): Shift {
  if (shift === 'once') return 'locked';
  if (shift === 'locked') return fieldWantsCapital ? 'lower' : 'auto';
  return isUpper(shift, fieldWantsCapital) ? 'lower' : 'once';
}

/** After a letter only the lock stays. */
export function afterLetter(shift: Shift): Shift {
  return shift === 'locked' ? 'locked' : 'auto';
}
