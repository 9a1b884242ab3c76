import { icon } from '@motcua/elements/icon';
import { wifiOff } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** Without network: what still works and what has to wait, before anybody has begun. Quiet, and nothing while all is well. */
export function networkNote({ kiosk, t }: View, place: 'start' | 'home'): TemplateResult | typeof nothing {
  if (kiosk.context.network !== 'down') return nothing;
  return html`<div class="network" role="status" data-network="down">
    ${icon(wifiOff, 'large')}
    ${
      place === 'start'
        ? html`<p><b>${t('network.start')}</b></p>`
        : html`<div>
            <b>${t('network.down')}</b>
            <p>${t('network.works')} ${t('network.waits')}</p>
          </div>`
    }
  </div>`;
}
