import { icon } from '@motcua/elements/icon';
import { circleCheck, hourglass, octagonAlert, rotateCw } from '@motcua/elements/icons';
import { faultPanel } from '@motcua/elements/pictures/fault-scene';
import type { Pictured } from '@motcua/elements/pictures/fault-scene';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plainButton } from '../parts/buttons.ts';
import { more } from '../parts/doorway.ts';
import { elsewhere } from '../parts/elsewhere.ts';
import { lintel } from '../parts/lintel.ts';
import { status } from '../parts/status.ts';
import type { View } from '../view.ts';

/** Before the first citizen: the procedures are being fetched. */
export function loadingScreen(view: View): TemplateResult {
  const { t } = view;
  return noService(view, {
    title: t('loading.title'),
    detail: t('loading.detail'),
  });
}

/** The gateway cannot be reached, so nothing can be handed in; the kiosk tries again by itself. */
export function closedScreen(view: View): TemplateResult {
  const { send, t } = view;
  return noService(view, {
    kind: t('closed.kind'),
    title: t('closed.title'),
    detail: t('opening.gateway.what'),
    safe: t('closed.detail'),
    picture: 'gateway-lost',
    waiting: t('closed.waiting'),
    action: plainButton(t('closed.retry'), () => send({ type: 'RETRY' }), rotateCw),
  });
}

/** A bug of ours: everything has been thrown away, and the screen starts anew by itself. */
export function brokenScreen(view: View): TemplateResult {
  const { t } = view;
  return noService(view, {
    kind: t('broken.kind'),
    title: t('broken.title'),
    detail: t('opening.broken.what'),
    safe: t('broken.detail'),
  });
}

interface NoService {
  readonly kind?: string;
  readonly title: string;
  readonly detail: string;
  /** What is not lost. */
  readonly safe?: string;
  readonly picture?: Pictured;
  readonly waiting?: string;
  readonly action?: TemplateResult;
}

function noService(
  view: View,
  { action, detail, kind, safe, picture, title, waiting }: NoService,
): TemplateResult {
  return html`<div class="doorway">
    ${lintel(view, undefined)}
    <main>
      <div class="opening last no-service">
        ${kind === undefined ? nothing : html`<p class="step fault">${icon(octagonAlert)}${kind}</p>`}
        <h1 tabindex="-1">${title}</h1>
        <p class="lead">${detail}</p>
        ${safe === undefined ? nothing : html`<p class="lead safe">${icon(circleCheck)}${safe}</p>`}
        ${elsewhere(view)}
        ${picture === undefined ? nothing : html`<div class="fault-picture">${faultPanel(picture)}</div>`}
        <div class="wall" aria-hidden="true"></div>
        ${waiting === undefined ? nothing : status({ kind: 'waiting', icon: hourglass, title: waiting, blocks: true })}
      </div>
      <div>${more(view)}${action === undefined ? nothing : html`<div class="actions">${action}</div>`}</div>
    </main>
  </div>`;
}
