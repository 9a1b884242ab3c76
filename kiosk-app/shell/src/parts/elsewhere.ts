import { icon } from '@motcua/elements/icon';
import { mapPin } from '@motcua/elements/icons';
import type { Place } from '@motcua/kiosk-config';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** Where people go while this kiosk cannot help; nothing where the unit names no place. */
export function elsewhere(view: View): TemplateResult | typeof nothing {
  const places = view.configuration.elsewhere ?? [];
  if (places.length === 0) return nothing;
  return html`<section class="elsewhere" aria-labelledby="elsewhere-title">
    <h2 id="elsewhere-title">${view.t('opening.elsewhere')}</h2>
    <ul>
      ${places.map((place) => placeRow(view, place))}
    </ul>
  </section>`;
}

function placeRow({ local, t }: View, { address, hours, kind, name, phone }: Place): TemplateResult {
  const further = [
    ...(hours === undefined ? [] : [local(hours)]),
    ...(phone === undefined ? [] : [t('opening.elsewhere.phone', { phone })]),
  ];
  return html`<li class="panel">
    ${icon(mapPin, 'large')}
    <div>
      <span class="kind">${t(`opening.elsewhere.${kind}`)}</span>
      <b>${local(name)}</b>
      <p>${local(address)}</p>
      ${further.map((line) => html`<p>${line}</p>`)}
    </div>
  </li>`;
}
