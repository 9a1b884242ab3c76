import { idCard, keyboard, octagonAlert, scanLine, triangleAlert } from '@motcua/elements/icons';
import { faultPanel } from '@motcua/elements/pictures/fault-scene';
import { scanScene } from '@motcua/elements/pictures/scan-scene';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { status } from '../parts/status.ts';
import { wayToward } from '../parts/toward.ts';
import { placeWords } from '../places.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { scannerState } from './scanner-state.ts';

/** Where and how to hold the card; what was held there instead; the way on without one. */
export function cardScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { t } = view;
  const scanner = scannerState(view);
  const readsChips = session.getSnapshot().context.tools.canReadChips();
  return doorway(view, covered, {
    progress: 'card',
    className: readsChips ? 'card with-reader' : 'card',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('card.title')}</h1>
      <p class="lead">${t('card.leadStart')} <b>${t('card.leadCode')}</b> ${t('card.leadEnd')}</p>
      <div
        class="picture"
        role="img"
        aria-label=${t('places.scanScene', { place: placeWords(view, 'scanner') })}
      >
        ${
          scanner === 'ready'
            ? scanScene(view.places)
            : faultPanel(scanner === 'lost' ? 'scanner-lost' : 'host-lost')
        }
      </div>
      ${scanner === 'ready' ? wayToward(view, 'scanner') : nothing} ${cardStatus(view, session)}
      <div class="where">
        <h2>${t('card.where')}</h2>
        <p>${t('card.whereFront')}<br />${t('card.whereBack')}</p>
        ${readsChips ? nothing : html`<p class="soft">${t('card.noPhoto')}</p>`}
      </div>
      ${
        readsChips
          ? html`<mc-button
              class="type-number"
              variant="plain"
              data-action="type-number"
              .icon=${idCard}
              @click=${() => session.send({ type: 'TYPE_NUMBER' })}
              >${t('chip.number.open')}</mc-button
            >`
          : nothing
      }`,
    actions: html`${backButton(view, () => session.send({ type: 'BACK' }))}
    ${plainButton(t('card.without'), () => session.send({ type: 'WITHOUT_CARD' }), keyboard)}`,
  });
}

function cardStatus(view: View, session: SessionActor): TemplateResult {
  const { t } = view;
  const { notice } = session.getSnapshot().context;
  const scanner = scannerState(view);
  if (scanner !== 'ready') {
    const title = t(scanner === 'host-lost' ? 'device.hostLost' : 'device.scannerLost');
    return status({ kind: 'bad', icon: triangleAlert, title, detail: t('device.scannerLostCard') });
  }
  if (notice !== undefined) {
    return status({
      kind: 'bad',
      icon: octagonAlert,
      title: t(`scan.${notice}`),
      detail: t(`scan.${notice}.todo`),
    });
  }
  return status({ kind: 'waiting', icon: scanLine, title: t('card.waiting'), blocks: true });
}
