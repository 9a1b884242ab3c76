/** The design's width, in CSS pixels of `<mc-kiosk>`. */
const designWidthPx = 1080;

/** Of a 21.5 inch screen that stands upright. */
export const usualScreenWidthMm = 268;

/** Narrower than this, ten keys of 20 mm do not stand side by side: 17.2 inches. */
export const leastScreenWidthMm = 214;

/** Keys are at least as wide and as high as this. */
export const keyMm = 20;

/** Below this the keys move closer together and up to the edges. */
const closeKeysBelowMm = 236;

/** Millimetres of a width on a screen; `screenWidthMm` is the width of its picture. */
export function toMm(px: number, screenWidthMm: number): number {
  return (px / designWidthPx) * screenWidthMm;
}

/** CSS pixels of a width on a screen, not rounded. */
export function toPx(mm: number, screenWidthMm: number): number {
  return (mm / screenWidthMm) * designWidthPx;
}

/**
 * How high a capital must be, in CSS pixels: EN 301 549, 5.1.4, asks for 0.7° at the distance that the maker names, and
 * ours is 60 cm, an arm's length.
 */
export function leastCapitalPx(screenWidthMm: number, distanceMm = 600): number {
  return toPx(2 * distanceMm * Math.tan((0.35 * Math.PI) / 180), screenWidthMm);
}

/** Tells the styles how large a millimetre is here. Throws where keys of 20 mm do not fit. */
export function wearScreenSize(screenWidthMm: number): void {
  if (!(screenWidthMm >= leastScreenWidthMm))
    throw new Error(`a screen ${screenWidthMm} mm wide has no room for keys of ${keyMm} mm`);
  const { style } = document.documentElement;
  const close = screenWidthMm < closeKeysBelowMm;
  style.setProperty('--mc-key-least', `${Math.ceil(toPx(keyMm, screenWidthMm))}px`);
  style.setProperty('--mc-keys-side', close ? '12px' : '32px');
  style.setProperty('--mc-keys-gap', close ? '5px' : '11px');
}
