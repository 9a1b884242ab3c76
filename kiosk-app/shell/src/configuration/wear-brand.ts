import type { ShownConfiguration } from './shown-configuration.ts';

/** The two numbers a unit changes; every colour that follows from them keeps its lightness, and so its contrast. */
export function wearBrand({ brand }: ShownConfiguration): void {
  const { style } = document.documentElement;
  if (brand === undefined) {
    style.removeProperty('--mc-brand-hue');
    style.removeProperty('--mc-brand-chroma');
    return;
  }
  style.setProperty('--mc-brand-hue', String(brand.hue));
  style.setProperty('--mc-brand-chroma', String(Math.min(brand.chroma, 0.1)));
}
