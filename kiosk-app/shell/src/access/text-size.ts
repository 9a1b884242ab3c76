import type { KioskEvent } from '../machines/kiosk-setup.ts';
import type { KioskSnapshot } from '../screen-of.ts';

/** Usual, 1.5 times and twice the usual size. */
export const textSizes = ['Usual', 'Large', 'Larger'] as const;
export type TextSize = (typeof textSizes)[number];

export function textSizeOf({ aids, display }: Pick<KioskSnapshot['context'], 'aids' | 'display'>): TextSize {
  if (!display.large) return 'Usual';
  return aids.larger ? 'Larger' : 'Large';
}

/** What leads to a size; contrast stays as it is. */
export function eventsOfTextSize(size: TextSize): readonly KioskEvent[] {
  return [
    { type: 'TEXT', large: size !== 'Usual' },
    { type: 'AIDS', change: { larger: size === 'Larger' } },
  ];
}
