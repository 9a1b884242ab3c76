import { icon } from '@motcua/elements/icon';
import { arrowDown } from '@motcua/elements/icons';
import { spotOf } from '@motcua/elements/pictures/places';
import type { PlacedDevice } from '@motcua/elements/pictures/places';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { placeWords } from '../places.ts';
import type { View } from '../view.ts';

/** An arrow that points from the screen to where the device truly is. */
export function arrowToward({ places }: View, device: PlacedDevice, size = ''): TemplateResult {
  const { along, side } = spotOf(places.devices[device], places.screen);
  return html`<span class="toward" data-toward=${device} data-side=${side} data-along=${along}
    >${icon(arrowDown, size)}</span
  >`;
}

/** Where a device is, in an arrow and a sentence. */
export function wayToward(view: View, device: PlacedDevice): TemplateResult {
  return html`<p class="way-toward">
    ${arrowToward(view, device)}${view.t(`places.${device}`, { place: placeWords(view, device) })}
  </p>`;
}
