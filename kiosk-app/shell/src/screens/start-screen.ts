import { icon } from '@motcua/elements/icon';
import { idCard, pointer } from '@motcua/elements/icons';
import { doorScene } from '@motcua/elements/pictures/door-scene';
import { languageChoices } from '@motcua/texts';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { announcement } from '../parts/announcement.ts';
import { limitsNotice } from '../parts/limits.ts';
import { languageButton } from '../parts/language-dialog.ts';
import { lintel } from '../parts/lintel.ts';
import { networkNote } from '../parts/network-note.ts';
import { status } from '../parts/status.ts';
import { sill } from '../parts/sill.ts';
import type { View } from '../view.ts';

/** The open door: touch it to come in, in the language chosen below. */
export function startScreen(view: View, covered: boolean): TemplateResult {
  const { language, send, t } = view;
  return html`<div class="start">
    <div class="scene">${doorScene()}</div>
    ${lintel(view, 'none')}
    <main>
      <div class="hello" ?inert=${covered}>
        <h1 tabindex="-1">${t('start.hello')}</h1>
        <p>${t('start.invitation')}</p>
        ${alerts(view)} ${announcement(view, { most: 1 })}
      </div>
      <button
        type="button"
        class="touch"
        data-start
        ?inert=${covered}
        @click=${() => send({ type: 'START', language })}
      >
        <b>${t('start.touch')}</b>
        <span class="bell">${icon(pointer)}</span>
        <b class="begin">${t('start.begin')}</b>
        <span class="person">${t('start.person')}</span>
      </button>
    </main>
    <div class="preferences">
      <section class="languages" aria-label=${t('start.languages')} ?inert=${covered}>
        ${languageChoices().map((choice) => languageButton(view, choice))}
      </section>
      ${sill(view, { atStart: true })}
    </div>
  </div>`;
}

/** What somebody should know before they begin, between the greeting and the door; the door itself stays free. */
function alerts(view: View): TemplateResult {
  const { kiosk, t } = view;
  if (kiosk.context.devices.cardPresent) {
    return html`<div class="alerts">
      <div class="forgotten">${status({ kind: 'bad', icon: idCard, title: t('chip.forgotten') })}</div>
    </div>`;
  }
  return html`<div class="alerts">${networkNote(view, 'start')} ${limitsNotice(view)}</div>`;
}
