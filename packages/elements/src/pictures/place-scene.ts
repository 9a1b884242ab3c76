import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { kioskWithRing } from './kiosk-with-ring.ts';
import { usualPlaces } from './places.ts';
import type { KioskPlaces, PlacedDevice } from './places.ts';

/** The kiosk alone, with one of its devices lit and ringed. Who shows it says the place in words. */
export function placeScene(device: PlacedDevice, places: KioskPlaces = usualPlaces): TemplateResult {
  return html`<svg class="place" viewBox="0 44 224 436" aria-hidden="true">
    ${kioskWithRing(device, places)}
  </svg>`;
}
