import { icon } from '@motcua/elements/icon';
import type { IconPath } from '@motcua/elements/icon';
import {
  banknote,
  chevronRight,
  clock,
  folderSearch,
  list,
  octagonAlert,
  scanQrCode,
  search,
  ticket,
} from '@motcua/elements/icons';
import { eventPicture, eventsOf } from '@motcua/elements/life-events';
import { spots } from '@motcua/elements/pictures/spots';
import type { LifeEvent } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import { catalogTexts } from '@motcua/texts/elements';
import type { ShellKey } from '@motcua/texts/shell';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { announcementStrip } from '../parts/announcement.ts';
import { doorway } from '../parts/doorway.ts';
import { arrowToward } from '../parts/toward.ts';
import { placeWords } from '../places.ts';
import { networkNote } from '../parts/network-note.ts';
import type { Service } from '../ports.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { scannerState } from './scanner-state.ts';

/** As many as fit without scrolling; the list has the rest. */
const mostTiles = 6;

/** What the kiosk can do; whatever is held under the scanner opens the right page. */
export function homeScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { t } = view;
  const { service } = session.getSnapshot().context;
  const events = eventsOf(service.procedures).slice(0, mostTiles);
  return doorway(view, covered, {
    className: 'home',
    content: html`<h1 tabindex="-1">${t('home.title')}</h1>
      <button
        type="button"
        class="pressable find"
        data-action="find"
        @click=${() => session.send({ type: 'FIND' })}
      >
        ${icon(search)}${t('home.find')}
      </button>
      ${applyTile(view, service, () => session.send({ type: 'APPLY' }))}
      ${
        events.length === 0
          ? nothing
          : html`<div class="tiles">${events.map((event) => eventTile(view, event, session))}</div>`
      }
      <div class="trio">
        ${smallWay('queue', ticket, t('home.queue'), () => session.send({ type: 'QUEUE' }))}
        ${smallWay('look-up', folderSearch, t('home.lookup'), () => session.send({ type: 'LOOK_UP' }))}
        ${smallWay('all', list, t('home.all'), () => session.send({ type: 'LIST' }))}
      </div>
      ${networkNote(view, 'home')} ${scanPanel(view, session)} ${announcementStrip(view)}`,
  });
}

/** What most people come for, with what it costs and how long it takes. */
function applyTile(view: View, { mostWanted, procedures }: Service, press: () => void): TemplateResult {
  const { local, t } = view;
  const procedure = procedures.find(({ id }) => id === mostWanted);
  if (procedure === undefined) return html``;
  return html`<button type="button" class="pressable apply" data-action="apply" @click=${press}>
    <span class="niche">${spots.more}</span>
    <span class="text">
      <b>${local(procedure.shortName)}</b>
      <span class="chips">
        <span class="chip">${icon(banknote)}${local(procedure.fee)}</span>
        <span class="chip">${icon(clock)}${t('home.minutes', { minutes: procedure.minutesToComplete })}</span>
      </span>
    </span>
    ${icon(chevronRight, 'large')}
  </button>`;
}

function eventTile({ language }: View, event: LifeEvent, session: SessionActor): TemplateResult {
  const t = translator(catalogTexts, language);
  return html`<button
    type="button"
    class="pressable tile"
    data-event=${event}
    @click=${() => session.send({ type: 'LIST', lifeEvent: event })}
  >
    <span class="niche">${eventPicture(event)}</span>
    <span class="text"><b>${t(`event.${event}`)}</b><span>${t(`event.${event}.detail`)}</span></span>
  </button>`;
}

function smallWay(action: string, path: IconPath, text: string, press: () => void): TemplateResult {
  return html`<button
    type="button"
    class="pressable small-way ${action}"
    data-action=${action}
    @click=${press}
  >
    ${icon(path)}${text}
  </button>`;
}

function scanPanel(view: View, session: SessionActor): TemplateResult {
  const { t } = view;
  const { notice } = session.getSnapshot().context;
  const scanner = scannerState(view);
  if (scanner !== 'ready') {
    return html`<div class="scan" role="status">
      ${icon(clock, 'huge')}
      <div class="text">
        <b>${t(scanner === 'host-lost' ? 'device.hostLost' : 'device.scannerLost')}</b>
        ${t('device.scannerLostHome')}
      </div>
    </div>`;
  }
  if (notice !== undefined && notice !== 'receipt') {
    const key: ShellKey =
      notice === 'something-else' || notice === 'unreadable' ? 'scan.home.something-else' : `scan.${notice}`;
    return html`<div class="scan notice" role="alert">
      ${icon(octagonAlert, 'huge')}
      <div class="text"><b>${t(key)}</b>${t(`${key}.todo`)}</div>
    </div>`;
  }
  return html`<div class="scan">
    ${icon(scanQrCode, 'huge')}
    <div class="text">
      <b>${t('home.scanAny')}</b>${t('places.scanner', { place: placeWords(view, 'scanner') })}
    </div>
    ${arrowToward(view, 'scanner', 'large')}
  </div>`;
}
