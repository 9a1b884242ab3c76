import { octagonAlert, rotateCw } from '@motcua/elements/icons';
import { icon } from '@motcua/elements/icon';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import type { OpeningActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** The chosen procedure is being fetched. */
export function openingScreen(view: View, covered: boolean, opening: OpeningActor): TemplateResult {
  return doorway(view, covered, {
    className: 'procedure-loading',
    content: html`<h1 tabindex="-1">${view.t('procedure-loading.title')}</h1>
      <div class="wall waiting" aria-hidden="true"></div>`,
    actions: backButton(view, () => opening.send({ type: 'BACK' })),
  });
}

/** It could not be fetched: the gateway is silent, or the procedure has been withdrawn. */
export function openingFaultScreen(view: View, covered: boolean, opening: OpeningActor): TemplateResult {
  const { t } = view;
  const gone = opening.getSnapshot().matches('gone');
  return doorway(view, covered, {
    className: 'procedure-fault',
    content: html`<p class="step fault">
        ${icon(octagonAlert)}${t(gone ? 'procedure-gone.kind' : 'procedure-fault.kind')}
      </p>
      <h1 tabindex="-1">${t('procedure-fault.title')}</h1>
      <p class="lead">${t(gone ? 'procedure-gone.detail' : 'procedure-fault.detail')}</p>
      <div class="wall" aria-hidden="true"></div>`,
    actions: html`${backButton(view, () => opening.send({ type: 'BACK' }))}
    ${
      gone ? nothing : mainButton(t('procedure-fault.retry'), () => opening.send({ type: 'RETRY' }), rotateCw)
    }`,
  });
}
