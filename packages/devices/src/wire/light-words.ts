import type { LightPattern, LightPlace } from '../lights/lights.ts';

/** The standard's name for each of our lights (XFS4IoT Lights); it has none for a headset. */
export const lightNames: Readonly<Record<LightPlace, string>> = {
  status: 'statusInService',
  'card-reader': 'cardReader',
  scanner: 'scanner',
  printer: 'receiptPrinter',
  payment: 'contactless',
  headset: 'motCuaHeadset',
};

/** The standard's word for each of our patterns; `slow` is the slowest that it has. */
export const flashRates = { off: 'off', on: 'continuous', blink: 'slow' } as const satisfies Readonly<
  Record<LightPattern, string>
>;

/** Which of our lights a name of the standard means. */
export function placeOfLight(name: string): LightPlace | undefined {
  const entries = Object.entries(lightNames) as readonly [LightPlace, string][];
  return entries.find(([, known]) => known === name)?.[0];
}

/** Which pattern a flash rate of the standard means: quicker ones are not seen here, since they may harm. */
export function patternOfFlashRate(rate: unknown): LightPattern | undefined {
  switch (rate) {
    case 'off':
      return 'off';
    case 'continuous':
      return 'on';
    case 'slow':
    case 'medium':
    case 'quick':
      return 'blink';
    default:
      return undefined;
  }
}
