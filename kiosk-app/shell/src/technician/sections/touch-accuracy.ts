/** A point on the screen, in its design pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TouchAccuracy {
  readonly maximumPx: number;
  readonly meanPx: number;
  /** Only where the screen was measured. */
  readonly maximumMm?: number;
  readonly isGood: boolean;
}

const screen = { width: 1080, height: 1920 } as const;
const parts = [0.09, 0.5, 0.91] as const;

/** A finger's middle is found to about this; a key is four times as wide. */
const limitMm = 5;
/** On a screen that nobody has measured. */
const limitPx = 22;

/** Nine targets: corners, edges and the middle. */
export const touchTargets: readonly Point[] = parts.flatMap((down) =>
  parts.map((along) => ({ x: Math.round(screen.width * along), y: Math.round(screen.height * down) })),
);

/** How far the touches were from their targets. `screenWidthMm` is 0 where nobody has measured it. */
export function touchAccuracy(touches: readonly Point[], screenWidthMm: number): TouchAccuracy {
  const errors = touches.map((touch, index) => {
    const target = touchTargets[index] ?? touch;
    return Math.hypot(touch.x - target.x, touch.y - target.y);
  });
  const maximum = Math.max(0, ...errors);
  const mean = errors.length === 0 ? 0 : errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const inPx = { maximumPx: Math.round(maximum), meanPx: Math.round(mean) };
  if (screenWidthMm <= 0) return { ...inPx, isGood: maximum <= limitPx };
  const maximumMm = (maximum * screenWidthMm) / screen.width;
  return { ...inPx, maximumMm: Math.round(maximumMm * 10) / 10, isGood: maximumMm <= limitMm };
}
