import { icon } from '@motcua/elements/icon';
import {
  arrowDown,
  arrowRight,
  banknote,
  chevronRight,
  clock,
  folderSearch,
  hourglass,
  octagonAlert,
  scanQrCode,
} from '@motcua/elements/icons';
import { spots } from '@motcua/elements/pictures/spots';
import type { ShellKey } from '@motcua/texts/shell';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { doorway } from '../parts/doorway.ts';
import type { Service } from '../ports.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { scannerState } from './scanner-state.ts';

/** What the kiosk can do; whatever is held under the scanner opens the right page. */
export function homeScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { t } = view;
  const { service } = session.getSnapshot().context;
  return doorway(view, covered, {
    className: 'home',
    content: html`<h1 tabindex="-1">${t('home.title')}</h1>
      ${applyTile(view, service, () => session.send({ type: 'APPLY' }))}
      <button
        type="button"
        class="pressable way home-way"
        data-action="look-up"
        @click=${() => session.send({ type: 'LOOK_UP' })}
      >
        <span class="niche">${icon(folderSearch, 'large')}</span>
        <span class="text"><b>${t('home.lookup')}</b><span>${t('home.lookupDetail')}</span></span>
        ${icon(chevronRight, 'large')}
      </button>
      ${scanPanel(view, session)}`,
  });
}

function applyTile({ local, t }: View, { procedure }: Service, press: () => void): TemplateResult {
  return html`<button type="button" class="pressable apply" data-action="apply" @click=${press}>
    <span class="top">
      <span class="niche">${spots['baby']}</span>
      <span>
        <b>${local(procedure.shortName)}</b>
        <span class="summary">${local(procedure.summary)}</span>
      </span>
    </span>
    <span class="chips">
      <span class="chip">${icon(banknote)}${local(procedure.fee.text)}</span>
      <span class="chip"
        >${icon(hourglass)}${t('home.minutes', { minutes: procedure.minutesToComplete })}</span
      >
    </span>
    <span class="leaf">${t('info.start')}${icon(arrowRight)}</span>
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
    <div class="text"><b>${t('home.scan')}</b>${t('home.scanDetail')}</div>
    ${icon(arrowDown, 'huge')}
  </div>`;
}
