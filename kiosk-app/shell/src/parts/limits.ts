import { faultScene } from '@motcua/elements/pictures/fault-scene';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { limitsOf, pictureOfLimit } from '../faults.ts';
import type { View } from '../view.ts';

/** More than two sentences are not read by anybody who wants to begin; what is said of the network is one. */
const most = 2;

/** What the kiosk cannot do just now, before anybody begins; nothing while all is well. */
export function limitsNotice({ kiosk, t }: View): TemplateResult | typeof nothing {
  const limits = limitsOf(kiosk.context);
  const room = kiosk.context.network === 'down' ? most - 1 : most;
  const [first] = limits;
  if (first === undefined) return nothing;
  return html`<section class="limits" role="status" data-limits=${limits.join(' ')}>
    <div class="picture">${faultScene(pictureOfLimit(first, kiosk.context))}</div>
    <ul>
      ${limits.slice(0, room).map((limit) => html`<li>${t(`limits.${limit}`)}</li>`)}
    </ul>
  </section>`;
}
