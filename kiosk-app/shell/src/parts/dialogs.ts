import { bell, check, contrast, logOut, qrCode } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShellKey } from '@motcua/texts/shell';
import { accessParts } from '../access/access-panel.ts';
import { mayStay } from '../machines/idle-machine.ts';
import type { Overlay, Screen } from '../screen-of.ts';
import type { View } from '../view.ts';
import { wayToward } from './toward.ts';
import { wishOf } from '../whereabouts.ts';
import { adviserParts } from './adviser-dialog.ts';
import { mainButton, plainButton } from './buttons.ts';
import { countdown } from './countdown.ts';
import { emptySeat } from './empty-seat.ts';
import { languageParts } from './language-dialog.ts';
import { takeCard } from './take-card.ts';

/** The dialog over the screen. It rises from the sill; the safe choice is the main one. */
export function dialog(view: View, overlay: Exclude<Overlay, 'none'>, screen: Screen): TemplateResult {
  const parts = {
    idle: idleParts,
    exit: exitParts,
    help: helpParts,
    access: accessParts,
    languages: languageParts,
    adviser: adviserParts,
  }[overlay](view, screen);
  return html`<div class="scrim"></div>
    <section
      class="dialog"
      role="alertdialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      data-dialog=${overlay}
    >
      ${parts}
    </section>`;
}

function idleParts(view: View): TemplateResult {
  const { kiosk, send, t } = view;
  const idle = kiosk.children.idle?.getSnapshot().context;
  const seconds = idle?.secondsLeft ?? 0;
  const more = idle !== undefined && mayStay(idle);
  return html`<div class="asking">${emptySeat}${countdown(seconds)}</div>
    <h1 id="dialog-title" tabindex="-1">${t('idle.title')}</h1>
    <p class="lead" id="dialog-text">${t(more ? 'idle.detail' : 'idle.over', { seconds })}</p>
    ${takeCard(view)}
    <div class="answers">
      ${
        more
          ? mainButton(t('idle.stay'), () => send({ type: 'STAY' }), check)
          : mainButton(t('adviser.call'), () => callAdviser(view), bell)
      }
      ${plainButton(t('idle.leave'), () => send({ type: 'WIPE' }), logOut)}
    </div>`;
}

function exitParts(view: View, screen: Screen): TemplateResult {
  const { send, t } = view;
  return html`<h1 id="dialog-title" tabindex="-1">${t('exit.title')}</h1>
    <p class="lead" id="dialog-text">${t(exitDetail(screen))}</p>
    ${takeCard(view)}
    <div class="answers">
      ${mainButton(t('exit.stay'), () => send({ type: 'CLOSE' }), check)} ${carryInstead(view, screen)}
      ${plainButton(t('exit.leave'), () => send({ type: 'WIPE' }), logOut)}
    </div>`;
}

/** Whoever runs out of time here need not lose what has been filled in. */
function carryInstead({ send, t }: View, screen: Screen): TemplateResult | typeof nothing {
  if (!('application' in screen)) return nothing;
  const carry = (): void => {
    send({ type: 'CLOSE' });
    screen.application.send({ type: 'CARRY' });
  };
  return plainButton(t('carry.button'), carry, qrCode);
}

function exitDetail({ name }: Screen): ShellKey {
  if (name === 'submitting' || name === 'unanswered') return 'exit.detailSubmitting';
  if (name === 'printing' || name === 'receipt-fault') return 'exit.detailReceipt';
  return 'exit.detail';
}

function helpParts(view: View): TemplateResult {
  const { kiosk, send, t } = view;
  const text = kiosk.context.display.contrast ? t('help.contrastOff') : t('help.contrastOn');
  return html`<h1 id="dialog-title" tabindex="-1">${t('help.title')}</h1>
    <div id="dialog-text">
      <p class="lead">${t('help.person')}</p>
      <p class="lead">${t('help.exit')}</p>
      ${(['headset', 'keypad'] as const).map((device) => (view.places.named?.includes(device) === true ? wayToward(view, device) : nothing))}
    </div>
    <div class="answers">
      ${mainButton(t('help.close'), () => send({ type: 'CLOSE' }), check)}
      ${plainButton(t('adviser.call'), () => callAdviser(view), bell)}
      ${plainButton(text, () => send({ type: 'CONTRAST' }), contrast)}
    </div>`;
}

/** At the door, the call begins a session: the adviser belongs to it. */
function callAdviser({ kiosk, language, send }: View): void {
  const wish = wishOf(kiosk);
  if (kiosk.children.adviser === undefined) send({ type: 'START', language });
  send({ type: 'CALL_ADVISER', wish });
}
